import type { DisposableLike } from './disposable.ts';

/**
 * The files that hold annotations, each named by its URI as a string: without query and fragment, so that the name of a
 * file is what follows the last slash, URI-encoded.
 */
export interface AnnotationFiles {
  /** The content of the file, undefined where there is no file. Rejects where there is one that cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;

  /**
   * Makes this the content of the file, with the folders that it needs. The file stays the same one, with its permissions;
   * through a link it is the file that the link leads to. Rejects where that failed: the old content may be gone then.
   */
  write(uri: string, content: Uint8Array): Promise<void>;

  /** Makes `to` a file with the content and the permissions of `from`. Rejects where that failed. */
  copy(from: string, to: string): Promise<void>;

  /**
   * Puts `from` in the place of `to`, whether or not there is one. There may be no `to` for a moment, and if it is cut
   * short, for good. Rejects where that failed: always where the file system has no such thing, or there is no `from`.
   */
  rename(from: string, to: string): Promise<void>;

  /** Resolves where there is no such file, too. */
  delete(uri: string): Promise<void>;

  /** The names, URI-encoded, of the files in a folder; none where there is no folder, or it cannot be listed. */
  namesIn(folder: string): Promise<readonly string[]>;

  /** True where no other file may take the place of this one: it is a link, or someone looks at it in an editor. */
  mustStay(uri: string): Promise<boolean>;

  /**
   * Calls `listener` after the file was created, changed or deleted, by us or by anyone else, until disposed. It may
   * call once for several changes, and without one.
   */
  watch(uri: string, listener: () => void): DisposableLike;
}

/** The text of a file, with a replacement character for what is not UTF-8. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
