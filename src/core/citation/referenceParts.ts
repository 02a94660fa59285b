import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { FindEntry } from './styleEvidence.ts';

/** A part of the article that has its own reference list: a chapter, an appendix, or all of it. */
interface ReferencePart {
  /** Where the part ends in the article text: with its list. The last one goes on to the end. */
  readonly end: number;
  /** Ids of the entries by number. */
  readonly entryIds: ReadonlyMap<number, string>;
}

/** Fewer entries than this that start a count anew are a mistake in the list, not a list of their own. */
const leastEntries = 3;

/** The entries of an article as numbers find them. */
export interface NumberedList {
  /** How many entries can be cited by number. */
  readonly size: number;
  readonly highest: number;
  /** False where no entry has a number: they are then counted through. */
  readonly isPrinted: boolean;
  readonly findEntry: FindEntry;
}

export function numberedList(bibliography: readonly ReferenceEntry[]): NumberedList {
  const printed = bibliography.filter((entry) => entry.citationNumber !== null);
  const isPrinted = printed.length > 0;
  const highest = printed.reduce((most, { citationNumber }) => Math.max(most, citationNumber ?? 0), 0);
  const entries = isPrinted ? bibliography : bibliography.map((entry, i) => ({ ...entry, citationNumber: i + 1 }));
  return {
    size: isPrinted ? printed.length : entries.length,
    highest: isPrinted ? highest : entries.length,
    isPrinted,
    findEntry: entryFinder(referenceParts(entries)),
  };
}

/** Parts the entries where a list starts that counts anew. */
function referenceParts(bibliography: readonly ReferenceEntry[]): readonly ReferencePart[] {
  const parts: { end: number; entryIds: Map<number, string> }[] = [];
  for (const [i, entry] of bibliography.entries()) {
    const { citationNumber: number, id, textRange } = entry;
    let part = parts.at(-1);
    if (part === undefined || (number !== null && part.entryIds.has(number) && startsAnew(bibliography, i))) {
      part = { end: textRange[1], entryIds: new Map() };
      parts.push(part);
    }
    part.end = textRange[1];
    if (number !== null && !part.entryIds.has(number)) part.entryIds.set(number, id);
  }
  return parts;
}

function startsAnew(bibliography: readonly ReferenceEntry[], i: number): boolean {
  const numbers = bibliography.slice(i, i + leastEntries).map((entry) => entry.citationNumber ?? 0);
  const before = bibliography[i - leastEntries + 1];
  const ascends = numbers.every((number, k) => k === 0 || number > (numbers[k - 1] ?? 0));
  return before !== undefined && numbers.length === leastEntries && ascends && (numbers[0] ?? 0) <= 2;
}

/**
 * The entry that a number means at a place in the text: that of its own part's list, or, where that list has no such
 * number, of another one.
 * @returns a function for places that ascend or not; it gives null where no list has the number.
 */
function entryFinder(parts: readonly ReferencePart[]): FindEntry {
  const anywhere = new Map<number, string>();
  for (const { entryIds } of parts) {
    for (const [number, id] of entryIds) if (!anywhere.has(number)) anywhere.set(number, id);
  }
  return (number, at) => partAt(parts, at)?.entryIds.get(number) ?? anywhere.get(number) ?? null;
}

function partAt(parts: readonly ReferencePart[], at: number): ReferencePart | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (parts[middle] as ReferencePart).end) high = middle;
    else low = middle + 1;
  }
  return parts[low];
}
