import { parseQuery, type Query } from './query.ts';
import type { ReferenceRow } from './referenceRow.ts';

export const referenceSortings = ['number', 'year', 'author', 'mentions'] as const;
export type ReferenceSorting = (typeof referenceSortings)[number];

/** The rows that a query leaves: `status:read`, `year:2004`, `is:uncited`, `is:problem`, and words of what is printed. */
export function filterReferences(rows: readonly ReferenceRow[], filter: string): readonly ReferenceRow[] {
  const query = parseQuery(filter, ['status', 'year', 'is']);
  return rows.filter((row) => matches(row, query));
}

/** By number and year ascending, newest last; by author by name; by mentions the most cited first. Otherwise in the order of the list. */
export function sortReferences(rows: readonly ReferenceRow[], by: ReferenceSorting): readonly ReferenceRow[] {
  switch (by) {
    case 'number':
      return rows;
    case 'year':
      return rows.toSorted((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
    case 'author':
      return rows.toSorted((a, b) => compareNames(nameOf(a), nameOf(b)));
    case 'mentions':
      return rows.toSorted((a, b) => b.mentions - a.mentions);
  }
}

function matches(row: ReferenceRow, { words, fields }: Query): boolean {
  const text = `${row.number ?? ''} ${row.text}`.toLowerCase();
  return (
    words.every(({ value, isNegated }) => text.includes(value) !== isNegated) &&
    fields.every(({ name, value, isNegated }) => hasField(row, name, value) !== isNegated)
  );
}

function hasField(row: ReferenceRow, name: string, value: string): boolean {
  switch (name) {
    case 'status':
      return row.statuses.some((status) => status.startsWith(value));
    case 'year':
      return row.year !== null && String(row.year).startsWith(value);
    default:
      return (value === 'uncited' && row.mentions === 0) || (value.startsWith('problem') && row.problems.length > 0);
  }
}

function nameOf({ authors, text }: ReferenceRow): string {
  return (authors || text).toLowerCase().replace(/^[^\p{L}]+/u, '');
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
