import { isNear, lookAlikeKey } from './foldName.ts';
import { withoutParticles } from './nameParts.ts';
import type { RunToken } from './nameRun.ts';
import { isUnspaced } from './scripts.ts';
import { joiningWords, otherAuthorStarts, otherAuthors } from './vocabulary.ts';
import type { Work, WorkAuthor } from './work.ts';

/** The most words of one author's name. */
const longestName = 6;

/** What the words behind the first author's name say of the other authors. */
interface Named {
  /** Authors of the work who are named. */
  readonly named: number;
  /** Names of nobody who wrote it. */
  readonly unknown: number;
  /** How often authors between two named ones are left out. */
  readonly skipped: number;
  /** "et al." */
  readonly hasOthers: boolean;
}

/**
 * How well the words from `from` on, between the first author's name and the year, fit a work: a score to add to that of the
 * first author's name, or undefined where others than its authors are named.
 */
export function fitOfNames(tokens: readonly RunToken[], from: number, work: Work): number | undefined {
  const { named, unknown, skipped, hasOthers } = readNamed(tokens, from, work);
  if (unknown > named) return undefined;
  const count = work.authors.length;
  const rest = hasOthers ? fitOfOthers(count, work.hasMore) : fitOfCount(count, work.hasMore, named);
  return 4 * named - 4 * unknown - 2.5 * skipped + rest;
}

/** "et al." stands for two authors at least; with fewer the list or the citation is wrong. */
function fitOfOthers(count: number, hasMore: boolean): number {
  if (count > 2 || hasMore) return 3;
  return count === 2 ? 0 : -3;
}

/** Without "et al." all authors are named, but for a careless hand. */
function fitOfCount(count: number, hasMore: boolean, named: number): number {
  if (named > 0) return named + 1 < count ? -3 : 0;
  if (count <= 1) return hasMore ? -2 : 2;
  return count === 2 ? -1 : -2;
}

function readNamed(tokens: readonly RunToken[], from: number, work: Work): Named {
  let next = 1;
  let named = 0;
  let unknown = 0;
  let skipped = 0;
  let hasOthers = false;
  let depth = 0;
  for (let i = from; i < tokens.length; ) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    const others = depth > 0 ? 0 : lengthOfOthers(tokens, i);
    if (others > 0) hasOthers = true;
    // What stands in brackets behind a name is another name for it.
    if (token.kind === 'fragment') unknown = Number.POSITIVE_INFINITY;
    const author = depth === 0 && others === 0 && token.kind === 'word' ? findAuthor(tokens, i, work, next) : undefined;
    if (author !== undefined) {
      named++;
      if (author.at > next) skipped++;
      next = author.at + 1;
    } else if (depth === 0 && others === 0 && token.kind === 'word' && !isMarkOrJoin(token.word)) unknown++;
    i = author?.end ?? i + Math.max(1, others);
  }
  return { named, unknown, skipped, hasOthers };
}

/** The number of a note behind a name is none of its words. */
function isMarkOrJoin(word: string): boolean {
  return joiningWords.has(word) || /^\d{1,3}$/.test(word);
}

/** The number of tokens at `i` that stand for authors who are not named; 0 where there are none. */
function lengthOfOthers(tokens: readonly RunToken[], i: number): number {
  let words = '';
  let length = 0;
  for (let count = 1; count <= longestName && i + count <= tokens.length; count++) {
    const token = tokens[i + count - 1];
    if (token === undefined || token.kind === 'comma' || token.kind === 'open' || token.kind === 'close') break;
    words += token.word;
    if (!otherAuthorStarts.has(words)) break;
    if (token.kind !== 'period' && otherAuthors.has(words)) length = count;
  }
  return length;
}

/** Where "et al." starts that stands right before the year; undefined where there is none. */
export function startOfOthers(tokens: readonly RunToken[]): number | undefined {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.word === '') end--;
  for (let i = Math.max(1, end - longestName); i < end; i++) if (i + lengthOfOthers(tokens, i) >= end) return i;
  return undefined;
}

interface FoundAuthor {
  /** Index into the work's authors. */
  readonly at: number;
  /** Index behind the last token of the name. */
  readonly end: number;
}

/** The author, from the one numbered `next` on, whose name stands at `i`: the longest that does. */
function findAuthor(tokens: readonly RunToken[], i: number, work: Work, next: number): FoundAuthor | undefined {
  let name = '';
  let found: FoundAuthor | undefined;
  for (let j = i; j < tokens.length && j < i + longestName; j++) {
    const token = tokens[j];
    if (token === undefined || !isPartOfName(tokens, j) || token.kind === 'join') break;
    name += token.word;
    if (token.kind === 'period') continue;
    const at = work.authors.findIndex((author, k) => k >= next && isNameOf(name, author));
    if (at >= 0) found = { at, end: j + 1 };
  }
  return found;
}

/** Whether the token can be part of one name with those before it. */
export function isPartOfName(tokens: readonly RunToken[], at: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind === 'word' || kind === 'fragment' || kind === 'initials' || kind === 'join') return true;
  // `St. John`, `U.S. Census Bureau`
  return kind === 'period' && (tokens[at - 1]?.word.length ?? 9) <= 3;
}

function isNameOf(name: string, { words }: WorkAuthor): boolean {
  if (words.includes(name)) return true;
  const whole = words.length === 1 ? (words[0] ?? '') : words.join('');
  if (name === whole) return true;
  // A name written in one piece starts with the surname.
  if (isUnspaced(name)) return whole.startsWith(name);
  const surname = words.length === 1 ? whole : withoutParticles(words).join('');
  if (name === surname) return true;
  if (Math.abs(name.length - surname.length) > 2) return false;
  if (lookAlikeKey(name) === lookAlikeKey(surname)) return true;
  return name.length >= 5 && (isNear(name, surname) || isNear(name, whole));
}
