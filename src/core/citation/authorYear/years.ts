import { undatedHint, undatedWords } from './vocabulary.ts';

/** A year in a text, with the letters behind it. */
export interface YearToken {
  readonly start: number;
  /** Behind the last letter. */
  readonly end: number;
  /** Four digits, or `undated`. */
  readonly year: string;
  /** `a` and `b` of `2014a,b`; empty where none is. */
  readonly letters: readonly string[];
}

/** Digits, or the letters that OCR takes them for. */
const candidate = /[12lI][056789Oo][\dOoIl]{2}/g;
const letterList = /^[a-z](?:\s?(?:[,;&–-]|and|und|et|y)\s?[a-z]){0,8}(?![\p{L}\p{N}])/u;
const cyrillicLetters = /^[а-е](?:\s?[,;–-]\s?[а-е]){0,5}(?![\p{L}\p{N}])/u;
const looseLetter = /^ [a-h](?=[,;:.)\]]| \p{Lu})/u;

/**
 * The years of a text from 1500 to 2039, and what stands in place of a year; ascending.
 * @param withUndated whether "in press" and the like count.
 */
export function findYears(text: string, withUndated: boolean): readonly YearToken[] {
  const tokens: YearToken[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const start = match.index;
    const year = asYear(match[0]);
    if (year === undefined || isWordOrNumber(text, start - 1)) continue;
    const { letters, length } = lettersAt(text, start + 4);
    if (letters.length === 0 && isWordOrNumber(text, start + 4)) continue;
    tokens.push({ start, end: start + 4 + length, year, letters });
    candidate.lastIndex = start + 4 + length;
  }
  if (!withUndated || !undatedHint.test(text)) return tokens;
  for (const match of text.matchAll(undatedWords)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, year: 'undated', letters: [] });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function asYear(characters: string): string | undefined {
  let digits = characters;
  if (!/^\d+$/.test(characters)) {
    if (characters.replace(/\D/g, '').length < 2) return undefined;
    digits = characters.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  }
  const value = Number(digits);
  return value >= 1500 && value < 2040 ? digits : undefined;
}

function isWordOrNumber(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined || /[\s,;:()[\]]/.test(character)) return false;
  // The decimal of a number, a piece of an address or of a report number; but two years may stand so: `1859/1998`.
  if (character === '/' && /^\d{4}\/[12]\d{3}(?!\d)/.test(text.slice(Math.max(0, at - 4), at + 6))) return false;
  if (/[./]/.test(character)) return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
  // Scripts without blanks set a year right behind a word.
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_@#$€£]/u.test(character);
}

function lettersAt(text: string, at: number): { readonly letters: readonly string[]; readonly length: number } {
  // Most years have none: a comma, a bracket or a blank before a small word follows them.
  if (!/^ ?[a-zа-е]/.test(text.slice(at, at + 2))) return { letters: [], length: 0 };
  const next = text.slice(at, at + 48);
  const latin = letterList.exec(next) ?? looseLetter.exec(next);
  if (latin !== null) return { letters: countOut(latin[0]), length: latin[0].length };
  const cyrillic = cyrillicLetters.exec(next);
  if (cyrillic === null) return { letters: [], length: 0 };
  const asLatin = cyrillic[0].replace(/[а-е]/g, (letter) => 'abcdef'['абвгде'.indexOf(letter)] ?? letter);
  return { letters: countOut(asLatin), length: cyrillic[0].length };
}

/** The letters of `a,b` and of the range `a–c`. */
function countOut(list: string): readonly string[] {
  const letters: string[] = [];
  for (const [, dash, letter] of list.matchAll(/([–-]?)\s?(?<![a-z])([a-z])(?![a-z])/g)) {
    const last = letters.at(-1);
    if (letter === undefined) continue;
    const from = dash !== '' && last !== undefined ? last.charCodeAt(0) + 1 : letter.charCodeAt(0);
    for (let code = from; code <= letter.charCodeAt(0); code++) letters.push(String.fromCharCode(code));
  }
  return letters;
}
