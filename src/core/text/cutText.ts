import type { Mark } from '../article/block.ts';
import { type MappedText, sliceText, trimText } from './mappedText.ts';
import type { OffsetRange } from './offsetRange.ts';
import type { Segment } from './sourceMap.ts';

/** How many ranges are cut one by one: more of them are sorted into first. */
const few = 4;

/**
 * Cuts many pieces out of one text in time linear in the text. Pieces are trimmed.
 * @param ranges ascending, apart from one another.
 */
export function cutText(whole: MappedText, ranges: readonly OffsetRange[]): readonly MappedText[] {
  if (ranges.length <= few) return ranges.map(([start, end]) => trimText(sliceText(whole, start, end)));
  const marks: Mark[][] = ranges.map(() => []);
  for (const mark of whole.marks) {
    for (let k = firstEndingAt(ranges, mark.textRange[0]); k < ranges.length; k++) {
      if ((ranges[k] as OffsetRange)[0] > mark.textRange[1]) break;
      marks[k]?.push(mark);
    }
  }
  let first = 0;
  return ranges.map(([start, end], k) => {
    while (first < whole.segments.length && (whole.segments[first] as Segment).textEnd <= start) first++;
    let last = first;
    while (last < whole.segments.length && (whole.segments[last] as Segment).textStart < end) last++;
    const near = { text: whole.text, segments: whole.segments.slice(first, last), marks: marks[k] ?? [] };
    return trimText(sliceText(near, start, end));
  });
}

/** The first range that ends at `offset` or behind it. */
function firstEndingAt(ranges: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as OffsetRange)[1] >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
