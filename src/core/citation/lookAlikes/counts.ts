import { numberWords } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

/** A printed range of more numbers is the length of something: `GLP-1 (7–36)`, `derivatives (1–48)`. */
const longestRange = 20;

/**
 * `three (3) communities`; `(1) Sow in spring.` at the start of a paragraph; `CX(16)1001`; `rice (25) (18, 31)`, where a callout follows; `(6)-gingerol`; `PYY (3–36)`: figures in
 * parentheses that count or name something.
 */
export function isCount(one: Surroundings): boolean {
  const { callout, numbers, before, after, inner, block } = one;
  if (callout.shape !== 'parenthesis') return false;
  // At the start of a paragraph it numbers that; inside a word it is part of it.
  if (before === '' && block.cell === undefined && /^\s{0,2}\p{L}/u.test(after)) return true;
  if (/^[\p{L}\d]/u.test(after) && /[\p{L}\d]$/u.test(before)) return true;
  if (/^-\p{Ll}/u.test(after)) return true;
  if (numbers.length === 1)
    return numberWords.get(one.wordBefore) === numbers[0] || /^\s?\(\d[\d\s,–-]{0,40}\)/.test(after);
  return numbers.length > longestRange && /^\(\d{1,3}\s?[–—−-]\s?\d{1,3}\)$/.test(inner);
}

/** How near the next of a series stands, and how many make one. */
const nearest = 45;
const leastSeries = 3;

/** A comma and a name, or `and` and a name. */
const betweenCounts = /^,\s[^.;:(),]{1,40}$|^\s\p{L}{1,4}\s[^.;:(),\s]{1,24}\s?$/u;

const figures = /\(\s?(\d{1,6}(?:[.,]\d{1,4})?)\s?%?\s?\)/g;

/**
 * `WRKY (177), HB (118), HSF (40)`: in a row of names and figures one that no list has (a fraction, a number beyond it)
 * tells what all of them are, and so does their falling.
 * @param all the candidates of an article; @param highest the highest number of the list.
 */
export function findCountSeries(all: readonly Surroundings[], highest: number): ReadonlySet<Surroundings> {
  const found = new Set<Surroundings>();
  let ranges: readonly (readonly [number, number])[] = [];
  let block: number | undefined;
  for (const one of all) {
    if (one.callout.shape !== 'parenthesis' || one.numbers.length !== 1) continue;
    if (block !== one.callout.block) {
      block = one.callout.block;
      ranges = countSeries(one.block.text, highest);
    }
    const at = one.callout.textRange[0] - one.block.start;
    if (ranges.some(([start, end]) => start <= at && at < end)) found.add(one);
  }
  return found;
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** No list has such a number. */
  readonly isForeign: boolean;
}

/** Counts are told from the greatest to the least; works are not. */
function falls(run: readonly Figure[]): boolean {
  return run.every(({ value }, i) => i === 0 || value < (run[i - 1]?.value ?? 0));
}

function countSeries(text: string, highest: number): readonly (readonly [number, number])[] {
  const series: [number, number][] = [];
  let run: Figure[] = [];
  const flush = () => {
    const [first] = run;
    const last = run.at(-1);
    if (
      run.length >= leastSeries &&
      first !== undefined &&
      last !== undefined &&
      (run.some((one) => one.isForeign) || falls(run))
    ) {
      series.push([first.start, last.end]);
    }
    run = [];
  };
  for (const match of text.matchAll(figures)) {
    const value = match[1] ?? '';
    const last = run.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, match.index);
    if (last !== undefined && (gap.length > nearest || !betweenCounts.test(gap))) flush();
    const isForeign = /[.,]/.test(value) || Number(value) > highest || value.startsWith('0');
    run.push({ start: match.index, end: match.index + match[0].length, value: Number(value), isForeign });
  }
  flush();
  return series;
}
