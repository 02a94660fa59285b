import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { Citation } from '../citation/citation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { Assembled } from './assemble.ts';
import type { Problem } from './problem.ts';

/** What a reader or an author should know of the citations and the reference list, by place in the source. */
export function findProblems({ bibliography }: Assembled, citations: readonly Citation[]): readonly Problem[] {
  const problems = [
    ...citations.flatMap(unresolved),
    ...uncited(bibliography, citations),
    ...duplicates(bibliography),
    ...bibliography.flatMap(inferredNumber),
    ...missingList(bibliography, citations),
  ];
  return problems.sort((a, b) => a.sourceRange[0] - b.sourceRange[0]);
}

function unresolved({ callout, citationItems, sourceRange }: Citation): readonly Problem[] {
  const missing = citationItems.filter((item) => item.entryId === null);
  const numbers = missing.flatMap((item) => item.citationNumber ?? []);
  const names = missing.flatMap((item) => (item.citationNumber === null ? (item.names ?? callout) : []));
  const problems: Problem[] = [];
  const report = (message: string) => problems.push({ code: 'unresolved-citation', message, sourceRange });
  if (names.length > 0) report(`The reference list has no entry for ${names.join('; ')}, cited here.`);
  if (numbers.length > 0) {
    const entries = numbers.length === 1 ? 'entry' : 'entries';
    report(`The reference list has no ${entries} ${numbers.join(', ')}, cited here as ${callout}.`);
  }
  return problems;
}

function uncited(bibliography: readonly ReferenceEntry[], citations: readonly Citation[]): readonly Problem[] {
  if (citations.length === 0) return [];
  const cited = new Set(citations.flatMap((citation) => citation.citationItems.map((item) => item.entryId)));
  return bibliography.flatMap((entry): readonly Problem[] => {
    if (cited.has(entry.id)) return [];
    const message = `${nameOf(entry)} of the reference list is not cited in the text.`;
    return [{ code: 'uncited-entry', message, sourceRange: placeOf(entry) }];
  });
}

function nameOf({ citationNumber, text }: ReferenceEntry): string {
  return citationNumber === null ? `The entry “${beginningOf(text)}”` : `Entry ${citationNumber}`;
}

/** Enough of an entry to know it by. */
function beginningOf(text: string): string {
  const words = text.split(' ', 8).join(' ').slice(0, 60);
  return words.length < text.length ? `${words} …` : words;
}

/** A number that comes again, unless a list of its own (of a chapter, of an appendix) starts there. */
function duplicates(bibliography: readonly ReferenceEntry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (const [i, entry] of bibliography.entries()) {
    const number = entry.citationNumber;
    if (number === null) continue;
    if (number === 1 && bibliography[i + 1]?.citationNumber === 2) seen.clear();
    if (seen.has(number)) {
      const message = `The reference list has more than one entry ${number}; citations lead to the first of them.`;
      problems.push({ code: 'duplicate-number', message, sourceRange: placeOf(entry) });
    }
    seen.add(number);
  }
  return problems;
}

function inferredNumber(entry: ReferenceEntry): readonly Problem[] {
  if (!entry.numberInferred) return [];
  const { citationNumber } = entry;
  const message = `The number ${citationNumber} is not printed before this entry; it follows from the entries around it.`;
  return [{ code: 'number-inferred', message, sourceRange: placeOf(entry) }];
}

function missingList(bibliography: readonly ReferenceEntry[], citations: readonly Citation[]): readonly Problem[] {
  const [first] = citations;
  if (bibliography.length > 0 || first === undefined) return [];
  const message = 'The article cites works, but no reference list was found in it.';
  return [{ code: 'bibliography-not-found', message, sourceRange: first.sourceRange }];
}

function placeOf(entry: ReferenceEntry): OffsetRange {
  return entry.sourceRanges[0] ?? [0, 0];
}
