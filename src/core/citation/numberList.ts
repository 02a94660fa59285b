import type { NumberedItem } from './callout.ts';
import { conjunctions, introductions, locatorWords, rangeWords, referenceWords } from './words.ts';

/** The highest number, and the longest range that is counted out. */
const highest = 9999;
const longestRange = 200;

export const dashes = '\\-\\u00ad\\u2010-\\u2015\\u2212\\u207b\\ufe63\\uff0d~\\uff5e';

/** A number, the letters behind it, and the end of the range that it starts. */
const item = new RegExp(
  `\\s{0,4}(\\d{1,4})([a-z](?:\\s?[,–-]\\s?[a-z](?![\\p{L}\\d])){0,5}(?!\\p{L}))?(?:\\s{0,3}(?:[${dashes}]\\s?){1,2}\\s{0,2}(\\d{1,4})([a-z](?!\\p{L}))?)?\\s{0,4}`,
  'uy',
);
const separator = /[,;，；、،]\s{0,4}/y;
const word = /\s{0,3}((?:[\p{L}§]{1,16}|&)(?:[./]\p{L}{1,3}){0,2})[.,:]?\s{0,3}/uy;
const locator = /\s{0,2}([^;=<>]{1,80})/y;

/** What may stand in a list beside numbers, commas and dashes. */
export interface NumberListForm {
  /** `see 3`, `e.g. refs 10–13`. */
  readonly introductions?: boolean;
  /** `3, p. 12`, `22: 50, 62–65`. */
  readonly locators?: boolean;
  /** Blanks alone part two numbers. */
  readonly blanks?: boolean;
}

/** Reads a whole string as the numbers of a callout, ranges counted out; undefined where it is anything else. */
export function readNumberList(text: string, form: NumberListForm = {}): readonly NumberedItem[] | undefined {
  const items: NumberedItem[] = [];
  let at = form.introductions === true && !/^\s?\d/.test(text) ? skipIntroductions(text) : 0;
  for (;;) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (match === null) return undefined;
    at = item.lastIndex;
    let [, first = '', suffix, last, lastSuffix] = match;
    if (last === undefined) {
      const end = readRangeEnd(text, at);
      if (end !== undefined) [at, last] = end;
    }
    const read = countOut(first, last);
    if (read === undefined) return undefined;
    for (const number of read) items.push({ number });
    decorate(items, read.length, suffix, lastSuffix);
    if (form.locators === true) at = readLocator(text, at, items);
    if (at >= text.length) return items.length <= longestRange ? items : undefined;
    const next = readSeparator(text, at);
    if (next === undefined && !(form.blanks === true && text[at - 1] === ' ')) return undefined;
    at = next ?? at;
    // A comma left at the end of a callout that was cut in two.
    if (at >= text.length) return items;
  }
}

/** The numbers of a range; undefined where it is no range of citations: a zero, a range that falls. */
export function countOut(first: string, last: string | undefined): readonly number[] | undefined {
  const from = Number(first);
  const to = last === undefined ? from : fullEnd(first, last);
  if (first.startsWith('0') || from < 1 || to > highest || to < from || to - from > longestRange) return undefined;
  const numbers: number[] = [];
  for (let number = from; number <= to; number++) numbers.push(number);
  return numbers;
}

/** The end of a range, written out: in `112–5` it is 115. */
function fullEnd(first: string, last: string): number {
  if (last.length >= first.length) return Number(last);
  return Number(first.slice(0, first.length - last.length) + last);
}

function skipIntroductions(text: string): number {
  let at = 0;
  for (let i = 0; i < 6; i++) {
    word.lastIndex = at;
    const match = word.exec(text);
    const found = match?.[1]?.toLowerCase();
    if (found === undefined || !(introductions.has(found) || referenceWords.has(found))) break;
    at = word.lastIndex;
  }
  return at;
}

function readRangeEnd(text: string, at: number): readonly [number, string] | undefined {
  const end = readWord(text, at);
  if (end === undefined || !rangeWords.has(end.word)) return undefined;
  item.lastIndex = end.at;
  const match = item.exec(text);
  return match?.[1] === undefined || match[3] !== undefined ? undefined : [item.lastIndex, match[1]];
}

function readWord(text: string, at: number): { readonly word: string; readonly at: number } | undefined {
  word.lastIndex = at;
  const found = word.exec(text)?.[1]?.toLowerCase();
  return found === undefined ? undefined : { word: found, at: word.lastIndex };
}

/** A comma, a semicolon, `and`, or a comma and `and`; where the next number may start. */
function readSeparator(text: string, at: number): number | undefined {
  separator.lastIndex = at;
  const comma = separator.test(text) ? separator.lastIndex : at;
  const conjunction = /[\s,;]/.test(text[comma - 1] ?? '') ? readWord(text, comma) : undefined;
  if (conjunction !== undefined && conjunctions.has(conjunction.word) && conjunction.at < text.length) {
    return conjunction.at;
  }
  return comma > at ? comma : undefined;
}

/** Letters belong to the number that they follow; in a range each end has its own. */
function decorate(items: NumberedItem[], count: number, suffix: string | undefined, lastSuffix: string | undefined) {
  const set = (index: number, letters: string | undefined) => {
    const target = items[index];
    if (letters !== undefined && target !== undefined) items[index] = { ...target, suffix: letters };
  };
  set(items.length - count, suffix);
  set(items.length - 1, lastSuffix);
}

/** `: 50, 62–65` up to the next semicolon, or a comma and a word such as `p.`; where the list goes on. */
function readLocator(text: string, at: number, items: NumberedItem[]): number {
  const last = items.at(-1);
  const sign = text[at];
  if (last === undefined || (sign !== ':' && sign !== ',')) return at;
  if (sign === ',') {
    const found = readWord(text, at + 1);
    if (found === undefined || !locatorWords.has(found.word)) return at;
  }
  locator.lastIndex = at + 1;
  const match = locator.exec(text);
  const found = match?.[1]?.trim();
  if (found === undefined || !/\d/.test(found)) return at;
  items[items.length - 1] = { ...last, locator: found };
  return locator.lastIndex;
}
