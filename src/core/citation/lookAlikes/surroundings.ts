import type { Callout } from '../callout.ts';
import { around, type SearchedBlock } from '../searchedBlock.ts';

/** A callout in its place, as the rules for look-alikes see it. */
export interface Surroundings {
  readonly callout: Callout;
  readonly block: SearchedBlock;
  readonly numbers: readonly number[];
  /** The characters of the callout. */
  readonly inner: string;
  /** The characters right before it and right behind it, some tens of each. */
  readonly before: string;
  readonly after: string;
  /** The last word before it, in lower case, blanks and an opening bracket between the two left out; empty where a mark parts them. */
  readonly wordBefore: string;
  /** The first word behind it, in lower case. */
  readonly wordAfter: string;
}

export function surroundingsOf(callout: Callout, block: SearchedBlock): Surroundings {
  const local = [callout.textRange[0] - block.start, callout.textRange[1] - block.start] as const;
  const { before, after } = around(block, local);
  return {
    callout,
    block,
    numbers: callout.items.map((item) => item.number),
    inner: block.text.slice(...local),
    before,
    after,
    wordBefore: /(?<![\p{L}\p{N}])(\p{L}[\p{L}-]{0,24})\.?\s{0,2}$/u.exec(before.slice(-28))?.[1]?.toLowerCase() ?? '',
    wordAfter: /^\s{0,2}([\p{L}%°‰µμ/]{1,24})/u.exec(after)?.[1]?.toLowerCase() ?? '',
  };
}
