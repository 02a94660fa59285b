import { EndPattern } from '../../text/endPattern.ts';
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
/** The longest list of names. */
const longestNames = 1500;

/** Finds the year by which an entry is cited: in brackets, or right behind the names, or else where a date of issue stands. */
export function findEntryYear(text: string): EntryYear {
  const tokens = findYears(text.slice(0, longest), true).slice(0, mostYears);
  const end = namesEnd(text);
  let best: YearToken | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let others: readonly YearToken[] = [];
  tokens.forEach((token, i) => {
    const score =
      scoreOf(text, token, end) + (i === 0 ? 1 : fitOfVisit(text, token)) + (i === tokens.length - 1 ? 0.5 : 0);
    if (score <= bestScore) return;
    best = token;
    bestScore = score;
    others = tokens.slice(Math.max(0, i - 1), i + 2).filter((other) => other !== token && isBeside(text, token, other));
  });
  if (best === undefined) return { years: [], start: text.length, end: text.length, followsNames: false };
  const chosen = [best, ...others].sort((a, b) => a.start - b.start);
  const undated = tokens.filter((token) => token.year === 'undated' && !chosen.includes(token)).slice(0, 1);
  return {
    years: [...chosen, ...undated].flatMap(({ year, letters }) =>
      letters.length === 0 ? [{ year, letter: '' }] : letters.map((letter) => ({ year, letter })),
    ),
    start: bracketBefore(text, chosen[0]?.start ?? 0),
    end: chosen.at(-1)?.end ?? text.length,
    followsNames: best.start <= end && /\p{L}/u.test(text.slice(0, best.start)),
  };
}

/** The issue in `367(1587)` and the year in `COM(2019)` stand right behind what they belong to. */
const openBracket = new EndPattern(/(?<![\dA-Za-z])[([（［]\s?/);
const mark = new EndPattern(/[.,;:，。．、]\s?/);
const firstOfSpan = new EndPattern(/\d\s?[-–—]\s?/);

function scoreOf(text: string, { start, end }: YearToken, namesEnd: number): number {
  const after = text.slice(end, end + 24);
  let score = 0;
  if (openBracket.test(text, start) && /^(?:[,/–-][^()（）]{0,20}|\s?\[\d{4}\]|年)?\s?[)\]）］]/.test(after))
    score += 3;
  else if (/^\s?;/.test(after)) score += 2;
  else {
    if (mark.test(text, start)) score += 0.75;
    if (/^\s?[.,:，。．]/.test(after)) score += 0.75;
  }
  // Pages, volumes and spans of years.
  if (firstOfSpan.test(text, start) || /^[-–—]\s?\d/.test(after)) score -= 4;
  if (start <= namesEnd && start > 0) score += 3;
  return score;
}

/** The first year of an entry is never that of a visit to an address. */
function fitOfVisit(text: string, { start }: YearToken): number {
  return visitWords.test(text.slice(Math.max(0, start - 48), start)) ? -5 : 0;
}

/** `1859/1998`, `1900 [1953]`, `[1859] 1998`. */
function isBeside(text: string, one: YearToken, other: YearToken): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return second.start - first.end <= 3 && /^[\s/[\](),]+$/.test(text.slice(first.end, second.start));
}

function bracketBefore(text: string, at: number): number {
  const bracket = /[([（［]\s*$/.exec(text.slice(Math.max(0, at - 4), at));
  return bracket === null ? at : at - bracket[0].length;
}

/** What no list of names holds: a word in small letters, marks of a title, a full stop that ends a sentence. */
const noName =
  /(?:^|[\s(])(\p{Ll}{4,})(?![\p{L}\p{M}'’-])|["“”«»?!:]|\p{Ll}{3}\. \p{Lu}|(?<=\p{Lo}{2})[.．。](?!\s?[\d(（[])/gu;

/** Where the stretch at the start of an entry ends that can be names. */
function namesEnd(text: string): number {
  const start = text.slice(0, longestNames);
  noName.lastIndex = 0;
  for (let match = noName.exec(start); match !== null; match = noName.exec(start)) {
    if (match[1] === undefined || !particles.has(match[1])) return match.index;
  }
  return start.length;
}
