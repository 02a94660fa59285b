import { type AnnotationFiles, textOfBytes } from './annotationFiles.ts';
import { folderOf, temporaryFile, temporaryFiles } from './siblingFiles.ts';

export interface ClaimTimes {
  /** After how long a temporary file that stays the same is left over from a program that ended, in milliseconds. */
  readonly stale: number;
  /** How long to wait for others to be done, in milliseconds. */
  readonly patience: number;
}

/** A temporary file that was seen less often is not left over, however long that took: we may have been asleep ourselves. */
const leastLooks = 5;

const attempts = 3;

/** The longest pause between two looks at what others do, in milliseconds. */
const longestPause = 40;

/**
 * Who may write a file, among programs that know nothing of each other but their files. File systems behind VS Code
 * cannot create a file exclusively, but this needs less: whoever wants to write makes a temporary file under a name of
 * its own, and then looks who else has one. Of two that do so at once, at least one sees the other, so whoever sees
 * nobody is alone; of those that see each other, the first by name stays. (After the flags of Dekker's algorithm.)
 *
 * A claim that a dead program left is deleted. Should its owner only have been slow, it cannot rename what is gone.
 */
export class FileClaims {
  readonly #files: AnnotationFiles;
  readonly #uri: string;
  readonly #times: ClaimTimes;
  /** When the temporary files of others were seen for the first time, and how often. */
  #seen = new Map<string, { readonly since: number; readonly looks: number }>();
  #own: string | undefined;
  #isHeld = false;
  /** Those of ours that hold the only whole copy of what could not be written, until something is. */
  readonly #left = new Set<string>();

  constructor(files: AnnotationFiles, uri: string, times: ClaimTimes) {
    this.#files = files;
    this.#uri = uri;
    this.#times = times;
  }

  /**
   * The URI of a temporary file that is ours, while nobody else has one. Undefined where none can be made: then there is
   * nothing that keeps others from writing. Rejects where others do not get done.
   */
  async acquire(copyOfTarget: boolean): Promise<string | undefined> {
    const end = Date.now() + this.#times.patience;
    for (let look = 0; ; look++) {
      this.#own ??= await this.#create(copyOfTarget);
      const own = this.#own;
      if (own === undefined) {
        return undefined;
      }
      const others = await this.others();
      if (others.length === 0) {
        this.#isHeld = true;
        return own;
      }
      if (others.some((other) => other < own) || Date.now() > end) {
        await this.release();
      }
      if (Date.now() > end) {
        throw new Error('another window is writing the file');
      }
      await pause(look);
    }
  }

  /** True from `acquire` on: whoever else has a temporary file now waits for us. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Takes away the temporary file that is ours, if it is still there. */
  async release(): Promise<void> {
    const own = this.#own;
    this.#own = undefined;
    this.#isHeld = false;
    if (own !== undefined) {
      // One that cannot be deleted is found later, and looks like one that was left over.
      await succeeds(this.#files.delete(own));
    }
  }

  /** Leaves the temporary file that is ours where it is: the file itself may be damaged. */
  leave(): void {
    if (this.#own !== undefined) {
      this.#left.add(this.#own);
      this.#own = undefined;
      this.#isHeld = false;
    }
  }

  /** The file is whole: nothing that was left is needed any more. */
  async written(): Promise<void> {
    for (const left of this.#left) {
      this.#left.delete(left);
      await succeeds(this.#files.delete(left));
    }
  }

  /**
   * The temporary files of others that may be alive. When all are left over they are cleared away; as long as somebody
   * writes, what the file looks like says nothing.
   */
  async others(): Promise<readonly string[]> {
    const all = temporaryFiles(this.#uri, await this.#files.namesIn(folderOf(this.#uri)));
    const now = Date.now();
    const others = all.filter((name) => name !== this.#own && !this.#left.has(name));
    const before = this.#seen;
    this.#seen = new Map();
    for (const name of others) {
      const { since, looks } = before.get(name) ?? { since: now, looks: 0 };
      this.#seen.set(name, { since, looks: looks + 1 });
    }
    if ([...this.#seen.values()].some(({ since, looks }) => now - since < this.#times.stale || looks <= leastLooks)) {
      return others;
    }
    const uncleared: string[] = [];
    for (const name of others) {
      if (!(await this.#clear(name))) {
        uncleared.push(name);
      }
    }
    return uncleared;
  }

  /** Waits until nobody else writes, and what was left over is put right; not for ever. */
  async settle(): Promise<void> {
    const end = Date.now() + this.#times.patience;
    for (let look = 0; (await this.others()).length > 0 && Date.now() < end; look++) {
      await pause(look);
    }
  }

  /** Tried several times: without a temporary file nothing keeps others from writing at the same time. */
  async #create(copyOfTarget: boolean): Promise<string | undefined> {
    const claim = temporaryFile(this.#uri, crypto.randomUUID().slice(-12));
    // A copy has the permissions of the file that it is to replace. Its content goes: only one who may write has something
    // whole in its temporary file, or an old one could be taken for what was to be written.
    const isCopied = copyOfTarget && (await succeeds(this.#files.copy(this.#uri, claim)));
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#files.write(claim, new Uint8Array());
        return claim;
      } catch (error) {
        if (attempt < attempts) {
          continue;
        }
        if (isCopied) {
          await succeeds(this.#files.delete(claim));
          throw error;
        }
        return undefined;
      }
    }
  }

  /**
   * A program that ended between two steps: what it was about to write counts where it has destroyed what was there. False
   * where that could not be put right, or there is some doubt.
   */
  async #clear(claim: string): Promise<boolean> {
    const content = await this.#files.read(claim);
    if (content !== undefined && isWhole(content) && (await this.#isDestroyed(content))) {
      // Looked at twice, as a file system may give what was there a moment ago.
      if (!(await this.#isDestroyed(content))) {
        return false;
      }
      const isRenamed = await succeeds(this.#files.rename(claim, this.#uri));
      // Without the temporary file another program, or a second look of this one, has done it already.
      if (!isRenamed && (await this.#files.read(claim)) !== undefined) {
        await succeeds(this.#files.write(this.#uri, content));
      }
      return !(await this.#isDestroyed(content)) && (await succeeds(this.#files.delete(claim)));
    }
    return await succeeds(this.#files.delete(claim));
  }

  /** True where the file has not even, or only, the beginning of `content`. */
  async #isDestroyed(content: Uint8Array): Promise<boolean> {
    const target = await this.#files.read(this.#uri);
    return target === undefined || isTorn(target, content);
  }
}

/** True for the beginning of `content`, as it is left where writing it was cut short. */
export function isTorn(found: Uint8Array, content: Uint8Array): boolean {
  return found.length < content.length && found.every((byte, index) => byte === content[index]);
}

/** True for JSON, whatever is in it: temporary files hold nothing else, and half of one is none. */
function isWhole(content: Uint8Array): boolean {
  try {
    JSON.parse(textOfBytes(content));
    return true;
  } catch {
    return false;
  }
}

async function succeeds(action: Promise<void>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch {
    return false;
  }
}

/** Longer the more often one has looked, and of random length, so that two that wait for each other do not go in step. */
export function pause(look: number): Promise<void> {
  const longest = Math.min(longestPause, 2 ** (look + 1));
  return new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * longest));
}
