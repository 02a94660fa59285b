import { type AnnotationPage, itemsById } from '../core/annotation/annotationPage.ts';
import { jsonEquals } from '../core/annotation/json.ts';
import { mergeAnnotationPages } from '../core/annotation/mergeAnnotationPages.ts';
import { failure, type Result, success } from '../core/result.ts';
import { AnnotationDisk, type DiskContent, type FileFault, noFile } from './annotationDisk.ts';
import { type AnnotationFiles, messageOf } from './annotationFiles.ts';
import { backUp } from './backUp.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';
import { type ClaimTimes, FileClaims } from './fileClaims.ts';
import { FileWriter, type Replacement } from './fileWriter.ts';
import { pageText } from './pageText.ts';
import { UnsavedCopy } from './unsavedCopy.ts';
import type { UnsavedPages } from './unsavedPages.ts';

/** In milliseconds. */
export interface StoreTimes extends ClaimTimes {
  /** How long a file that makes no sense may be in the middle of being written by any program. */
  readonly writing: number;
}

const defaultTimes: StoreTimes = { writing: 100, stale: 3000, patience: 10_000 };

/** How often a write is tried again because of what others write. */
const attempts = 50;

/** Why a change is not on disk. After `write-failed` it is kept, unsaved; after a fault of the file it was not made. */
export type ChangeFailure =
  | FileFault
  | {
      readonly kind: 'write-failed';
      readonly detail: string;
      /** True where it would be there again after the window was closed. */
      readonly isKept: boolean;
    };

/**
 * The annotations of one article, kept in step with their file. All reading and writing goes through one queue. Before a
 * change is made the file is read again, so that what others wrote meanwhile is merged and not lost. A file that cannot
 * be understood is never written over: changes are refused until it is mended, which is noticed by watching it.
 */
export class AnnotationStore extends Disposable {
  readonly #files: AnnotationFiles;
  readonly #uri: string;
  readonly #unsaved: UnsavedCopy;
  readonly #disk: AnnotationDisk;
  readonly #writer: FileWriter;
  readonly #changed = this._register(new Emitter());
  /** The last content that was read or written, from which a merge starts. */
  #onDisk = noFile;
  #page = noFile.page;
  #loaded = false;
  #fault: FileFault | undefined;
  #writeFailed = false;
  #resolvedConflict: string | undefined;
  #queue: Promise<unknown>;

  constructor(files: AnnotationFiles, uri: string, unsaved: UnsavedPages, times = defaultTimes) {
    super();
    this.#files = files;
    this.#uri = uri;
    this.#unsaved = new UnsavedCopy(unsaved, uri);
    const claims = new FileClaims(files, uri, times);
    this.#disk = new AnnotationDisk(files, uri, claims, times.writing);
    this.#writer = new FileWriter({ files, uri, claims, keep: (text) => this.#unsaved.keep(this.#onDisk.page, text) });
    this._register(files.watch(uri, () => void this.reload()));
    this.#queue = this.#restore().catch(() => undefined);
    void this.reload();
    // What a window left that ended while it wrote is cleared away.
    void claims.settle().catch(() => undefined);
  }

  /** The annotations as the reader is to see them, unsaved ones too. */
  get page(): AnnotationPage {
    return this.#fault?.page ?? this.#page;
  }

  /** False until the file was read for the first time. */
  get isLoaded(): boolean {
    return this.#loaded;
  }

  /** Why no change is taken; undefined where changes are. */
  get fault(): FileFault | undefined {
    return this.#fault;
  }

