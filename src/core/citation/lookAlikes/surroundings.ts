import { EndPattern } from '../../text/endPattern.ts';
import type { Callout } from '../callout.ts';
import { around, type SearchedBlock } from '../searchedBlock.ts';

const lastWord = new EndPattern(/(?<![\p{L}\p{N}])(\p{L}[\p{L}-]{0,24})\.?\s{0,2}/u);
const firstWord = /^\s{0,2}([\p{L}%°‰µμ/]{1,24})/u;

/** A callout in its place, as the rules for look-alikes see it. */
export class Surroundings {
  readonly callout: Callout;
  readonly block: SearchedBlock;
  readonly numbers: readonly number[];
  /** The characters of the callout. */
  readonly inner: string;
  /** The characters right before it and right behind it, some tens of each. */
  readonly before: string;
  readonly after: string;
  #wordBefore: string | undefined;
  #wordAfter: string | undefined;

  constructor(callout: Callout, block: SearchedBlock) {
    const local = [callout.textRange[0] - block.start, callout.textRange[1] - block.start] as const;
    const { before, after } = around(block, local);
    this.callout = callout;
    this.block = block;
    this.numbers = callout.items.map((item) => item.number);
    this.inner = block.text.slice(...local);
    this.before = before;
    this.after = after;
  }

  /** The last word before it, in lower case, blanks and an opening bracket between the two left out; empty where a mark parts them. */
  get wordBefore(): string {
    this.#wordBefore ??= lastWord.group(this.before)?.toLowerCase() ?? '';
    return this.#wordBefore;
  }

  /** The first word behind it, in lower case. */
  get wordAfter(): string {
    this.#wordAfter ??= firstWord.exec(this.after)?.[1]?.toLowerCase() ?? '';
    return this.#wordAfter;
  }
}
