import search from 'approx-string-match';
import type { BlockSelector } from '../annotation/blockSelector.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { isShort, occurrences } from './candidate.ts';
import { type ContextAgreement, complete, nearLength, none } from './contextAgreement.ts';
import type { Sought } from './sought.ts';

/** So far from a passage, in letters and figures, all is compared with it: what is farther away is no candidate for its place. */
const reach = 2500;

/** Less than this any two passages in one language have in common. */
const leastLikeness = 0.6;

/** A passage that was changed must be more like the quote than its twin was, by this, to be told from it. */
const margin = 0.02;

/** What is recorded of the other places of an article that are like a passage: see `BlockSelector`. */
type Likeness = Pick<BlockSelector, 'likeness' | 'shared'>;

/** @param range of the passage in the skeleton */
export function likenessElsewhere(index: ArticleIndex, sought: Sought, range: OffsetRange): Likeness {
  const all: OffsetRange = [0, index.skeleton.text.length];
  const copies = occurrences(index, sought, all).filter((copy) => copy.range[0] !== range[0]);
  if (copies.length > 0) {
    const [before, after] = [0, 1].map((side) => Math.max(...copies.map(({ context }) => context.lengths[side] ?? 0)));
    return { likeness: 1, shared: `${before}-${after}` };
  }
  const likeness = isShort(sought) ? 0 : mostAlike(index, range);
  return likeness < leastLikeness ? {} : { likeness };
}

/** How much of a passage stands at the place near it that is most like it, in parts of 1. */
function mostAlike(index: ArticleIndex, [from, to]: OffsetRange): number {
  const { text } = index.skeleton;
  const words = text.slice(from, to);
  let fewest = Math.floor((1 - leastLikeness) * (to - from)) + 1;
  for (const near of [text.slice(Math.max(0, from - reach), from), text.slice(to, to + reach)]) {
    for (const { errors } of search(near, words, fewest - 1)) fewest = Math.min(fewest, errors);
  }
  return Number((1 - fewest / (to - from)).toFixed(2));
}

/** True where a place that has so much of the quote may as well be that of a passage that was like it from the start. */
export function mayBeTwin({ block }: Sought, similarity: number): boolean {
  return similarity <= (block?.likeness ?? 0) + margin;
}

/**
 * True where another passage of the same words stood in the article, and no more of the context is at this place than was
 * there, or none of it on one side: where what stood between the two was deleted, the other side is that of the deleted one.
 */
export function mayBeCopy({ block }: Sought, { before, after, lengths }: ContextAgreement): boolean {
  if (block?.shared === undefined || (before === complete && after === complete)) return false;
  if (before === none || after === none) return true;
  return !block.shared.some((length, side) => (lengths[side] ?? 0) >= length + nearLength);
}
