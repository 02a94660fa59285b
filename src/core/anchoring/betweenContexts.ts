import { diffArrays } from 'diff';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { type Candidate, type Finding, nothing } from './candidate.ts';
import { agreementAt } from './contextAgreement.ts';
import { unfold } from './foldedText.ts';
import { placesOf } from './placesOf.ts';
import { canonicalForm } from './sameWords.ts';
import type { Sought } from './sought.ts';

/** As much of the context as is looked for, and as must be recorded, in letters and figures. */
const mostContext = 48;
const leastContext = 20;

/** A passage may have grown to so many times its length, and by so much more. */
const mostGrowth = 3;
const growthSlack = 240;

/** This part of the words must be the same; of so few any; of a single one the context alone says where it is. */
const leastWords = 0.4;
const fewWords = 4;

/** Where the context stands in more places than this, it tells none of them from the others. */
const mostRanges = 8;

/**
 * What stands now between the words that were recorded before and after the quote, in a range of the skeleton: the passage
 * however much was put into it, or changed in it. Where they stand side by side, or hold other words altogether, it was deleted.
 */
export function findBetweenContexts(index: ArticleIndex, sought: Sought, [from, to]: OffsetRange): Finding {
  const { text } = index.skeleton;
  const prefix = sought.prefix.slice(-mostContext);
  const suffix = sought.suffix.slice(0, mostContext);
  if (prefix.length < leastContext || suffix.length < leastContext) return nothing;
  const longest = mostGrowth * sought.skeleton.text.length + growthSlack;
  const ranges: OffsetRange[] = [];
  for (const start of placesOf(text, prefix, [Math.max(0, from - prefix.length), to], mostRanges + 1).map(
    (at) => at + prefix.length,
  )) {
    const last = Math.min(start + longest, to) + suffix.length;
    for (const end of placesOf(text, suffix, [start, last], mostRanges + 1)) ranges.push([start, end]);
  }
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
  const count = sought.quote.exact.trim().split(/\s+/).length;
  const isLeft = best.similarity >= leastWords || count === 1 || (count <= fewWords && best.similarity > 0);
  return isLeft ? { kind: 'found', candidate: best } : { kind: 'deleted' };
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
  const before = canonicalForm(sought.passage).split(' ');
  const now = canonicalForm(index.passageAt(unfold(index.skeleton, ...range))).split(' ');
  const changes = diffArrays(before, now);
  const same = changes.reduce((count, { added, removed, value }) => count + (added || removed ? 0 : value.length), 0);
  return (2 * same) / (before.length + now.length);
}
