import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { Citation } from '../citation/citation.ts';
import type { Assembled } from './assemble.ts';
import type { Problem } from './problem.ts';

/** What a reader or an author should know of the citations and the reference list. */
export function findProblems({ bibliography }: Assembled, citations: readonly Citation[]): readonly Problem[] {
  const problems: Problem[] = [];
  const cited = new Set<string>();
  for (const citation of citations) {
    const missing: number[] = [];
    const missingNames: string[] = [];
    for (const { citationNumber, entryId, names } of citation.citationItems) {
      if (entryId !== null) cited.add(entryId);
      else if (citationNumber !== null) missing.push(citationNumber);
      else missingNames.push(names ?? citation.callout);
    }
    if (missingNames.length > 0) {
      const message = `The reference list has no entry for ${missingNames.join('; ')}, cited here.`;
      problems.push({ code: 'unresolved-citation', message, sourceRange: citation.sourceRange });
    }
    if (missing.length > 0) {
      const message = `The reference list has no entry ${missing.join(', ')}, cited here as ${citation.callout}.`;
      problems.push({ code: 'unresolved-citation', message, sourceRange: citation.sourceRange });
    }
  }
  const seen = new Map<number, ReferenceEntry>();
  for (const entry of bibliography) {
    const sourceRange = entry.sourceRanges[0] ?? [0, 0];
    const number = entry.citationNumber;
    const name = number === null ? 'This entry' : `Entry ${number}`;
    if (!cited.has(entry.id) && citations.length > 0) {
      problems.push({ code: 'uncited-entry', message: `${name} of the reference list is not cited.`, sourceRange });
    }
    if (number !== null && seen.has(number)) {
      problems.push({
        code: 'duplicate-number',
        message: `The reference list has more than one entry ${number}.`,
        sourceRange,
      });
    }
    if (number !== null) seen.set(number, entry);
    if (entry.numberInferred) {
      const message = `The number ${number} is not printed before this entry; it follows from the entries around it.`;
      problems.push({ code: 'number-inferred', message, sourceRange });
    }
  }
  if (bibliography.length === 0 && citations.length > 0) {
    const message = 'The article cites by number, but no reference list was found.';
    problems.push({ code: 'bibliography-not-found', message, sourceRange: citations[0]?.sourceRange ?? [0, 0] });
  }
  return problems.toSorted((a, b) => a.sourceRange[0] - b.sourceRange[0]);
}
