import { units } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

/** `10⁵`, `cm⁻¹`, `mm³`, `R²`, `χ²`, `¹³C`, `(2⁴)`: a power, the square of a sign, an isotope. */
export function isExponent({ callout, before, after, numbers, inner }: Surroundings): boolean {
  if (callout.shape !== 'superscript') return false;
  const isPower = numbers.length === 1 && (numbers[0] ?? 0) <= 9;
  if (isNegative(before)) return true;
  if (/(?:^|[^\d.,])(?:\d{1,2}(?:[.,]\d+)?\s?[×x*·]\s?)?10\s?$/u.test(before)) return true;
  if (/(?:^|[^\p{L}\d.])[2-9]$/u.test(before) && isPower) return true;
  // An isotope: raised before the sign of its element.
  if (/^\p{Lu}/u.test(after) && /(?:^|[\s([{/,-])$/u.test(before) && /^[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/u.test(inner.trim()))
    return true;
  if (!isPower || (numbers[0] ?? 0) > 4) return false;
  const sign = /(?:^|[^\p{L}\p{M}])(\p{L}|[)\]|])$/u.exec(before)?.[1];
  if (sign !== undefined && /\p{L}/u.test(sign)) return true;
  const unit = /(?:^|[^\p{L}])([\p{L}°µμ]{1,6})\s?$/u.exec(before)?.[1] ?? '';
  return isUnit(unit) && (numbers[0] ?? 0) <= 3;
}

/** A word that is a unit too ("a", "in") is one only behind a number or a stroke; the others always. */
function isUnit(unit: string): boolean {
  return (
    units.has(unit.toLowerCase()) && !['in', 'min', 'day', 'days', 'year', 'years', 'hour', 'hours'].includes(unit)
  );
}

/** A minus before it; a dash between two raised numbers, or behind a word, is none. */
function isNegative(before: string): boolean {
  if (/[⁻⁺]$|(?:^|\D)\u2212$|\d[eE][\u2212-]$/u.test(before)) return true;
  const word = /(?:^|[^\p{L}\d])(\p{L}*)[–-]$/u.exec(before)?.[1];
  return word !== undefined && (word.length < 2 || isUnit(word));
}
