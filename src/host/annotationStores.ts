import type { AnnotationFiles } from './annotationFiles.ts';
import { AnnotationStore } from './annotationStore.ts';
import { Disposable, type DisposableLike, disposeAll } from './disposable.ts';
import type { UnsavedPages } from './unsavedPages.ts';

interface Entry {
  readonly store: AnnotationStore;
  users: number;
}

/**
 * One store for each annotation file in use. A store with changes that could not be written outlives its users, so that
 * they are there, and are tried again, when the article is opened again.
 */
export class AnnotationStores extends Disposable {
  readonly #files: AnnotationFiles;
  readonly #unsaved: UnsavedPages;
  readonly #entries = new Map<string, Entry>();

  constructor(files: AnnotationFiles, unsaved: UnsavedPages) {
    super();
    this.#files = files;
    this.#unsaved = unsaved;
    this._register({ dispose: () => this.#disposeAll() });
  }

  /** The store of a file, until the handle that comes with it is disposed. */
  acquire(uri: string): { readonly store: AnnotationStore; readonly handle: DisposableLike } {
    const entry = this.#entries.get(uri) ?? { store: this.#open(uri), users: 0 };
    this.#entries.set(uri, entry);
    entry.users++;
    return { store: entry.store, handle: { dispose: () => void this.#release(uri, entry) } };
  }

  #open(uri: string): AnnotationStore {
    return new AnnotationStore(this.#files, uri, this.#unsaved);
  }

  /** What is being written is written first: whether it was is known only then. */
  async #release(uri: string, entry: Entry): Promise<void> {
    entry.users--;
    await entry.store.whenIdle();
    if (entry.users === 0 && !entry.store.hasUnsavedChanges) {
      this.#entries.delete(uri);
      entry.store.dispose();
    }
  }

  #disposeAll(): void {
    const stores = [...this.#entries.values()].map(({ store }) => store);
    this.#entries.clear();
    disposeAll(stores);
  }
}
