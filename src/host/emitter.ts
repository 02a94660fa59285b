import type { DisposableLike } from './disposable.ts';

/** Tells all that listen. For the parts that run without VS Code, in tests. */
export class Emitter<Value = void> implements DisposableLike {
  readonly #listeners = new Set<(value: Value) => void>();

  listen(listener: (value: Value) => void): DisposableLike {
    // Wrapped, so that a listener that is given twice is called twice and disposed one by one.
    const entry = (value: Value) => listener(value);
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  }

  fire(value: Value): void {
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
