import { isJsonObject, type JsonValue, memberOf } from '../core/annotation/json.ts';
import { listOf } from '../core/annotation/readAnnotation.ts';
import type { NoteDraft } from '../protocol/annotationMessages.ts';
import { type AnnotationFiles, textOfBytes } from './annotationFiles.ts';

interface KeptDraft extends NoteDraft {
  /** The URI of the article. */
  readonly article: string;
}

interface KeptDrafts {
  /** When they were written, in milliseconds. */
  readonly time: number;
  readonly drafts: readonly KeptDraft[];
}

/**
 * Notes as they are being typed: what a crash would take with it otherwise. Each window writes two files in turn, so that
 * one of them is whole at any time, with a name that no other window gives.
 */
export class NoteDrafts {
  readonly #files: AnnotationFiles;
  /** The URI of the folder. */
  readonly #folder: string;
  readonly #name = crypto.randomUUID();
  readonly #loaded: Promise<void>;
  /** By the URI of the article and the id of the annotation. */
  #drafts = new Map<string, KeptDraft>();
  /** The names of the files of earlier windows, which are not needed any more after the first write. */
  #earlier: readonly string[] = [];
  #writes = 0;
  #writing: Promise<void> | undefined;
  #isWritten = true;

  constructor(files: AnnotationFiles, folder: string) {
    this.#files = files;
    this.#folder = folder;
    this.#loaded = this.#load();
  }

  /** What was typed in an article and is not saved. */
  async of(article: string): Promise<readonly NoteDraft[]> {
    await this.#loaded;
    const drafts = [...this.#drafts.values()].filter((draft) => draft.article === article);
    return drafts.map(({ id, note }) => ({ id, note }));
  }

  /** `note` null: it is saved, or given up. Settles when that is on disk, together with what comes meanwhile. */
  async set(article: string, id: string, note: string | null): Promise<void> {
    await this.#loaded;
    const key = keyOf(article, id);
    this.#drafts.delete(key);
    if (note !== null) {
      this.#drafts.set(key, { article, id, note });
    }
    this.#isWritten = false;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (!this.#isWritten) {
      this.#isWritten = true;
      const kept: KeptDrafts = { time: Date.now(), drafts: [...this.#drafts.values()] };
      const name = `${this.#name}-${this.#writes++ % 2}.json`;
      await this.#files.write(this.#path(name), new TextEncoder().encode(JSON.stringify(kept)));
    }
    const earlier = this.#earlier;
    this.#earlier = [];
    await Promise.all(earlier.map((name) => this.#files.delete(this.#path(name))));
  }

  async #load(): Promise<void> {
    this.#earlier = await this.#files.namesIn(this.#folder);
    const found = await Promise.all(this.#earlier.map((name) => this.#read(name)));
    const byWindow = new Map<string, KeptDrafts>();
    for (const [index, kept] of found.entries()) {
      const window = this.#earlier[index]?.replace(/-\d\.json$/, '') ?? '';
      if (kept !== undefined && kept.time >= (byWindow.get(window)?.time ?? 0)) {
        byWindow.set(window, kept);
      }
    }
    const inOrder = [...byWindow.values()].sort((a, b) => a.time - b.time);
    const drafts = inOrder.flatMap((kept) => kept.drafts);
    this.#drafts = new Map(drafts.map((draft) => [keyOf(draft.article, draft.id), draft]));
  }

  /** Undefined where there is nothing whole: a window that ended while it wrote. */
  async #read(name: string): Promise<KeptDrafts | undefined> {
    try {
      const bytes = await this.#files.read(this.#path(name));
      const json: JsonValue = JSON.parse(bytes === undefined ? 'null' : textOfBytes(bytes));
      const time = isJsonObject(json) ? memberOf(json, 'time') : undefined;
      const drafts = isJsonObject(json) ? listOf(memberOf(json, 'drafts')) : [];
      return typeof time === 'number' ? { time, drafts: drafts.flatMap(readDraft) } : undefined;
    } catch {
      return undefined;
    }
  }

  #path(name: string): string {
    return `${this.#folder}/${name}`;
  }
}

function readDraft(json: JsonValue): readonly KeptDraft[] {
  const member = (key: string) => (isJsonObject(json) ? memberOf(json, key) : undefined);
  const [article, id, note] = [member('article'), member('id'), member('note')];
  return typeof article === 'string' && typeof id === 'string' && typeof note === 'string'
    ? [{ article, id, note }]
    : [];
}

function keyOf(article: string, id: string): string {
  return JSON.stringify([article, id]);
}
