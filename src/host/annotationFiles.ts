import type { DisposableLike } from './disposable.ts';

/** The files that hold annotations, each named by its URI as a string. */
export interface AnnotationFiles {
  /** The content of the file, undefined where there is no file. Rejects where there is one that cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;

  /** Makes this the content of the file, with the folders that it needs. Rejects where that failed: the old content may be gone then. */
  write(uri: string, content: Uint8Array): Promise<void>;

  /**
   * Calls `listener` after the file was created, changed or deleted, by us or by anyone else, until disposed. It may
   * call once for several changes, and without one.
   */
  watch(uri: string, listener: () => void): DisposableLike;
}
