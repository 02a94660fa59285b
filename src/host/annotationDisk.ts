import {
  type AnnotationPage,
  type AnnotationPageFault,
  emptyAnnotationPage,
  parseAnnotationPage,
  parseAnyVersion,
} from '../core/annotation/annotationPage.ts';
import { resolveConflict } from '../core/annotation/conflict.ts';
import { failure, type Result, success } from '../core/result.ts';
import { type AnnotationFiles, isUtf8, messageOf, textOfBytes } from './annotationFiles.ts';
import { type FileClaims, isTorn, pause } from './fileClaims.ts';

/** Why a file must not be written. `unreadable`: the file system gave an error; `detail` is its message, else empty. */
export interface FileFault {
  readonly kind: AnnotationPageFault | 'unreadable';
  readonly detail: string;
  /** What can be read of it all the same, to be shown and not to be written: of a newer schema. */
  readonly page?: AnnotationPage;
}

/** What an annotation file holds. */
export interface DiskContent {
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly page: AnnotationPage;
  /**
   * What the page was made of, where that is not simply the text: what stood there before half of a text was written, or the
   * two sides of a merge conflict. Such a file is to be written, though nobody has changed anything.
   */
  readonly mendedFrom?: 'half' | 'conflict';
}

export const noFile: DiskContent = { text: undefined, page: emptyAnnotationPage };

/** Reads an annotation file, and knows a file that is just being written, or was left so, from one that is damaged. */
export class AnnotationDisk {
  readonly #files: AnnotationFiles;
  readonly #uri: string;
  readonly #claims: FileClaims;
  readonly #patience: number;
  /** What was to be written last; the beginning of it is what a write leaves that was cut short. */
  attempted: string | undefined;

  /** `patience`: how long a file that makes no sense may be in the middle of being written by any program. */
  constructor(files: AnnotationFiles, uri: string, claims: FileClaims, patience: number) {
    this.#files = files;
    this.#uri = uri;
    this.#claims = claims;
    this.#patience = patience;
  }

  /** Gives `known` itself where the file still has that content: our own write, for example. */
  async read(known: DiskContent): Promise<Result<DiskContent, FileFault>> {
    let disk = await this.#look(known);
    let isPatient = true;
    for (let look = 0; isHalfWritten(disk); look++) {
      // Whoever writes has a temporary file for as long as the file is missing, or has half of its text. While that is we,
      // the others wait for us, and must not be waited for.
      if (!this.#claims.isHeld && (await this.#claims.others()).length > 0) {
        await pause(look);
      } else if (isPatient && !(disk.ok && disk.value === known)) {
        isPatient = false;
        await this.#waitFor(disk);
      } else {
        break;
      }
      disk = await this.#look(known);
    }
    return disk;
  }

  /** Other programs empty a file before they write it. One that was missing may be there already. */
  async #waitFor(disk: Result<DiskContent, FileFault>): Promise<void> {
    if (!disk.ok) {
      await new Promise<void>((resolve) => setTimeout(resolve, this.#patience));
    }
  }

  async #look(known: DiskContent): Promise<Result<DiskContent, FileFault>> {
    let bytes: Uint8Array | undefined;
    try {
      bytes = await this.#files.read(this.#uri);
    } catch (error) {
      return failure({ kind: 'unreadable', detail: messageOf(error) });
    }
    const text = bytes && textOfBytes(bytes);
    if (text === known.text) {
      return success(known);
    }
    if (bytes === undefined || text === undefined) {
      return success(noFile);
    }
    const page = isUtf8(bytes) ? parseAnnotationPage(text) : failure('not-json' as const);
    if (page.ok) {
      return success({ text, page: page.value });
    }
    const mended = page.error === 'conflict' ? resolved(text) : this.#completed(bytes, text, known);
    return mended === undefined ? failure(faultOf(page.error, text)) : success(mended);
  }

  /**
   * A write of ours that was cut short. Whoever finds it next may make something else of it, so that what was to be written
   * counts as ours still, and not as what all have.
   */
  #completed(bytes: Uint8Array, text: string, { page }: DiskContent): DiskContent | undefined {
    const { attempted } = this;
    const isOurs = attempted !== undefined && isTorn(bytes, new TextEncoder().encode(attempted));
    return isOurs ? { text, page, mendedFrom: 'half' } : undefined;
  }
}

function faultOf(kind: AnnotationPageFault, text: string): FileFault {
  const newer = kind === 'newer-schema' ? parseAnyVersion(text) : undefined;
  return { kind, detail: '', ...(newer?.ok === true ? { page: newer.value } : {}) };
}

function resolved(text: string): DiskContent | undefined {
  const page = resolveConflict(text);
  return page && { text, page, mendedFrom: 'conflict' };
}

/** True for what may be whole a moment later. */
function isHalfWritten(disk: Result<DiskContent, FileFault>): boolean {
  return disk.ok ? disk.value.text === undefined : disk.error.kind === 'not-json';
}
