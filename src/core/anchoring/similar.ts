import search from 'approx-string-match';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import type { Candidate } from './candidate.ts';
import { agreementAt } from './contextAgreement.ts';
import { placesOf } from './placesOf.ts';
import type { Sought } from './sought.ts';

/** The most that may differ, in parts of the quote's length: above it, any text is as like as any other. */
const mostErrors = 0.45;

/** This much of the context, in letters and figures, tells where a changed passage begins and ends. */
const edgeLength = 12;

/** This much of it tells what it is. */
const longContext = 20;

/** The places in a range of the skeleton that are most like the quote, apart from one another; none where nothing is like it. */
export function findSimilar(index: ArticleIndex, sought: Sought, [from, to]: OffsetRange): readonly Candidate[] {
  const words = sought.skeleton.text;
  const text = index.skeleton.text.slice(from, to);
  const matches = search(text, words, Math.floor(mostErrors * words.length));
  const candidates: Candidate[] = [];
  for (const { start, end, errors } of matches) {
    const last = candidates.at(-1);
    if (last !== undefined && from + start < last.range[1]) continue;
    const range = fitToContext(index, sought, [from + start, from + end], errors);
    if (isContext(index, sought, range)) continue;
    const context = agreementAt(index.skeleton.text, sought, range);
    candidates.push({ range, similarity: 1 - errors / words.length, context });
  }
  return candidates;
}

/** The range with its ends moved to where the recorded context ends and begins, where that is near. */
function fitToContext(
  { skeleton }: ArticleIndex,
  sought: Sought,
  [start, end]: OffsetRange,
  errors: number,
): OffsetRange {
  const reach = errors + 4;
  const prefix = sought.prefix.slice(-edgeLength);
  const suffix = sought.suffix.slice(0, edgeLength);
  const before = prefix.length < edgeLength ? -1 : nearest(skeleton.text, prefix, start - prefix.length, reach);
  const after = suffix.length < edgeLength ? -1 : nearest(skeleton.text, suffix, end, reach);
  const from = before === -1 ? start : before + prefix.length;
  const to = after === -1 ? end : after;
  return from < to ? [from, to] : [start, end];
}

/** True for what stood beside the passage: a sentence that is like it, say, where the passage itself was deleted. */
function isContext({ skeleton }: ArticleIndex, { prefix, suffix, skeleton: words }: Sought, [start, end]: OffsetRange) {
  const text = skeleton.text.slice(start, end);
  return [prefix.slice(-longContext), suffix.slice(0, longContext)].some(
    (context) => context.length === longContext && text.includes(context) && !words.text.includes(context),
  );
}

/** Where the words stand nearest to `at`, no farther from it than `reach`; -1 where they do not. */
function nearest(text: string, words: string, at: number, reach: number): number {
  const [first, last] = [Math.max(0, at - reach), at + reach];
  const places = placesOf(text, words, [first, last + words.length], 2 * reach + 1);
  return places.reduce((best, place) => (best === -1 || Math.abs(place - at) < Math.abs(best - at) ? place : best), -1);
}
