import type { OffsetRange } from '../text/offsetRange.ts';

/** A callout found by its shape alone: whether it is a citation is told by its numbers and its surroundings. */
export interface Callout {
  /** Into the text that was searched. */
  readonly textRange: OffsetRange;
  /** Ranges counted out, in the order printed. */
  readonly numbers: readonly number[];
}

/** The longest callout, the highest number, and the longest range that is counted out. */
const longest = 160;
const highest = 9999;
const longestRange = 200;

const numberList = /^\s*\d{1,4}(?:\s*(?:[,;]|[-\u2010-\u2015\u2212])\s*\d{1,4})*\s*$/;
const item = /(\d{1,4})(?:\s*[-\u2010-\u2015\u2212]\s*(\d{1,4}))?/g;

/** `[3]`, `[2, 5–7]`, `[ 12 ]`: numbers in square brackets, parted by commas, semicolons and dashes. */
export function bracketCallouts(text: string): readonly Callout[] {
  const callouts: Callout[] = [];
  for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', start + 1)) {
    const end = text.indexOf(']', start);
    if (end < 0) break;
    if (end - start > longest) continue;
    const inner = text.slice(start + 1, end);
    if (!numberList.test(inner)) continue;
    const numbers = countOut(inner);
    if (numbers !== undefined) callouts.push({ textRange: [start, end + 1], numbers });
  }
  return callouts;
}

/** The numbers of a list, ranges counted out; undefined where it is no list of citations: a zero, a range that falls. */
export function countOut(list: string): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const [, first, last] of list.matchAll(item)) {
    const from = Number(first);
    const to = last === undefined ? from : fullEnd(first ?? '', last);
    if (from < 1 || to > highest || to < from || to - from > longestRange) return undefined;
    for (let number = from; number <= to; number++) numbers.push(number);
  }
  return numbers;
}

/** The end of a range, written out: in `112–5` it is 115. */
function fullEnd(first: string, last: string): number {
  if (last.length >= first.length) return Number(last);
  return Number(first.slice(0, first.length - last.length) + last);
}
