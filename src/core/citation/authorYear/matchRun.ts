import { isNear, lookAlikeKey } from './foldName.ts';
import type { NameRun, RunToken } from './nameRun.ts';
import { withoutParticles } from './readAuthors.ts';
import { joiningWords, monthNames, otherAuthors } from './vocabulary.ts';
import type { Work } from './work.ts';
import type { Hit, WorkIndex } from './workIndex.ts';

/** The works that the names before a year stand for. */
export interface Match {
  /** More than one where names and year do not tell them apart. */
  readonly works: readonly Work[];
  /** Index into the run's tokens, where the names start. */
  readonly first: number;
  /** Higher is surer; a match of a whole surname alone has 10. */
  readonly score: number;
}

/** Words of a name at most. */
const longestName = 14;

/** Matches of a score less than this below the best are as likely. */
const sameScore = 1.5;

/** A match of a lower score says nothing. */
const leastScore = 4;

/** Finds the works of a year whose authors are named by a run of words. */
export function matchRun({ tokens, isBracketed }: NameRun, year: string, index: WorkIndex): Match | undefined {
  const found = collect(tokens, (name) => index.find(name, year), index, year, isBracketed);
  if (found !== undefined) return found;
  return collect(tokens, (name) => index.findNear(name, year), undefined, year, isBracketed);
}

function collect(
  tokens: readonly RunToken[],
  find: (name: string) => readonly Hit[],
  index: WorkIndex | undefined,
  year: string,
  isBracketed: boolean,
): Match | undefined {
  let best: { works: Map<Work, number>; first: number; score: number } | undefined;
  const consider = (hit: Hit, first: number, next: number) => {
    const rest = explain(tokens, next, hit.work);
    if (rest === undefined) return;
    const initials = agreement(citedInitials(tokens, first, next), hit.work.initials);
    const score = 10 * hit.strength + rest + initials + before(tokens, first, isBracketed);
    if (score < leastScore || (best !== undefined && score < best.score - sameScore)) return;
    if (best === undefined || score > best.score + sameScore)
      best = { works: new Map([[hit.work, score]]), first, score };
    else {
      best.works.set(hit.work, Math.max(score, best.works.get(hit.work) ?? 0));
      if (score > best.score) best = { ...best, first: Math.min(first, best.first), score };
    }
  };
  for (let first = 0; first < tokens.length; first++) {
    const start = tokens[first];
    if (start === undefined || !canStart(tokens, first)) continue;
    let name = '';
    const words: string[] = [];
    for (let i = first; i < tokens.length && words.length < longestName; i++) {
      const token = tokens[i];
      if (token === undefined || !isInName(tokens, i)) break;
      if (token.kind === 'period') continue;
      name += token.word;
      words.push(token.word);
      if (token.kind === 'join' || !hasCapital(tokens, first, i)) continue;
      for (const hit of find(name)) if (!isDate(tokens, i)) consider(hit, first, i + 1);
      if (index === undefined) continue;
      const acronyms = words.length > 1 ? index.findAcronym(words, year) : [];
      const organizations = token.isCapitals && words.length === 1 ? index.findByInitials(name, year) : [];
      for (const hit of [...acronyms, ...organizations]) consider(hit, first, i + 1);
    }
  }
  if (best === undefined) return undefined;
  const { works, first, score } = best;
  return { works: [...works].filter(([, one]) => one > score - sameScore).map(([work]) => work), first, score };
}

function canStart(tokens: readonly RunToken[], at: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind !== 'word' && kind !== 'initials') return false;
  return true;
}

/** Whether the token can be part of one name with those before it. */
function isInName(tokens: readonly RunToken[], at: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind === 'word' || kind === 'initials' || kind === 'join') return true;
  return kind === 'period' && (tokens[at - 1]?.word.length ?? 9) <= 3;
}

function hasCapital(tokens: readonly RunToken[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tokens[i]?.isName === true) return true;
  return false;
}

/** `March 2014` is a date, whatever the list holds, unless more names or a mark stand between. */
function isDate(tokens: readonly RunToken[], last: number): boolean {
  return last === tokens.length - 1 && monthNames.has(tokens[last]?.word ?? '');
}

