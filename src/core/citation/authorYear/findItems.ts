import { chooseWorks } from './chooseWork.ts';
import type { CitedItem } from './citedItem.ts';
import { matchRun } from './matchRun.ts';
import { type NameRun, readNameRun } from './nameRun.ts';
import type { WorkIndex } from './workIndex.ts';
import { findYears, type YearToken } from './years.ts';

/** Between the years of the same authors: `2014, 2016`, `2014 and 2016`, `2014a; 2014c`. */
const yearSeparator = /^\s?(?:[,;&/，；、]|and|und|y|et|e|и|和)(?:\s?(?:and|&))?\s?$/u;

/** Finds the works cited in a stretch of text, ascending. */
export function findItems(text: string, index: WorkIndex): readonly CitedItem[] {
  const items: CitedItem[] = [];
  let run: NameRun | undefined;
  let lastEnd = 0;
  for (const year of findYears(text)) {
    const gap = text.slice(lastEnd, year.start);
    const goesOn = run !== undefined && yearSeparator.test(gap);
    if (!goesOn) run = readNameRun(text, lastEnd, year.start);
    lastEnd = year.end;
    if (run === undefined || run.tokens.length === 0) {
      run = undefined;
      continue;
    }
    const resolved = resolve(run, year, index);
    if (resolved === undefined) continue;
    const start = goesOn ? year.start : (run.tokens[resolved.first]?.start ?? year.start);
    items.push({ textRange: [start, year.end], entryIds: resolved.entryIds });
  }
  return items;
}

function resolve(run: NameRun, { year, letters }: YearToken, index: WorkIndex) {
  const match = matchRun(run, year, index);
  if (match === undefined) return undefined;
  const cited = letters.length === 0 ? [''] : letters;
  const entryIds = cited.flatMap((letter): readonly (string | null)[] => {
    const works = chooseWorks(match.works, year, letter);
    return works.length === 0 ? [null] : works.map((work) => work.entryId);
  });
  return { entryIds, first: match.first };
}
