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
  /** The URI of a file that cannot be written while all others can. */
  failsFor: string | undefined;
  /** While set, putting one file over another rejects with this message. */
  renameError: string | undefined;
  /** While true, no file can be made that is not there yet. */
  sealed = false;
  /** Files whose place no other may take. */
  readonly linked = new Set<string>();
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
    this.#make(uri, content);
    this.#notify(uri);
  }

  async copy(from: string, to: string): Promise<void> {
    this.calls.push(`copy ${from} ${to}`);
    await settled();
    this.#make(to, this.#contentOf(from));
  }

  async rename(from: string, to: string): Promise<void> {
    this.calls.push(`rename ${from} ${to}`);
    await settled();
    if (this.renameError !== undefined) {
      throw new Error(this.renameError);
    }
    const content = this.#contentOf(from);
    this.#make(to, content);
    this.#contents.delete(from);
    this.#notify(to);
  }

  async delete(uri: string): Promise<void> {
    this.calls.push(`delete ${uri}`);
    await settled();
    this.#contents.delete(uri);
    this.#notify(uri);
  }

  async namesIn(uri: string): Promise<readonly string[]> {
    this.calls.push(`list ${uri}`);
    await settled();
    const folder = `${uri}/`;
    return this.uris()
      .filter((other) => other.startsWith(folder))
      .map((other) => other.slice(folder.length))
      .filter((name) => !name.includes('/'));
  }

  async mustStay(uri: string): Promise<boolean> {
    return this.linked.has(uri);
  }

  watch(uri: string, listener: () => void): DisposableLike {
    const watchers = this.#watchers.get(uri) ?? new Set();
    this.#watchers.set(uri, watchers.add(listener));
    return { dispose: () => watchers.delete(listener) };
  }

  /** Of all files. */
  uris(): readonly string[] {
    return [...this.#contents.keys()].sort();
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

  #make(uri: string, content: Uint8Array): void {
    if (uri === this.failsFor) {
      throw new Error('disk full');
    }
    if (this.sealed && !this.#contents.has(uri)) {
      throw new Error('no permission');
    }
    this.#contents.set(uri, content);
  }

  #contentOf(uri: string): Uint8Array {
    const content = this.#contents.get(uri);
    if (content === undefined) {
      throw new Error(`no file ${uri}`);
    }
    return content;
  }

  #notify(uri: string): void {
    for (const listener of this.#watchers.get(uri) ?? []) {
      setTimeout(listener, 0);
    }
  }
}
