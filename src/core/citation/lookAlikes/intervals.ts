import { EndPattern } from '../../text/endPattern.ts';
import { intervalWords, units } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

const arithmetic = new EndPattern(/[=∈ϵ∊≈×·⊂⊆∪∩<>≤≥±∼+−/^]\s?/u);

/** `[0, 1]²`, `in the range [1, 10]`, `[15, 30] mm`, `x ∈ [1, 2]`, `B = [1, 2]`: an interval, a vector, a matrix. */
export function isInterval(one: Surroundings): boolean {
  const { before, after, callout, numbers, block, inner } = one;
  if (callout.shape !== 'bracket' && callout.shape !== 'parenthesis') return false;
  const [start, end] = [callout.textRange[0] - block.start, callout.textRange[1] - block.start];
  // The sign of an ion (Na⁺) is none of arithmetic.
  if (arithmetic.test(before) && block.scripts.find([start - 2, start]) === undefined) return true;
  if (/^(?:\s?[=×·∪∩≤≥<>^]|[²³ⁿ])/u.test(after)) return true;
  if (numbers.length > 1 && block.scripts.find([end, end + 1]) !== undefined && callout.shape === 'bracket')
    return true;
  // A bound is no list: two numbers, or a range counted out.
  const isPair = callout.items.length === 2 || /^[[(]\s?\d+\s?[-–—−]\s?\d+\s?[\])]$/.test(inner);
  if (numbers.length < 2 || !isPair) return false;
  const isRange = /\d\s?[-–—−]\s?\d/.test(inner);
  if ((isRange || block.cell !== undefined) && isAroundValue(before, Math.min(...numbers), Math.max(...numbers)))
    return true;
  return isBound(one.wordBefore, before) || (units.has(one.wordAfter) && one.wordAfter !== 'in');
}

/** "the range", "intervals of", "between". */
function isBound(wordBefore: string, before: string): boolean {
  if (intervalWords.has(wordBefore)) return true;
  const last =
    before
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(-2) ?? [];
  const isShortWord = (last[1]?.length ?? 9) <= 3;
  const isBetween = last[0] === 'between';
  return isShortWord && !isBetween && intervalWords.has(last[0] ?? '') && /\p{L}\s{0,2}$/u.test(before);
}

const value = new EndPattern(
  /(?<![\d.])(\d{1,4}(?:[.·]\d{1,3})?)(?:\s?[×x]\s?10\d{0,2})?\s?(?:%|‰|[\p{L}µμ/]{0,8})\s{0,2}/u,
);

/** `47% (37–57)`, `7.8 × 10⁹/L (4–10)`: the value before an interval lies in it. */
function isAroundValue(before: string, low: number, high: number): boolean {
  const number = Number(value.group(before)?.replace('·', '.') ?? Number.NaN);
  return number > low && number < high;
}
