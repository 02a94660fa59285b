import type { AnnotationFiles } from '../../src/host/annotationFiles.ts';
import type { DisposableLike } from '../../src/host/disposable.ts';
import { settled } from './pipe.ts';

/** Files in memory. It records what is done to them, and fails on request. */
export class InMemoryFiles implements AnnotationFiles {
  /** In the order of the calls, e.g. `read file:///a.json`. */
  readonly calls: string[] = [];
  /** While set, reading, or writing, rejects with this message. */
  readError: string | undefined;
  writeError: string | undefined;
  readonly #contents = new Map<string, Uint8Array>();
  readonly #watchers = new Map<string, Set<() => void>>();

  async read(uri: string): Promise<Uint8Array | undefined> {
    this.calls.push(`read ${uri}`);
    await settled();
    if (this.readError !== undefined) {
      throw new Error(this.readError);
    }
    return this.#contents.get(uri);
  }

  async write(uri: string, content: Uint8Array): Promise<void> {
    this.calls.push(`write ${uri}`);
    await settled();
    if (this.writeError !== undefined) {
      throw new Error(this.writeError);
    }
    this.#contents.set(uri, content);
    this.#notify(uri);
  }

  watch(uri: string, listener: () => void): DisposableLike {
    const watchers = this.#watchers.get(uri) ?? new Set();
    this.#watchers.set(uri, watchers.add(listener));
    return { dispose: () => watchers.delete(listener) };
  }

  /** How many listen to a file. */
  watchersOf(uri: string): number {
    return this.#watchers.get(uri)?.size ?? 0;
  }

  /** What the file holds, undefined where there is none. */
  textOf(uri: string): string | undefined {
    const content = this.#contents.get(uri);
    return content && new TextDecoder().decode(content);
  }

  /** Another program writes the file, or deletes it. */
  put(uri: string, text: string | undefined): void {
    this.putQuietly(uri, text);
    this.#notify(uri);
  }

  /** The same, and the watcher has not noticed yet. */
  putQuietly(uri: string, text: string | undefined): void {
    if (text === undefined) {
      this.#contents.delete(uri);
    } else {
      this.#contents.set(uri, new TextEncoder().encode(text));
    }
  }

  #notify(uri: string): void {
    for (const listener of this.#watchers.get(uri) ?? []) {
      setTimeout(listener, 0);
    }
  }
}
