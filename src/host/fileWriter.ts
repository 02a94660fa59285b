import { type AnnotationFiles, textOfBytes } from './annotationFiles.ts';
import { type FileClaims, isTorn } from './fileClaims.ts';

/** A new content for a file. */
export interface Replacement {
  /** The text that the file is known to have, undefined where there is none: with another one it is left alone. */
  readonly expected: string | undefined;
  readonly text: string;
}

export interface FileWriterOptions {
  readonly files: AnnotationFiles;
  readonly uri: string;
  readonly claims: FileClaims;
  /** Keeps a text in another place for as long as it is uncertain whether the file has it. Rejects where it cannot. */
  readonly keep: (text: string) => Promise<void>;
}

/** How often a write in place is tried that did not leave what was written. */
const attempts = 3;

const notKept = 'the file system did not keep what was written';

/**
 * Writes one file so that nothing is lost: at any moment there is a whole copy of the old content or of the new one.
 *
 * The new content is written to a temporary file, read back, and put in the place of the file. Where that cannot be, or
 * must not be, the file itself is written while the temporary file stays until all is there; where not even that can be
 * made, while a copy is kept elsewhere.
 */
export class FileWriter {
  readonly #options: FileWriterOptions;
  readonly #claims: FileClaims;
  readonly #files: AnnotationFiles;
  readonly #uri: string;
  /** True while the file may hold half of something: a temporary file may be the only whole copy then. */
  #uncertain = false;

  constructor(options: FileWriterOptions) {
    this.#options = options;
    this.#files = options.files;
    this.#uri = options.uri;
    this.#claims = options.claims;
  }

  /**
   * `prepare` is asked, once nobody else writes, for what to write; undefined: nothing. False where the file does not have
   * that afterwards, as someone else has written it: prepare and write again. Rejects where it could not be written.
   */
  async replace(prepare: () => Promise<Replacement | undefined>): Promise<boolean> {
    const inPlace = await this.#files.mustStay(this.#uri);
    const claim = await this.#claims.acquire(!inPlace);
    this.#uncertain = false;
    let done = false;
    try {
      const replacement = await prepare();
      done = replacement === undefined || (await this.#put(replacement, claim, inPlace));
    } finally {
      if (this.#uncertain) {
        this.#claims.leave();
      } else {
        await this.#claims.release();
      }
      if (done) {
        await this.#claims.written();
      }
    }
    return done;
  }

  /** Deletes the file where that is wanted still once nobody else writes; false where it is not. */
  async delete(isWanted: () => Promise<boolean>): Promise<boolean> {
    let isDeleted = false;
    await this.replace(async () => {
      if (await isWanted()) {
        await this.#files.delete(this.#uri);
        isDeleted = true;
      }
      return undefined;
    });
    return isDeleted;
  }

  async #put(replacement: Replacement, claim: string | undefined, inPlace: boolean): Promise<boolean> {
    const { text } = replacement;
    if (claim === undefined) {
      await this.#options.keep(text);
      return (await this.#isAsExpected(replacement)) && (await this.#writeInPlace(replacement));
    }
    await this.#files.write(claim, new TextEncoder().encode(text));
    if (!(await this.#has(claim, text))) {
      // Gone: others took us for dead.
      if ((await this.#files.read(claim)) === undefined) {
        return false;
      }
      throw new Error(notKept);
    }
    // Once more: whoever was slow may have been taken for dead, and not be alone any more.
    if ((await this.#claims.others()).length > 0 || !(await this.#isAsExpected(replacement))) {
      return false;
    }
    const renamed = inPlace ? undefined : await this.#rename(claim);
    return renamed === undefined
      ? await this.#writeInPlace(replacement)
      : renamed && (await this.#has(this.#uri, text));
  }

  /** False where the temporary file is gone: others took us for dead. Undefined where renaming is not possible. */
  async #rename(claim: string): Promise<boolean | undefined> {
    try {
      await this.#files.rename(claim, this.#uri);
      return true;
    } catch {
      return (await this.#files.read(claim)) === undefined ? false : undefined;
    }
  }

  /** False where the file has another content afterwards that is not the beginning of ours. */
  async #writeInPlace(replacement: Replacement): Promise<boolean> {
    const content = new TextEncoder().encode(replacement.text);
    this.#uncertain = true;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#files.write(this.#uri, content);
        const found = await this.#files.read(this.#uri);
        if (found === undefined || isTorn(found, content)) {
          throw new Error(notKept);
        }
        this.#uncertain = false;
        return textOfBytes(found) === replacement.text;
      } catch (error) {
        if (attempt === attempts) {
          this.#uncertain = !(await this.#isAsExpected(replacement));
          throw error;
        }
      }
    }
  }

  async #isAsExpected({ expected }: Replacement): Promise<boolean> {
    return (await this.#textOf(this.#uri)) === expected;
  }

  async #has(uri: string, text: string): Promise<boolean> {
    return (await this.#textOf(uri)) === text;
  }

  async #textOf(uri: string): Promise<string | undefined> {
    const content = await this.#files.read(uri);
    return content && textOfBytes(content);
  }
}
