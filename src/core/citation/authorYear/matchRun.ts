import { fitOfNames, isPartOfName, startOfOthers } from './namedAuthors.ts';
import type { NameRun, RunToken } from './nameRun.ts';
import { isUnspaced } from './scripts.ts';
import { monthNames } from './vocabulary.ts';
import type { Work } from './work.ts';
import type { WorkIndex } from './workIndex.ts';
import type { Hit, YearWorks } from './yearWorks.ts';

/** The works that the names before a year stand for. */
export interface Match {
  /** More than one where names and year do not tell them apart; in the order of the list. */
  readonly works: readonly Work[];
  /** Index into the run's tokens, where the names start. */
  readonly first: number;
}

/** How the works that names may stand for are looked up. */
interface Lookup {
  /** The works that words may stand for as their first author's name. */
  readonly find: (name: string, words: readonly string[], last: RunToken) => readonly Hit[];
  /** Whether a name may start with these letters. */
  readonly canStart: (letters: string) => boolean;
}

/** The most words of a name. */
const longestName = 14;
/** Matches of a score less than this below the best are as likely. */
const sameScore = 1.5;
/** A match of a lower score says nothing: that of a whole surname alone has 10. */
const leastScore = 4;
/** Without the year the names must say more: two authors, or an organization in full. */
const leastScoreUndated = 13;

/** Finds the works of a year whose authors are named by a run of words. */
export function matchRun(run: NameRun, year: string, index: WorkIndex): Match | undefined {
  if (!run.tokens.some((token) => token.isName)) return undefined;
  const works = index.in(year);
  const { undated } = index;
  return (
    (works && bestMatch(run, byName(works), leastScore)) ??
    (undated && bestMatch(run, byName(undated), year === 'undated' ? leastScore : leastScoreUndated)) ??
    (works && isCitedForSure(run) ? bestMatch(run, bySpelling(works), leastScore) : undefined)
  );
}

function byName(works: YearWorks): Lookup {
  return {
    find: (name, words, last) => {
      const hits = works.find(name);
      const spelledOut = words.length > 1 && works.hasAcronyms ? works.findSpelledOut(words) : [];
      const initials = words.length === 1 && last.isCapitals ? works.findByInitials(name) : [];
      return spelledOut.length + initials.length === 0 ? hits : [...hits, ...spelledOut, ...initials];
    },
    canStart: (letters) => works.hasAcronyms || works.hasStart(letters),
  };
}

/** Initials that differ in a letter are others. */
function bySpelling(works: YearWorks): Lookup {
  return {
    find: (name, _, last) => (last.isCapitals && name.length < 8 ? [] : works.findNear(name)),
    canStart: () => true,
  };
}

/** Whether names and year look like a citation by themselves: in brackets, with brackets between them, with "et al." */
function isCitedForSure({ tokens, isBracketed }: NameRun): boolean {
  const last = tokens.at(-1);
  return isBracketed || last?.kind === 'open' || startOfOthers(tokens) !== undefined;
}

function bestMatch({ tokens, isBracketed }: NameRun, { find, canStart }: Lookup, least: number): Match | undefined {
  const scores = new Map<Work, { score: number; first: number }>();
  let best = least;
  for (let first = 0; first < tokens.length; first++) {
    const start = tokens[first]?.kind;
    if (start !== 'word' && start !== 'initials') continue;
    let name = '';
    let isNamed = false;
    const words: string[] = [];
    for (let i = first; i < tokens.length && words.length < longestName; i++) {
      const token = tokens[i];
      if (token === undefined || !isPartOfName(tokens, i)) break;
      isNamed ||= token.isName;
      if (token.kind === 'period') continue;
      name += token.word;
      words.push(token.word);
      // A first word may also be initials; of more words, letters that no name starts with leave nothing to look up.
      if ((i > first || (token.kind === 'word' && !token.isCapitals)) && !canStart(name)) break;
      if (token.kind === 'join' || !isNamed || isDate(tokens, i)) continue;
      for (const { work, strength } of find(name, words, token)) {
        const fit = fitOfNames(tokens, i + 1, work);
        if (fit === undefined) continue;
        const initials = agreement(citedInitials(tokens, first, i + 1), work.initials);
        const score = 10 * strength + fit + initials + fitOfWordsBefore(tokens, first, isBracketed);
        best = Math.max(best, score);
        if (score > (scores.get(work)?.score ?? least - 1)) scores.set(work, { score, first });
      }
    }
  }
  const likely = [...scores].filter(([, { score }]) => score >= least && score > best - sameScore);
  if (likely.length === 0) return undefined;
  let start = Math.min(...likely.map(([, { first }]) => first));
  while (isInitialsBefore(tokens, start)) start -= 2;
  return { works: likely.map(([work]) => work).sort((a, b) => a.position - b.position), first: start };
}

/** Whether an initial and its full stop stand before a token. */
function isInitialsBefore(tokens: readonly RunToken[], at: number): boolean {
  return tokens[at - 1]?.kind === 'period' && tokens[at - 2]?.kind === 'initials';
}

/** `March 2014` is a date, whatever the list holds, unless more names or a mark stand between. */
function isDate(tokens: readonly RunToken[], last: number): boolean {
  return last === tokens.length - 1 && monthNames.has(tokens[last]?.word ?? '');
}

/** The initials beside a name: `A. L. Thompson`, `Thompson A.L.` */
function citedInitials(tokens: readonly RunToken[], first: number, next: number): string {
  let ahead = '';
  for (let i = first; isInitialsBefore(tokens, i); i -= 2) ahead = (tokens[i - 2]?.word ?? '') + ahead;
  if (ahead !== '') return ahead;
  let behind = '';
  for (let i = next; tokens[i]?.kind === 'initials' || tokens[i]?.kind === 'period'; i++) {
    behind += tokens[i]?.word ?? '';
  }
  return behind;
}

function agreement(cited: string, listed: string): number {
  if (cited === '' || listed === '') return 0;
  return listed.startsWith(cited) || cited.startsWith(listed) ? 2 : -6;
}

/** What stands before the names: a joining word says that a name before them belongs to the same work. */
function fitOfWordsBefore(tokens: readonly RunToken[], first: number, isBracketed: boolean): number {
  const previous = tokens[first - 1]?.kind;
  const isSeries = tokens[first - 2]?.kind === 'comma';
  const name = tokens[isSeries ? first - 3 : first - 2];
  if (name === undefined || (name.kind !== 'word' && name.kind !== 'initials') || !name.isName) return 0;
  // In scripts without capitals any word looks like a name.
  if (previous === 'join') return isUnspaced(name.word) ? -4 : -20;
  if (previous === 'comma') return isBracketed ? -3 : -1;
  return 0;
}
