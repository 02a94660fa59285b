import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import type { Passage } from './sameWords.ts';
import { type Sought, within } from './sought.ts';

/**
 * The article text of a stretch of the skeleton, with as much of the marks before and after it (brackets, full stops,
 * callouts of citations) as the quote has.
 */
export function toTextRange(index: ArticleIndex, sought: Sought, [from, to]: OffsetRange): OffsetRange {
  const { skeleton, text } = index;
  const { passage } = sought;
  const [start, end] = [skeleton.starts[from] ?? 0, skeleton.ends[to - 1] ?? 0];
  const leadEnd = sought.skeleton.starts[0] ?? 0;
  const trailStart = sought.skeleton.ends.at(-1) ?? passage.text.length;
  const lead = marksOf(partOf(passage, 0, leadEnd)).toReversed();
  const trail = marksOf(partOf(passage, trailStart, passage.text.length));
  const before = marksOf(index.passageAt([from === 0 ? 0 : (skeleton.ends[from - 1] ?? 0), start])).toReversed();
  const after = marksOf(index.passageAt([end, skeleton.starts[to] ?? text.length]));
  const outer = end + mostAlike(after, trail, 'start');
  return [start - mostAlike(before, lead, 'end'), outer + lostCallout(index, outer, trail)];
}

/** A character, or a callout as a whole. */
interface Mark {
  readonly kind: string;
  readonly text: string;
}

const callout = 'callout';

/** Marks farther away than this belong to something else. */
const mostMarks = 60;

function partOf({ text, callouts }: Passage, start: number, end: number): Passage {
  return { text: text.slice(start, end), callouts: within(callouts, start, end - start) };
}

function marksOf({ text, callouts }: Passage): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const [from, to] of [...callouts, [text.length, text.length] as const]) {
    for (const [run] of text.slice(at, from).matchAll(/\d+|\s+|./gsu)) marks.push({ kind: kindOf(run), text: run });
    if (to > from) marks.push({ kind: callout, text: text.slice(from, to) });
    at = to;
  }
  return marks;
}

/** Numbers of any length, blanks, and all forms of a quotation mark or a dash are alike. */
function kindOf(run: string): string {
  if (/^\d/.test(run)) return '0';
  if (/^\s/.test(run)) return ' ';
  return run
    .replace(/[“”«»„]/, '"')
    .replace(/[‘’]/, "'")
    .replace(/[‐-―−]/, '-');
}

/**
 * The length of as much of the start of `marks` as is most like `wanted`; of what is as like, the least.
 * @param near the side of a callout that is nearer to the quote
 */
function mostAlike(marks: readonly Mark[], wanted: readonly Mark[], near: 'start' | 'end'): number {
  let [best, bestCost, length] = [0, wanted.length, 0];
  for (const [i, mark] of marks.slice(0, wanted.length === 0 ? 0 : mostMarks).entries()) {
    const cost = i + 1 + wanted.length - 2 * commonMarks(marks.slice(0, i + 1), wanted);
    if (cost < bestCost) [best, bestCost] = [length + lengthLike(mark, wanted.at(-1), near), cost];
    length += mark.text.length;
  }
  return best;
}

/** The quote may begin or end inside a callout, between two of its numbers. */
function lengthLike({ kind, text }: Mark, wanted: Mark | undefined, near: 'start' | 'end'): number {
  if (kind !== callout || wanted?.kind !== callout) return text.length;
  const { length } = wanted.text;
  const isPart = near === 'start' ? text.startsWith(wanted.text) : text.endsWith(wanted.text);
  const cut = near === 'start' ? length : text.length - length;
  return isPart && !isNumber(text.slice(cut - 1, cut + 1)) ? length : text.length;
}

function isNumber(text: string): boolean {
  return /^\d\d$/.test(text);
}

/** How many marks the two have in common, in their order. */
function commonMarks(a: readonly Mark[], b: readonly Mark[]): number {
  let lengths = new Array<number>(b.length + 1).fill(0);
  for (const { kind } of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(kind === other.kind ? (lengths[j] ?? 0) + 1 : Math.max(lengths[j + 1] ?? 0, next[j] ?? 0));
    }
    lengths = next;
  }
  return lengths.at(-1) ?? 0;
}

/** The length of a callout at the end of the quote that is there, `reports.38`, but is not read as one in this article. */
function lostCallout({ text }: ArticleIndex, end: number, trail: readonly Mark[]): number {
  const last = trail.findLastIndex(({ kind }) => kind === callout);
  const isAtEnd = last !== -1 && last >= trail.length - 2;
  const numbers = isAtEnd ? (trail[last]?.text.normalize('NFKC').match(/\d+/g) ?? []) : [];
  if (numbers.length === 0) return 0;
  const form = new RegExp(`^[^\\p{L}\\p{N}]{0,4}${numbers.join('[^\\p{L}\\p{N}]{1,3}')}(?!\\d)[\\])}$]{0,2}`, 'u');
  return form.exec(text.slice(end, end + mostMarks))?.[0].length ?? 0;
}
