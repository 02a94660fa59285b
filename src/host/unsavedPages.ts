import { isJsonObject, type JsonValue, memberOf } from '../core/annotation/json.ts';
import { type AnnotationFiles, textOfBytes } from './annotationFiles.ts';

/** Annotations that are not certain to be in their file, as texts of annotation files. */
export interface UnsavedPage {
  /** What the file had when `text` was made of it. */
  readonly base: string;
  readonly text: string;
}

/** Keeps what could not be written to the files that it belongs to, beyond the end of the window. */
export interface UnsavedPages {
  /** What was kept for the annotation file with that URI, by any window. */
  load(uri: string): Promise<readonly UnsavedPage[]>;
  /** Keeps this instead of what was kept for the file before. Rejects where that failed. */
  keep(uri: string, page: UnsavedPage): Promise<void>;
  /** The file has it now. */
  forget(uri: string): Promise<void>;
}

/** In files of a folder of its own, each with a name that no other window gives. */
export class UnsavedFiles implements UnsavedPages {
  readonly #files: AnnotationFiles;
  /** The URI of the folder. */
  readonly #folder: string;
  /** By annotation file, what this window has written or taken over. */
  readonly #kept = new Map<string, readonly string[]>();

  constructor(files: AnnotationFiles, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async load(uri: string): Promise<readonly UnsavedPage[]> {
    const names = await this.#files.namesIn(this.#folder);
    const found = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => this.#read(name)));
    const ours = found.filter((each) => each?.uri === uri).filter((each) => each !== undefined);
    this.#kept.set(uri, [...(this.#kept.get(uri) ?? []), ...ours.map(({ name }) => name)]);
    return ours;
  }

  async keep(uri: string, { base, text }: UnsavedPage): Promise<void> {
    const name = `${crypto.randomUUID()}.json`;
    const before = this.#kept.get(uri) ?? [];
    await this.#files.write(this.#path(name), new TextEncoder().encode(JSON.stringify({ uri, base, text })));
    this.#kept.set(uri, [name]);
    await this.#delete(before);
  }

  async forget(uri: string): Promise<void> {
    const names = this.#kept.get(uri) ?? [];
    this.#kept.delete(uri);
    await this.#delete(names);
  }

  /** Undefined where there is nothing whole: a window that ended while it wrote. */
  async #read(name: string): Promise<(UnsavedPage & { readonly uri: string; readonly name: string }) | undefined> {
    try {
      const bytes = await this.#files.read(this.#path(name));
      const json: JsonValue = JSON.parse(bytes === undefined ? 'null' : textOfBytes(bytes));
      const member = (key: string) => (isJsonObject(json) ? memberOf(json, key) : undefined);
      const [uri, base, text] = [member('uri'), member('base'), member('text')];
      return typeof uri === 'string' && typeof base === 'string' && typeof text === 'string'
        ? { uri, base, text, name }
        : undefined;
    } catch {
      return undefined;
    }
  }

  async #delete(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#files.delete(this.#path(name))));
  }

  #path(name: string): string {
    return `${this.#folder}/${name}`;
  }
}
