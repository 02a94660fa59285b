import type { AnnotationFiles } from '../../src/host/annotationFiles.ts';
import type { DisposableLike } from '../../src/host/disposable.ts';
import type { InMemoryFiles } from './inMemoryFiles.ts';

/** How often each happens, from 0 to 1. */
export interface FaultRates {
  /** A write leaves the beginning of what was written, and says nothing. */
  readonly partialWrite: number;
  /** A rename does nothing, or only takes away what it was to replace, and rejects. */
  readonly failedRename: number;
  /** A read gives what the file had before it was changed last, once. */
  readonly staleRead: number;
  /** Nobody is told of a change. */
  readonly lostEvent: number;
  /** A write rejects, and has done nothing. */
  readonly failedWrite: number;
}

/** One program's view of files that it shares with others, on a file system that fails now and then. */
export class FaultyFiles implements AnnotationFiles {
  readonly #files: InMemoryFiles;
  readonly #rates: FaultRates;
  /** From 0 to 1, for each decision. */
  readonly #random: () => number;
  readonly #before = new Map<string, Uint8Array | undefined>();
  #wasStale = false;

  constructor(files: InMemoryFiles, rates: FaultRates, random: () => number) {
    this.#files = files;
    this.#rates = rates;
    this.#random = random;
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    const content = await this.#files.read(uri);
    this.#wasStale = !this.#wasStale && this.#before.has(uri) && this.#random() < this.#rates.staleRead;
    const given = this.#wasStale ? this.#before.get(uri) : content;
    this.#before.set(uri, content);
    return given;
  }

  async write(uri: string, content: Uint8Array): Promise<void> {
    if (this.#random() < this.#rates.failedWrite) {
      throw new Error('no space left');
    }
    const isPartial = this.#random() < this.#rates.partialWrite;
    const length = isPartial ? Math.floor(this.#random() * content.length) : content.length;
    await this.#files.write(uri, content.subarray(0, length));
  }

  copy(from: string, to: string): Promise<void> {
    return this.#files.copy(from, to);
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.#random() < this.#rates.failedRename) {
      if (this.#random() < 0.5) {
        await this.#files.delete(to);
      }
      throw new Error('busy');
    }
    await this.#files.rename(from, to);
  }

  delete(uri: string): Promise<void> {
    return this.#files.delete(uri);
  }

  namesIn(folder: string): Promise<readonly string[]> {
    return this.#files.namesIn(folder);
  }

  mustStay(uri: string): Promise<boolean> {
    return this.#files.mustStay(uri);
  }

  watch(uri: string, listener: () => void): DisposableLike {
    return this.#files.watch(uri, () => {
      if (this.#random() >= this.#rates.lostEvent) {
        listener();
      }
    });
  }
}
