import { diffArrays } from 'diff';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { type Candidate, type Finding, nothing } from './candidate.ts';
import { agreementAt, type Context } from './contextAgreement.ts';
import { unfold } from './foldedText.ts';
import { placesOf } from './placesOf.ts';
import { canonicalForm } from './sameWords.ts';
import { isTold, type Sought } from './sought.ts';
import { wordsOf } from './wordsOf.ts';

/** As much of the context must be recorded, in letters and figures. */
const leastContext = 20;

/** A passage may have grown to so many times its length, and by so much more. */
const mostGrowth = 3;
const growthSlack = 240;

/** This part of the words must be the same; of so few any; of a single one the context alone says where it is. */
const leastWords = 0.4;
const fewWords = 4;

/** A passage may lie in so many blocks more than it did: a figure with its caption, that was put into it. */
const mostBlocksMore = 2;

/** Where the context stands in more places than this, it tells none of them from the others. */
const mostRanges = 8;

/**
 * What stands now between the words that were recorded before and after the quote, in a range of the skeleton: the passage
 * however much was put into it, or changed in it. Where they stand side by side, or hold other words altogether, it was deleted.
 */
export function findBetweenContexts(index: ArticleIndex, sought: Sought, range: OffsetRange): Finding {
  const { prefix, suffix } = sought;
  if (prefix.length < leastContext || suffix.length < leastContext) return nothing;
  const ranges = rangesBetween(index.skeleton.text, sought, sought.skeleton.text.length, range);
  if (ranges.length === 0 || ranges.length > mostRanges) return nothing;
  // Side by side: nothing of it is left, but where it ended, or began, as its context does.
  const words = sought.skeleton.text;
  const isLikeContext = words.includes(prefix) || words.includes(suffix);
  const filled = ranges.filter(([start, end]) => start < end);
  if (filled.length === 0 || (filled.length < ranges.length && !isLikeContext)) return { kind: 'deleted' };
  const candidates = filled
    .map((range) => candidateOf(index, sought, range))
    .sort((a, b) => b.similarity - a.similarity);
  const [best, next] = candidates;
  if (best === undefined || best.similarity === next?.similarity) return nothing;
  if (!isLeft(index, sought, best)) return { kind: 'deleted' };
  return isTold(sought) ? { kind: 'found', candidate: best } : { kind: 'several', candidates };
}

/** True where something of the passage is among what stands there, or what took the place of its only word. */
function isLeft(index: ArticleIndex, { quote, skeleton }: Sought, { range, similarity }: Candidate): boolean {
  const now = unfold(index.skeleton, ...range);
  const blocks = index.unitAt(now[1] - 1) - index.unitAt(now[0]);
  if (blocks > lineBreaks(quote.exact) + mostBlocksMore) return false;
  if (similarity >= leastWords) return true;
  const count = wordsOf(quote.exact).length;
  if (count === 1) return blocks === 0 && range[1] - range[0] <= mostGrowth * skeleton.text.length + fewWords;
  return count <= fewWords && similarity > 0;
}

/** At least as many as the blocks that it goes on into. */
function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/**
 * All that stands between the two contexts in a range of the skeleton, and may be a passage that had a certain length; so
 * many that no more can be told apart.
 */
export function rangesBetween(
  text: string,
  { prefix, suffix }: Context,
  length: number,
  [from, to]: OffsetRange,
): readonly OffsetRange[] {
  const longest = mostGrowth * length + growthSlack;
  const places = placesOf(text, prefix, [Math.max(0, from - prefix.length), to], mostRanges + 1);
  return places.flatMap((at): readonly OffsetRange[] => {
    const start = at + prefix.length;
    const last = Math.min(start + longest, to) + suffix.length;
    return placesOf(text, suffix, [start, last], mostRanges + 1).map((end) => [start, end]);
  });
}

function candidateOf(index: ArticleIndex, sought: Sought, range: OffsetRange): Candidate {
  return {
    range,
    similarity: wordsLeft(index, sought, range),
    context: agreementAt(index.skeleton.text, sought, range),
  };
}

/** The part of the words of the quote, and of those that stand there now, that are the same, in their order. */
function wordsLeft(index: ArticleIndex, sought: Sought, range: OffsetRange): number {
  const before = wordsOf(canonicalForm(sought.passage));
  const now = wordsOf(canonicalForm(index.passageAt(unfold(index.skeleton, ...range))));
  const changes = diffArrays(before, now);
  const same = changes.reduce((count, { added, removed, value }) => count + (added || removed ? 0 : value.length), 0);
  return (2 * same) / (before.length + now.length);
}
