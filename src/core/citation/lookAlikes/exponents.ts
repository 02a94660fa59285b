import { EndPattern } from '../../text/endPattern.ts';
import { units } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

const power10 = new EndPattern(/(?:^|[\s([{×x*·=<>≤≥~±\d.,−–-](?<!\p{L}-))10\s?/u);
const longNumber = new EndPattern(/\d{3}\s?/);
const figure = new EndPattern(/(?:^|[\s([{×x*·=])[2-9]/u);
const ahead = new EndPattern(/(?:^|[\s([{/,–-]|[δΔ∆])/u);
const oneLetter = new EndPattern(/(?:^|[^\p{L}\p{M}])\p{L}\s?/u);
const letter = new EndPattern(/\p{L}/u);
const minus = new EndPattern(/[⁻⁺]\s?|(?:^|\D)\u2212|\d[eE][\u2212-]/u);
const lastUnit = new EndPattern(/(?:^|[^\p{L}])([\p{L}°µμ%]{1,6})\s?/u);

/** `10⁵`, `cm⁻¹`, `mm³`, `R²`, `χ²`, `¹³C`, `Ca²⁺`, `sp³-hybridized`: a power, the square of a sign, an isotope, a charge. */
export function isExponent({ callout, before, after, numbers, inner, block }: Surroundings): boolean {
  if (callout.shape !== 'superscript') return false;
  if (isNegative(before) || /^[⁺⁻]/.test(after)) return true;
  if (power10.test(before) && !longNumber.test(before)) return true;
  // An isotope: raised before the sign of its element.
  const isAhead = /^\p{Lu}/u.test(after) && /^[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/u.test(inner.trim());
  if (isAhead && ahead.test(before)) return true;
  const power = numbers.length === 1 ? (numbers[0] ?? 0) : 10;
  if (power <= 9 && figure.test(before)) return true;
  if (power > 4) return false;
  const start = callout.textRange[0] - block.start;
  const isBehindIndex = block.scripts.find([start - 1, start]) !== undefined && letter.test(before);
  if (isBehindIndex || oneLetter.test(before)) return true;
  return power <= 3 && (isBehindUnit(before) || isArithmetic(before, after));
}

/** Whether a raised number stands behind a unit, as its power does: `8 dS/m²`. */
export function isBehindUnit(before: string): boolean {
  return isUnit(lastUnit.group(before) ?? '');
}

/** `width² ×`, `weight/height²`, `= a · axis²`, `sp³-`: the power of a quantity that is written out. */
function isArithmetic(before: string, after: string): boolean {
  if (/^\s?[×=<>≤≥*·+]|^-\p{Ll}/u.test(after)) return true;
  return /[=×*·/]\s?(?:\p{L}+\s){0,2}\p{L}+$/u.test(before.slice(-30));
}

/** A word that is a unit too ("a", "in") is one only behind a number or a stroke; the others always. */
function isUnit(unit: string): boolean {
  return units.has(unit) && !['in', 'min', 'day', 'days', 'year', 'years', 'hour', 'hours'].includes(unit);
}

/** A minus before it; a dash between two raised numbers, or behind a word, is none. */
function isNegative(before: string): boolean {
  if (minus.test(before)) return true;
  if (!/[–-]$/.test(before)) return false;
  const word = /(?:^|[^\p{L}\d])(\p{L}*)[–-]$/u.exec(before)?.[1];
  return word !== undefined && (word.length < 2 || isUnit(word));
}
