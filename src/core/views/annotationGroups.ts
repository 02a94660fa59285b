import { highlightColors } from '../annotation/annotation.ts';
import { type AnnotationRow, needsAttention } from './annotationRow.ts';

export const annotationGroupings = ['article', 'section', 'color', 'tag', 'state'] as const;
export type AnnotationGrouping = (typeof annotationGroupings)[number];

/** Rows under one head. `attention`: those that the reader should look after, whatever they are grouped by. */
export interface AnnotationGroup {
  readonly kind: AnnotationGrouping | 'attention';
  /** What the rows share: a colour, a tag, a heading, a state, the URI of an article; empty where they have none. */
  readonly key: string;
  readonly rows: readonly AnnotationRow[];
}

const stateOrder = ['ambiguous', 'orphaned', 'changed', 'moved', 'exact', ''];

/**
 * The rows in groups: first of all those without a place and those that are not saved, which are in no other group. A row
 * with several tags is in the group of each. Groups and rows stay in the order in which they come, colours and states in
 * theirs, tags by name, and what has none of them last.
 */
export function groupAnnotations(rows: readonly AnnotationRow[], by: AnnotationGrouping): readonly AnnotationGroup[] {
  const attention = rows.filter(needsAttention);
  const groups = new Map<string, AnnotationRow[]>();
  for (const row of rows) {
    if (needsAttention(row)) continue;
    for (const key of keysOf(row, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const sorted = [...groups]
    .map(([key, members]) => ({ kind: by, key, rows: members }))
    .sort((a, b) => order(a, b, by));
  return attention.length === 0 ? sorted : [{ kind: 'attention', key: '', rows: attention }, ...sorted];
}

function keysOf(row: AnnotationRow, by: AnnotationGrouping): readonly string[] {
  switch (by) {
    case 'article':
      return [row.article];
    case 'section':
      return [row.section];
    case 'color':
      return [row.styleClass];
    case 'state':
      return [row.state ?? ''];
    case 'tag':
      return row.tags.length === 0 ? [''] : row.tags;
  }
}

function order(a: AnnotationGroup, b: AnnotationGroup, by: AnnotationGrouping): number {
  switch (by) {
    case 'color':
      return rankIn(highlightColors, a.key) - rankIn(highlightColors, b.key);
    case 'state':
      return rankIn(stateOrder, a.key) - rankIn(stateOrder, b.key);
    case 'tag':
      if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
      return a.key.toLowerCase() < b.key.toLowerCase() ? -1 : 1;
    default:
      return 0;
  }
}

function rankIn(known: readonly string[], key: string): number {
  return known.indexOf(key);
}
