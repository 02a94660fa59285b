import type { AnchorState } from '../anchoring/anchored.ts';
import type { HighlightColor } from '../annotation/annotation.ts';
import { parseQuery, type Query } from './query.ts';

/** An annotation as a list shows it. */
export interface AnnotationRow {
  /** The URI of the article, and what the article is called. */
  readonly article: string;
  readonly articleName: string;
  readonly id: string;
  /** Empty for a note on the whole article. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly styleClass: HighlightColor;
  /** Undefined where the article is not open: its place is worked out on opening. */
  readonly state: AnchorState | undefined;
  /** The reader wants it left without a place, or with changed words. */
  readonly kept: boolean;
  readonly unsaved: boolean;
  /** The heading above it, empty where there is none or it has no place. */
  readonly section: string;
}

/** True for what the reader should look after: it has no place, or is not on disk. */
export function needsAttention({ state, kept, unsaved }: AnnotationRow): boolean {
  return unsaved || ((state === 'orphaned' || state === 'ambiguous') && !kept);
}

/** The rows that a query leaves: `tag:`, `color:`, `state:` (unsaved is one, too), and words of quote, note, tags and section. */
export function filterAnnotations(rows: readonly AnnotationRow[], filter: string): readonly AnnotationRow[] {
  const query = parseQuery(filter, ['tag', 'color', 'colour', 'state']);
  return rows.filter((row) => matches(row, query));
}

function matches(row: AnnotationRow, { words, fields }: Query): boolean {
  return (
    fields.every(({ name, value, isNegated }) => hasField(row, name, value) !== isNegated) &&
    (words.length === 0 || hasWords(row, words))
  );
}

function hasWords({ quote, note, tags, section, articleName }: AnnotationRow, words: Query['words']): boolean {
  const text = [quote, note, tags.join(' '), section, articleName].join('\n').toLowerCase();
  return words.every(({ value, isNegated }) => text.includes(value) !== isNegated);
}

/** The beginning of a value is enough, as while it is being typed. */
function hasField(row: AnnotationRow, name: string, value: string): boolean {
  switch (name) {
    case 'tag':
      return row.tags.some((tag) => tag.toLowerCase().startsWith(value.replace(/^#/, '')));
    case 'state':
      return (row.state?.startsWith(value) ?? false) || (row.unsaved && 'unsaved'.startsWith(value));
    default:
      return row.styleClass.startsWith(value);
  }
}
