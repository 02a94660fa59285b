import type { Callout } from '../callout.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

/** How many blocks behind a mark its footnote is looked for: a table is many cells. */
const reach = 400;

/**
 * Raised numbers at the start of a block stand before a footnote or an address; and raised numbers in a table whose footnote
 * stands below it are marks of that.
 * @param callouts in the order of the text.
 * @returns those that are marks of footnotes.
 */
export function findFootnoteMarks(
  callouts: readonly Callout[],
  blocks: readonly SearchedBlock[],
): ReadonlySet<Callout> {
  const marks = new Set<Callout>();
  /** The block of the nearest footnote below, by number; filled from the end of the article on. */
  const below = new Map<number, number>();
  for (const callout of callouts.toReversed()) {
    const block = blocks[callout.block];
    const [first] = callout.items;
    if (callout.shape !== 'superscript' || block === undefined || first === undefined) continue;
    const after = block.text.slice(callout.textRange[1] - block.start);
    const isLeading =
      callout.textRange[0] === block.start && /^\s*[\p{L}*("“]/u.test(after) && block.cell === undefined;
    if (isLeading) {
      marks.add(callout);
      for (const { number } of callout.items) below.set(number, callout.block);
    } else if (block.cell !== undefined && callout.items.length === 1) {
      const footnote = below.get(first.number);
      if (footnote !== undefined && footnote - callout.block < reach) marks.add(callout);
    }
  }
  return marks;
}
