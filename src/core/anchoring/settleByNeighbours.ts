import type { Annotation } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { placeAt } from './anchor.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { soughtOf } from './sought.ts';

/** Annotations farther away than this say nothing; in UTF-16 code units of the article that they were made in. */
const reach = 4000;

/** So many annotations on either side are asked. */
const mostVoters = 16;

/** A blank more or less is no other place. */
const tolerance = 2;

/** Decided by others, a place is worth less than on its own. */
const score = 0.8;

interface Voter {
  /** The article that it was made in, and where. */
  readonly article: string | undefined;
  readonly start: number;
  /** How far it has moved since. */
  readonly shift: number;
}

/**
 * Lets annotations that have a place decide for one near them that could be in several: where the nearest before it and the
 * nearest after it have moved by the same length, so has what lies between them, and the candidate there is the passage.
 * One that is near a deleted paragraph gets no such votes: those before and after have moved by different lengths.
 */
export function settleByNeighbours(
  index: ArticleIndex,
  anchored: readonly AnchoredAnnotation[],
): readonly AnchoredAnnotation[] {
  if (!anchored.some(({ state }) => state === 'ambiguous')) return anchored;
  const voters = anchored.flatMap(voterOf).sort((a, b) => a.start - b.start);
  return anchored.map((each) => {
    const range = each.state === 'ambiguous' ? chosenBy(voters, each) : undefined;
    return range === undefined ? each : placeAt(index, each.annotation, soughtOf(each.annotation.target), range, score);
  });
}

function voterOf({ annotation, textRange, state }: AnchoredAnnotation): readonly Voter[] {
  const place = placeOf(annotation);
  if (textRange === null || place === undefined || state === 'changed') return [];
  return [{ ...place, shift: textRange[0] - place.start }];
}

function placeOf({ target }: Annotation): { readonly article: string | undefined; readonly start: number } | undefined {
  const { selector, block } = target.confirmed ?? target;
  const start = selector[1]?.start;
  return start === undefined ? undefined : { article: block?.article, start };
}

function chosenBy(voters: readonly Voter[], { annotation, candidates }: AnchoredAnnotation): OffsetRange | undefined {
  const place = placeOf(annotation);
  if (place === undefined) return undefined;
  const at = firstFrom(voters, place.start);
  const isNear = ({ article, start }: Voter) => article === place.article && Math.abs(start - place.start) <= reach;
  const before = voters.slice(Math.max(0, at - mostVoters), at).findLast(isNear);
  const after = voters.slice(at, at + mostVoters).find((voter) => voter.start > place.start && isNear(voter));
  if (before === undefined || before.shift !== after?.shift) return undefined;
  const shifted = place.start + before.shift;
  const chosen = candidates.filter(([start]) => Math.abs(start - shifted) <= tolerance);
  return chosen.length === 1 ? chosen[0] : undefined;
}

/** The index of the first voter that was made at `start` or behind it. */
function firstFrom(voters: readonly Voter[], start: number): number {
  let low = 0;
  let high = voters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voters[middle] as Voter).start >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}
