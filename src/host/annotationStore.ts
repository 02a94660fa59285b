import {
  type AnnotationPage,
  type AnnotationPageFault,
  emptyAnnotationPage,
  findItem,
  idOf,
  parseAnnotationPage,
} from '../core/annotation/annotationPage.ts';
import { jsonEquals } from '../core/annotation/json.ts';
import { mergeAnnotationPages } from '../core/annotation/mergeAnnotationPages.ts';
import { serializeAnnotationPage } from '../core/annotation/serializeAnnotationPage.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { AnnotationFiles } from './annotationFiles.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';

/** How long a file that makes no sense may be in the middle of being written, in milliseconds. */
const defaultPatience = 100;

/** Why a file must not be written. `unreadable`: the file system gave an error; `detail` is its message, else empty. */
export interface FileFault {
  readonly kind: AnnotationPageFault | 'unreadable';
  readonly detail: string;
}

/** Why a change is not on disk. After `write-failed` it is kept, unsaved; after a fault of the file it was not made. */
export type ChangeFailure = FileFault | { readonly kind: 'write-failed'; readonly detail: string };

interface DiskContent {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly page: AnnotationPage;
}

/**
 * The annotations of one article, kept in step with their file. All reading and writing goes through one queue. Before a
 * change is made the file is read again, so that what others wrote meanwhile is merged and not lost. A file that cannot
 * be understood is never written over: changes are refused until it is mended, which is noticed by watching it.
 */
export class AnnotationStore extends Disposable {
  readonly #files: AnnotationFiles;
  readonly #uri: string;
  readonly #patience: number;
  readonly #changed = this._register(new Emitter());
  /** The last content that was read or written, from which a merge starts. */
  #onDisk: DiskContent = { text: undefined, page: emptyAnnotationPage };
  #page = emptyAnnotationPage;
  #loaded = false;
  #fault: FileFault | undefined;
  #writeFailed = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(files: AnnotationFiles, uri: string, patience = defaultPatience) {
    super();
    this.#patience = patience;
    this.#files = files;
    this.#uri = uri;
    this._register(files.watch(uri, () => void this.reload()));
    void this.reload();
  }

  /** The annotations as the reader is to see them, unsaved ones too. */
  get page(): AnnotationPage {
    return this.#page;
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
    const ids = this.#writeFailed || this.#fault !== undefined ? this.#page.items.map(idOf) : [];
    return new Set(ids.filter((id) => id !== undefined).filter((id) => !this.#isOnDisk(id)));
  }

  /** True while closing would lose a change, a deletion included. */
  get hasUnsavedChanges(): boolean {
    return this.#writeFailed || (this.#fault !== undefined && this.#differsFromDisk());
  }

  /** Told after `page`, `fault` or what is unsaved changed. */
  onDidChange(listener: () => void) {
    return this.#changed.listen(listener);
  }

  /** Takes in what is on disk now. */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      const disk = await this.#takeInDisk();
      if (disk.ok && this.#writeFailed) {
        await this.#write();
      }
    });
  }

  /** Changes the page, as it is after taking in what is on disk, and writes it. */
  change(edit: (page: AnnotationPage) => AnnotationPage): Promise<Result<null, ChangeFailure>> {
    return this.#enqueue(async () => {
      const disk = await this.#takeInDisk();
      if (!disk.ok) {
        return disk;
      }
      this.#page = edit(this.#page);
      this.#changed.fire();
      return await this.#write();
    });
  }

  /** Tries again to write what is unsaved. */
  retry(): Promise<Result<null, ChangeFailure>> {
    return this.change((page) => page);
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

  async #takeInDisk(): Promise<Result<null, FileFault>> {
    const disk = await this.#readWholeDisk();
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

  /** Others write a file by emptying it first: what makes no sense is read once more before it counts. */
  async #readWholeDisk(): Promise<Result<DiskContent, FileFault>> {
    const disk = await this.#readDisk();
    if (disk.ok || disk.error.kind !== 'not-json') {
      return disk;
    }
    await new Promise<void>((resolve) => setTimeout(resolve, this.#patience));
    return await this.#readDisk();
  }

  /** Gives `#onDisk` itself where the file still has that content: our own write, for example. */
  async #readDisk(): Promise<Result<DiskContent, FileFault>> {
    let text: string | undefined;
    try {
      const bytes = await this.#files.read(this.#uri);
      text = bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      return failure({ kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
    }
    if (text === this.#onDisk.text) {
      return success(this.#onDisk);
    }
    if (text === undefined) {
      return success({ text, page: emptyAnnotationPage });
    }
    const page = parseAnnotationPage(text);
    return page.ok ? success({ text, page: page.value }) : failure({ kind: page.error, detail: '' });
  }

  async #write(): Promise<Result<null, ChangeFailure>> {
    const page = this.#page;
    if (!this.#differsFromDisk()) {
      this.#setWriteFailed(false);
      return success(null);
    }
    const text = serializeAnnotationPage(page);
    try {
      await this.#files.write(this.#uri, new TextEncoder().encode(text));
    } catch (error) {
      this.#setWriteFailed(true);
      return failure({ kind: 'write-failed', detail: error instanceof Error ? error.message : String(error) });
    }
    this.#onDisk = { text, page };
    this.#setWriteFailed(false);
    return success(null);
  }

  #setWriteFailed(failed: boolean): void {
    if (this.#writeFailed || failed) {
      this.#writeFailed = failed;
      this.#changed.fire();
    }
  }

  #differsFromDisk(): boolean {
    return serializeAnnotationPage(this.#page) !== serializeAnnotationPage(this.#onDisk.page);
  }

  #isOnDisk(id: string): boolean {
    return jsonEquals(findItem(this.#page, id), findItem(this.#onDisk.page, id));
  }
}