  /** The annotations that a write has failed for, or a fault keeps from being written. */
  get unsavedIds(): ReadonlySet<string> {
    if (!this.#writeFailed && this.#fault === undefined) {
      return new Set();
    }
    const onDisk = itemsById(this.#onDisk.page);
    const unsaved = [...itemsById(this.#page)].filter(([id, item]) => !jsonEquals(item, onDisk.get(id)));
    return new Set(unsaved.map(([id]) => id));
  }

  /** True while closing would lose a change, a deletion included. */
  get hasUnsavedChanges(): boolean {
    return this.#writeFailed || (this.#fault !== undefined && this.#mustBeWritten());
  }

  /** The URI of the copy of a text with a merge conflict that was resolved here; undefined where there was none. */
  get resolvedConflict(): string | undefined {
    return this.#resolvedConflict;
  }

  /** Told after `page`, `fault` or what is unsaved changed. */
  onDidChange(listener: () => void) {
    return this.#changed.listen(listener);
  }

  /** Takes in what is on disk now. */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      const disk = await this.#takeInDisk();
      if (disk.ok && (this.#writeFailed || this.#onDisk.mendedFrom !== undefined)) {
        await this.#write();
      }
    });
  }

  /**
   * Changes the page, merges it with what is on disk and writes it. The change is there at once, before the file is read;
   * where the file turns out to be one that is not written over, it is taken back.
   */
  change(edit: (page: AnnotationPage) => AnnotationPage): Promise<Result<null, ChangeFailure>> {
    return this.#enqueue(async () => {
      const known = this.#loaded && this.#fault === undefined ? success(null) : await this.#takeInDisk();
      if (!known.ok) {
        return known;
      }
      const before = this.#page;
      this.#page = edit(before);
      this.#changed.fire();
      const disk = await this.#takeInDisk();
      if (!disk.ok) {
        this.#page = before;
        this.#changed.fire();
        return disk;
      }
      return await this.#write();
    });
  }

  /** Tries again to write what is unsaved. */
  retry(): Promise<Result<null, ChangeFailure>> {
    return this.change((page) => page);
  }

  /**
   * Gives the page to `take`, and deletes the file if that says that all of it is in another place now; false where it is
   * not, or something came to it meanwhile.
   */
  handOver(take: (page: AnnotationPage) => Promise<boolean>): Promise<boolean> {
    return this.#enqueue(async () => {
      const disk = await this.#takeInDisk();
      const { text } = this.#onDisk;
      if (!disk.ok || !(await take(this.#page)) || !(await this.#takeInDisk()).ok || this.#onDisk.text !== text) {
        return false;
      }
      const isSame = async () => (await this.#takeInDisk()).ok && this.#onDisk.text === text;
      if (text !== undefined && !(await this.#writer.delete(isSame))) {
        return false;
      }
      this.#onDisk = noFile;
      this.#page = noFile.page;
      await this.#setSaved();
      this.#changed.fire();
      return true;
    });
  }

  /** Settles after all reading and writing that was asked for so far. */
  async whenIdle(): Promise<void> {
    await this.#queue;
  }

  #enqueue<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Begins with what an earlier window could not write. */
  async #restore(): Promise<void> {
    for (const { base, page } of await this.#unsaved.restore()) {
      if (!this.#writeFailed) {
        this.#onDisk = { ...noFile, page: base };
        this.#page = base;
      }
      this.#page = mergeAnnotationPages(base, page, this.#page);
      this.#disk.attempted = pageText(page);
      this.#writeFailed = true;
    }
  }

  async #takeInDisk(): Promise<Result<null, FileFault>> {
    const disk = await this.#disk.read(this.#onDisk);
    const changed = !this.#loaded || this.#fault !== undefined || !disk.ok || disk.value !== this.#onDisk;
    this.#loaded = true;
    this.#fault = disk.ok ? undefined : disk.error;
    if (disk.ok && disk.value !== this.#onDisk) {
      this.#page = mergeAnnotationPages(this.#onDisk.page, this.#page, disk.value.page);
      this.#onDisk = disk.value;
    }
    if (changed) {
      this.#changed.fire();
    }
    return disk.ok ? success(null) : disk;
  }

  async #write(): Promise<Result<null, ChangeFailure>> {
    if (!this.#mustBeWritten()) {
      await this.#setSaved();
      return success(null);
    }
    try {
      for (let attempt = 1; !(await this.#writeOnce()); attempt++) {
        if (attempt === attempts) {
          throw new Error('another program keeps writing the file');
        }
      }
    } catch (error) {
      return await this.#setUnsaved(messageOf(error));
    }
    if (this.#fault !== undefined) {
      await this.#setUnsaved('');
      return failure(this.#fault);
    }
    await this.#setSaved();
    return success(null);
  }

  /** False where it must be tried again, merged with what others wrote. */
  async #writeOnce(): Promise<boolean> {
    let prepared: DiskContent | undefined;
    const done = await this.#writer.replace(async (): Promise<Replacement | undefined> => {
      const disk = await this.#takeInDisk();
      if (!disk.ok || !this.#mustBeWritten()) {
        return undefined;
      }
      const page = this.#page;
      const text = pageText(page);
      prepared = { text, page };
      this.#disk.attempted = text;
      await this.#backUp();
      return { expected: this.#onDisk.text, text };
    });
    if (done && prepared !== undefined) {
      const wasConflict = this.#onDisk.mendedFrom === 'conflict';
      this.#onDisk = prepared;
      if (wasConflict) {
        this.#changed.fire();
      }
    }
    return done;
  }

  /** Of a text that is about to be replaced by one that is not merely a newer version of it. */
  async #backUp(): Promise<void> {
    const { text, page, mendedFrom } = this.#onDisk;
    if (text === undefined || (mendedFrom !== 'conflict' && page.isMigrated !== true)) {
      return;
    }
    const backup = await backUp(this.#files, this.#uri, text);
    if (mendedFrom === 'conflict') {
      this.#resolvedConflict = backup;
    }
  }

  async #setSaved(): Promise<void> {
    await this.#unsaved.forget();
    if (this.#writeFailed) {
      this.#writeFailed = false;
      this.#changed.fire();
    }
  }

  async #setUnsaved(detail: string): Promise<Result<null, ChangeFailure>> {
    this.#writeFailed = true;
    const isKept = await this.#unsaved.keep(this.#onDisk.page, pageText(this.#page)).then(
      () => true,
      () => false,
    );
    this.#changed.fire();
    return failure({ kind: 'write-failed', detail, isKept });
  }

  #mustBeWritten(): boolean {
    return this.#onDisk.mendedFrom !== undefined || pageText(this.#page) !== pageText(this.#onDisk.page);
  }
}
