import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { BlockMap } from './blockMap.ts';
import { domRangeOf } from './domText.ts';
import { formulaAround } from './math/formula.ts';

/**
 * What of the article text a DOM range selects, without white space at its ends. A range that starts or ends outside the
 * blocks, as after a triple click, counts from the next block on, or up to the one before; one that starts or ends inside a
 * formula has the whole of it. Null where no text is left.
 */
export function passageOf(range: Range, blocks: BlockMap): OffsetRange | null {
  const first = blocks.elements.findIndex((block) => range.intersectsNode(block));
  const last = blocks.elements.findLastIndex((block) => range.intersectsNode(block));
  const firstRange = blocks.ranges[first];
  const lastRange = blocks.ranges[last];
  if (firstRange === undefined || lastRange === undefined) return null;
  const opening = formulaAround(range.startContainer);
  const closing = formulaAround(range.endContainer);
  const from = opening === undefined ? ([range.startContainer, range.startOffset] as const) : ([opening, 0] as const);
  const to =
    closing === undefined
      ? ([range.endContainer, range.endOffset] as const)
      : ([closing, closing.childNodes.length] as const);
  const start = blocks.textOffsetOf(...from) ?? firstRange[0];
  const end = blocks.textOffsetOf(...to) ?? lastRange[1];
  return trimmed(blocks.text, [start, end]);
}

/** The DOM range of a passage of the article text, formulas as a whole. */
export function rangeOf(passage: OffsetRange, blocks: BlockMap): Range {
  const result = document.createRange();
  const parts = blocks.partsOf(passage).map(({ block, range }) => domRangeOf(block, range));
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return result;
  const opening = formulaAround(first.startContainer);
  const closing = formulaAround(last.endContainer);
  if (opening === undefined) result.setStart(first.startContainer, first.startOffset);
  else result.setStartBefore(opening);
  if (closing === undefined) result.setEnd(last.endContainer, last.endOffset);
  else result.setEndAfter(closing);
  return result;
}

function trimmed(text: string, [start, end]: OffsetRange): OffsetRange | null {
  const slice = text.slice(start, end);
  const length = slice.trim().length;
  if (length === 0) return null;
  const from = start + slice.length - slice.trimStart().length;
  return [from, from + length];
}
