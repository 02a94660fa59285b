import { contains } from '../../text/offsetRange.ts';
import type { Callout } from '../callout.ts';
import type { SearchedBlock } from '../searchedBlock.ts';
import { findBracketedPowers } from './bracketedPowers.ts';
import { findCountSeries, isCount } from './counts.ts';
import { findEnumerations } from './enumerations.ts';
import { findEquationNumbers } from './equationNumbers.ts';
import { isExponent } from './exponents.ts';
import { findFootnoteMarks } from './footnoteMarks.ts';
import { isIndex } from './indices.ts';
import { isInterval } from './intervals.ts';
import { isLabel, isMiller } from './labels.ts';
import { isNested } from './nesting.ts';
import { isPermutation } from './permutations.ts';
import { Surroundings } from './surroundings.ts';
import { isTableInterval } from './tableIntervals.ts';
import { findCounts, isBesideValue } from './tableValues.ts';

const rules = [isIndex, isInterval, isPermutation, isLabel, isMiller, isExponent, isBesideValue, isNested, isCount];

/**
 * Which callouts are none, whatever the style of the article: by what stands around each, and by how they stand together.
 * @param highest the highest number of the reference list.
 */
export function findLookAlikes(
  callouts: readonly Callout[],
  blocks: readonly SearchedBlock[],
  highest: number,
): ReadonlySet<Callout> {
  const lookAlikes = new Set<Callout>(findFootnoteMarks(callouts, blocks));
  const rest = callouts.flatMap((callout) => {
    const block = blocks[callout.block];
    if (block === undefined || lookAlikes.has(callout)) return [];
    const surroundings = new Surroundings(callout, block);
    const isAlike = rules.some((rule) => rule(surroundings)) || isTableInterval(surroundings, blocks);
    if (!isAlike || isRaisedBracket(surroundings)) return [surroundings];
    lookAlikes.add(callout);
    return [];
  });
  for (const find of [findEnumerations, findEquationNumbers, findCounts, findCountSeries, findBracketedPowers]) {
    for (const { callout } of find(rest, highest)) lookAlikes.add(callout);
  }
  return lookAlikes;
}

/** `4 °C<sup>[3,15]</sup>`: powers and indices do not stand in raised brackets, whatever they follow. */
function isRaisedBracket({ callout, block, inner }: Surroundings): boolean {
  if (!inner.startsWith('[')) return false;
  const range = [callout.textRange[0] - block.start, callout.textRange[1] - block.start] as const;
  return block.raised.some((raised) => contains(raised, range));
}
