import { particles, visitWords } from './vocabulary.ts';
import type { CitedYear } from './work.ts';
import { findYears, type YearToken } from './years.ts';

/** The year of an entry, and where the part that names its authors ends. */
export interface EntryYear {
  readonly years: readonly CitedYear[];
  /** Into the entry's text: where the year's part starts, with the bracket before it; the end of the text without one. */
  readonly start: number;
  /** Behind the year's part. */
  readonly end: number;
  /** Nothing but names stands before the year: what stands before it are the authors. */
  readonly followsNames: boolean;
}

/** How far into an entry the year is looked for, in characters, and how many years are weighed. */
const longest = 3000;
const mostYears = 24;

/** Finds the year by which an entry is cited: in brackets, or right behind the names, or else where a date of issue stands. */
export function findEntryYear(text: string): EntryYear {
  const tokens = findYears(text.slice(0, longest)).slice(0, mostYears);
  let best: YearToken | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second: YearToken | undefined;
  tokens.forEach((token, i) => {
    const score = scoreOf(text, token) + (i === 0 ? 1 : 0) + (i === tokens.length - 1 ? 0.5 : 0);
    if (score <= bestScore) return;
    best = token;
    bestScore = score;
    const next = tokens[i + 1];
    second = next !== undefined && isSecondYear(text, token, next) ? next : undefined;
  });
  if (best === undefined) return { years: [], start: text.length, end: text.length, followsNames: false };
  const chosen = second === undefined ? [best] : [best, second];
  const undated = tokens.filter((token) => token.year === 'undated' && !chosen.includes(token)).slice(0, 1);
  return {
    years: [...chosen, ...undated].flatMap(({ year, letters }) =>
      letters.length === 0 ? [{ year, letter: '' }] : letters.map((letter) => ({ year, letter })),
    ),
    start: bracketBefore(text, best.start),
    end: (second ?? best).end,
    followsNames: isNames(text.slice(0, best.start)),
  };
}

function scoreOf(text: string, { start, end }: YearToken): number {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 24);
  let score = 0;
  // The issue in `367(1587)` stands right behind the volume.
  if (/(?<!\d)[([（［]\s?$/.test(before) && /^(?:[,/–-][^()（）]{0,20}|\s?\[\d{4}\]|年)?\s?[)\]）］]/.test(after))
    score += 3;
  else if (/^\s?;/.test(after)) score += 2;
  else {
    if (/[.,;:，。．、]\s?$/.test(before)) score += 0.75;
    if (/^\s?[.,:，。．]/.test(after)) score += 0.75;
  }
  // Pages, volumes and spans of years.
  if (/\d\s?[-–—]\s?$/.test(before) || /^[-–—]\s?\d/.test(after)) score -= 4;
  if (visitWords.test(before)) score -= 5;
  if (isNames(text.slice(0, start))) score += 3;
  return score;
}

/** `1859/1998`, `1900 [1953]`, `[1859] 1998`. */
function isSecondYear(text: string, first: YearToken, second: YearToken): boolean {
  return second.start - first.end <= 3 && /^[\s/[\](),]+$/.test(text.slice(first.end, second.start));
}

function bracketBefore(text: string, at: number): number {
  const bracket = /[([（［]\s*$/.exec(text.slice(Math.max(0, at - 4), at));
  return bracket === null ? at : at - bracket[0].length;
}

/** Whether a text holds no more than names: no word of a sentence. */
function isNames(text: string): boolean {
  if (text.length > 1500 || /["“”«»?!:]|\p{Ll}{3}\. \p{Lu}/u.test(text)) return false;
  for (const [word] of text.matchAll(/(?<![\p{L}\p{M}'’‐-])\p{Ll}{4,}(?![\p{L}\p{M}])/gu)) {
    if (!particles.has(word)) return false;
  }
  return /\p{L}/u.test(text);
}
