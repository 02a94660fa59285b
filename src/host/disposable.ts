export interface DisposableLike {
  dispose(): unknown;
}

/** Disposes each, whatever the others throw, and then throws what they threw. */
export function disposeAll(disposables: Iterable<DisposableLike>): void {
  const errors: unknown[] = [];
  for (const disposable of disposables) {
    try {
      disposable.dispose();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) {
    throw new AggregateError(errors, 'disposing failed');
  }
}

/** Owns what is registered with it, to the end. */
export abstract class Disposable implements DisposableLike {
  readonly #owned: DisposableLike[] = [];
  #disposed = false;

  get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (!this.#disposed) {
      this.#disposed = true;
      disposeAll(this.#owned.splice(0));
    }
  }

  /** What comes too late, after an await for example, is disposed at once. */
  protected _register<Owned extends DisposableLike>(owned: Owned): Owned {
    if (this.#disposed) {
      owned.dispose();
    } else {
      this.#owned.push(owned);
    }
    return owned;
  }
}
