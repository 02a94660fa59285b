import { EndPattern } from '../../text/endPattern.ts';
import type { Surroundings } from './surroundings.ts';

const oneLetter = new EndPattern(/(?:^|[^\p{L}\p{M}'’.])\p{L}/u);
const oneLetterAndBlank = new EndPattern(/(?:^|[^\p{L}])\p{L}\s?/u);

/**
 * `a[1]`, `F[1,12]`, `H(2)`: an index or the argument of a function; `[4,5]furo`, `pyrido[1,2-a]`: a locant in the name of a
 * compound.
 */
export function isIndex({ before, after, callout }: Surroundings): boolean {
  if (callout.shape !== 'bracket' && callout.shape !== 'parenthesis') return false;
  if (oneLetter.test(before)) return true;
  // One capital letter and a blank before an equals sign behind: F [1, 40] = 4.
  if (/^\s?[=<>≤≥≈]/.test(after) && oneLetterAndBlank.test(before)) return true;
  return (
    /^(?:-?\p{Ll}|[-‐–]\p{L}|[′'’])/u.test(after) &&
    /[\p{L}\d′'’-]$/u.test(before) &&
    !/^-?\p{L}{0,20}\s\p{Lu}/u.test(after)
  );
}
