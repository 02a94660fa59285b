import { EndPattern } from '../../text/endPattern.ts';
import type { Surroundings } from './surroundings.ts';

/** A figure and a length, of which squares and cubes are taken. */
const length = new EndPattern(/\d\s?(?:\p{L}{1,4}\s?\/\s?)?[kcdmnµμ]?m\s?/u);
/** The length stands under a stroke: nobody cites a work right behind that. */
const perLength = new EndPattern(/\d\s?\p{L}{1,4}\s?\/\s?[kcdmnµμ]?m\s?/u);

/**
 * `340 mg/m [2]`, and then `16 cm [2]` too: a converter has set in brackets whatever was raised.
 * @param surroundings of all callouts that may be citations.
 */
export function findBracketedPowers(surroundings: readonly Surroundings[]): readonly Surroundings[] {
  const powers = surroundings.filter(
    ({ callout, numbers, before }) =>
      callout.shape === 'bracket' &&
      numbers.length === 1 &&
      (numbers[0] === 2 || numbers[0] === 3) &&
      length.test(before),
  );
  return powers.some(({ before }) => perLength.test(before)) ? powers : [];
}