/** The initials beside a name: `A. L. Thompson`, `Thompson A.L.` */
function citedInitials(tokens: readonly RunToken[], first: number, next: number): string {
  let ahead = '';
  for (let i = first - 1; i > 0 && tokens[i]?.kind === 'period' && tokens[i - 1]?.kind === 'initials'; i -= 2) {
    ahead = (tokens[i - 1]?.word ?? '') + ahead;
  }
  if (ahead !== '') return ahead;
  let behind = '';
  for (let i = next; tokens[i]?.kind === 'initials' || tokens[i]?.kind === 'period'; i++)
    behind += tokens[i]?.word ?? '';
  return behind;
}

function agreement(cited: string, listed: string): number {
  if (cited === '' || listed === '') return 0;
  return listed.startsWith(cited) || cited.startsWith(listed) ? 2 : -6;
}

/** What stands before the names: a joining word says that a name before them belongs to the same work. */
function before(tokens: readonly RunToken[], first: number, isBracketed: boolean): number {
  const previous = tokens[first - 1];
  const name = tokens[first - 2];
  if (previous === undefined || !(name?.kind === 'word' || name?.kind === 'initials' || name?.kind === 'comma'))
    return 0;
  if (previous.kind === 'join') return name.isName || name.kind === 'comma' ? -8 : 0;
  if (previous.kind === 'comma') return isBracketed ? -3 : -1;
  return 0;
}

/**
 * How well the words between the first author's name and the year fit a work: further authors, "et al.", initials.
 * @returns undefined where they are names of others.
 */
function explain(tokens: readonly RunToken[], from: number, work: Work): number | undefined {
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
    if (depth > 0 || (token.kind !== 'word' && token.kind !== 'join' && token.kind !== 'initials')) {
      i++;
      continue;
    }
    const others = lengthOfOthers(tokens, i);
    if (others > 0) {
      hasOthers = true;
      i += others;
      continue;
    }
    if (token.kind !== 'word') {
      i++;
      continue;
    }
    const author = findAuthor(tokens, i, work, next);
    if (author === undefined) {
      if (!joiningWords.has(token.word)) unknown++;
      i++;
    } else {
      named++;
      if (author.at > next) skipped++;
      next = author.at + 1;
      i = author.next;
    }
  }
  const score = fit(work, named, unknown, hasOthers);
  return score === undefined ? undefined : score - 2.5 * skipped;
}

function fit(work: Work, named: number, unknown: number, hasOthers: boolean): number | undefined {
  const count = work.authors.length;
  if (unknown > named) {
    // The list names one author alone, or less than the citation does: a name that was read wrong.
    return undefined;
  }
  let score = 4 * named - 4 * unknown;
  if (hasOthers) score += count > 2 || work.hasMore ? 3 : count === 2 ? 0 : -3;
  else if (named === 0) score += count === 1 && !work.hasMore ? 2 : count === 2 ? -1 : -2;
  else if (named + 1 < count) score -= 3;
  return score;
}

/** The number of tokens at `i` that stand for authors who are not named; 0 where there are none. */
function lengthOfOthers(tokens: readonly RunToken[], i: number): number {
  let words = '';
  let length = 0;
  for (let count = 1; count <= 6 && i + count <= tokens.length; count++) {
    const token = tokens[i + count - 1];
    if (token === undefined) break;
    if (token.kind === 'period') continue;
    if (token.kind === 'comma' || token.kind === 'open' || token.kind === 'close') break;
    words += token.word;
    if (otherAuthors.has(words)) length = count;
  }
  return length;
}

/** The author, from the one numbered `next` on, whose name stands at `i`; and the token behind it. */
function findAuthor(
  tokens: readonly RunToken[],
  i: number,
  work: Work,
  next: number,
): { at: number; next: number } | undefined {
  let name = '';
  let found: { at: number; next: number } | undefined;
  for (let j = i; j < tokens.length && j < i + 6; j++) {
    const token = tokens[j];
    if (token === undefined || token.kind === 'join' || !isInName(tokens, j)) break;
    if (token.kind === 'period') continue;
    name += token.word;
    for (let at = next; at < work.authors.length; at++) {
      if (isAuthor(name, work.authors[at]?.words ?? [])) {
        found = { at, next: j + 1 };
        break;
      }
    }
  }
  return found;
}

function isAuthor(name: string, words: readonly string[]): boolean {
  const whole = words.join('');
  if (name === whole || name === words.at(-1) || name === words[0]) return true;
  const surname = withoutParticles(words).join('');
  if (name === surname) return true;
  if (name.length < 5) return false;
  return isNear(name, whole) || isNear(name, surname) || lookAlikeKey(name) === lookAlikeKey(whole);
}
