import { chooseWorks } from './chooseWork.ts';
import type { CitedItem } from './citedItem.ts';
import { matchRun } from './matchRun.ts';
import { startOfOthers } from './namedAuthors.ts';
import { type NameRun, readNameRun } from './nameRun.ts';
import { isUnspaced } from './scripts.ts';
import { particles } from './vocabulary.ts';
import type { WorkIndex } from './workIndex.ts';
import { findYears, type YearToken } from './years.ts';

/** Between the years of the same authors: `2014, 2016`, `2014 and 2016`, `2014a; 2014c`. */
const yearSeparator = /^\s?(?:[,;&/，；、]|and|und|y|et|e|и|和)(?:\s?(?:and|&))?\s?$/u;

/** Finds the works cited in a stretch of text, ascending. */
export function findItems(text: string, index: WorkIndex): readonly CitedItem[] {
  const items: CitedItem[] = [];
  /** The names before the year, read when a year of the list needs them; the same for the years that follow it. */
  let names: { readonly from: number; readonly to: number; run?: NameRun } | undefined;
  let lastEnd = 0;
  for (const year of findYears(text, index.hasUndated)) {
    const goesOn = names !== undefined && yearSeparator.test(text.slice(lastEnd, Math.min(year.start, lastEnd + 12)));
    if (names === undefined || !goesOn) names = { from: lastEnd, to: year.start };
    lastEnd = year.end;
    names.run ??= readNameRun(text, names.from, names.to);
    const resolved = resolve(names.run, year, index) ?? unresolved(names.run);
    if (resolved === undefined) continue;
    const start = goesOn ? year.start : (names.run.tokens[resolved.first]?.start ?? year.start);
    items.push({ textRange: [start, year.end], entryIds: resolved.entryIds });
  }
  return items;
}

/** A work that the list lacks: only "et al." right before the year tells for sure that one is cited. */
function unresolved({ tokens }: NameRun) {
  const others = startOfOthers(tokens);
  if (others === undefined) return undefined;
  let first: number | undefined;
  for (let at = others - 1; at >= 0; ) {
    while (tokens[at]?.kind === 'comma' || tokens[at]?.kind === 'join') at--;
    const name = tokens[at];
    // Where names have no capitals nobody can tell where they start.
    if (name === undefined || name.kind !== 'word' || !name.isName || isUnspaced(name.word)) break;
    while (tokens[at - 1]?.kind === 'word' && particles.has(tokens[at - 1]?.word ?? '')) at--;
    first = at;
    at--;
    if (tokens[at]?.kind !== 'comma' && tokens[at]?.kind !== 'join') break;
  }
  return first === undefined ? undefined : { entryIds: [null], first };
}

function resolve(run: NameRun, { year, letters }: YearToken, index: WorkIndex) {
  const match = matchRun(run, year, index);
  if (match === undefined) return undefined;
  const cited = letters.length === 0 ? [''] : letters;
  const entryIds = cited.flatMap((letter): readonly (string | null)[] => {
    const works = chooseWorks(match.works, year, letter);
    return works.length === 0 ? [null] : works.map((work) => work.entryId);
  });
  return { entryIds: [...new Set(entryIds)], first: match.first };
}
