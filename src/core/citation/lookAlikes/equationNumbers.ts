import { EndPattern } from '../../text/endPattern.ts';
import { equationWords } from '../words.ts';
import { firstNamed } from './labels.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * `Eq. (4)`, and the number behind an equation that is set by itself.
 * @param all the candidates of an article.
 * @returns those that are numbers of equations.
 */
export function findEquationNumbers(all: readonly Surroundings[]): ReadonlySet<Surroundings> {
  const numbers = all.filter(isBehindEquation);
  const found = new Set(numbers);
  const printed = new Set(numbers.flatMap((one) => one.numbers));
  for (const one of all) {
    if (one.callout.shape !== 'parenthesis') continue;
    const isNamed =
      equationWords.has(one.wordBefore) ||
      (prepositions.has(one.wordBefore) && one.numbers.every((number) => printed.has(number))) ||
      equationWords.has(firstNamed(one.before));
    // A word such as "equation" may also stand before the work that it comes from.
    const isPrinted = one.numbers.some((number) => printed.has(number));
    const isOneOfSeveral = severalBehind.test(one.after) || severalBefore.test(one.before);
    if (isNamed && (abbreviation.test(one.before) || isPrinted || isOneOfSeveral)) found.add(one);
  }
  return found;
}

/** `as defined in (3)`: what stands in a numbered equation. */
const prepositions = new Set('in by from via into in aus par dans en de da по из'.split(' '));

const severalBehind = /^\s?(?:[,–-]|\p{L}{1,3}\s)\s?\(\d/u;
const severalBefore = new EndPattern(/\d\)\s?(?:[,–-]|\p{L}{1,3})\s?/u);
const abbreviation = new EndPattern(/(?<!\p{L})(?:eqs?n?s?\.?|equ\.|gl\.|éq\.)\s?/iu);

/** The last thing in its block, behind a formula or a text with an equals sign in it. */
function isBehindEquation({ callout, before, after, block }: Surroundings): boolean {
  if (callout.shape !== 'parenthesis' || callout.items.length !== 1 || !/^[\s.,;]{0,3}$/.test(after)) return false;
  const at = callout.textRange[0] - block.start;
  if (block.cell !== undefined) return false;
  if (at === 0 || block.formulas.find([Math.max(0, at - 3), at]) !== undefined) return true;
  const side = /[=≤≥<>]([^=.;]{1,58})$/.exec(before.replace(/\([^()]{0,58}\)/g, ''))?.[1];
  return side !== undefined && !/\p{Ll}{6}|(?:\p{Ll}{3,}[^\p{Ll}]+){3}/u.test(side);
}
