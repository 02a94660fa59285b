import type { CslDate } from '../bibliography/cslItem.ts';
import { monthStarts } from './vocabulary.ts';

/** A year that a reference can have; letters after it tell apart the works of one year. */
const yearPattern = /(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)/;

/**
 * Reads the stretches that hold a date. The first with a year counts; a month and day may stand in another. Damage inside a
 * year is mended where nothing else reads as one: blanks between figures, letters that OCR puts for figures.
 */
export function readDate(stretches: readonly string[]): CslDate | null {
  const texts = [...stretches, ...stretches.map(withMendedFigures)];
  const at = texts.findIndex((text) => yearPattern.test(text));
  const text = texts[at];
  const year = text === undefined ? null : yearPattern.exec(text);
  if (text === undefined || year === null) return null;
  const behind = text.slice(year.index + 4);
  const start = Number(year[1]);
  const end = endOfRange(start, behind);
  if (end !== null) return { 'date-parts': [[start], [end]] };
  const before = text.slice(0, year.index);
  const rest = before.trim() === '' ? behind : `${before} ${behind}`;
  const others = at < stretches.length ? stretches.filter((_, i) => i !== at) : [];
  return { 'date-parts': [[start, ...readMonthAndDay([before, rest, ...others])]] };
}

/** `1914–18`, `1914/1918`: the second year, where it is later; a month behind a hyphen is none. */
function endOfRange(start: number, behind: string): number | null {
  const match = /^\s?[-–—/]\s?(1[4-9]\d\d|20\d\d|\d\d)(?![-\d])/.exec(behind)?.[1];
  if (match === undefined) return null;
  const end = Number(match.length === 2 ? `${String(start).slice(0, 2)}${match}` : match);
  return end > start ? end : null;
}

/** Figures that were torn apart or taken for letters. */
function withMendedFigures(text: string): string {
  return text
    .replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0')
    .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1')
    .replace(/(?<=\d)\s(?=\d)/g, '');
}

function readMonthAndDay(texts: readonly string[]): number[] {
  for (const text of texts) {
    const whole = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]\s?$/.exec(text.trimEnd());
    if (whole !== null) {
      // The day first, unless it cannot be.
      const [first, second] = [Number(whole[1]), Number(whole[2])];
      if (isDay(first) && isMonth(second)) return [second, first];
      if (isMonth(first) && isDay(second)) return [first, second];
    }
    const iso = /^\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?(?!\d)/.exec(text.trimStart());
    if (iso !== null && isMonth(Number(iso[1]))) {
      const day = Number(iso[2] ?? 0);
      return isDay(day) ? [Number(iso[1]), day] : [Number(iso[1])];
    }
    for (const word of text.matchAll(/\p{L}{3,12}/gu)) {
      const month = monthOf(word[0]);
      if (month === null) continue;
      const before = /(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s?(?:de\s)?$/.exec(text.slice(0, word.index));
      const behind = /^\.?,?\s?(\d{1,2})(?!\d)/.exec(text.slice(word.index + word[0].length));
      const day = Number(before?.[1] ?? behind?.[1] ?? 0);
      return isDay(day) ? [month, day] : [month];
    }
  }
  return [];
}

const isMonth = (month: number) => month >= 1 && month <= 12;
const isDay = (day: number) => day >= 1 && day <= 31;

/** The number of a month by its first letters, in the languages of the word list. */
export function monthOf(word: string): number | null {
  const small = word.toLowerCase();
  const at = monthStarts.findIndex((starts) => starts.some((start) => small.startsWith(start)));
  return at < 0 ? null : at + 1;
}
