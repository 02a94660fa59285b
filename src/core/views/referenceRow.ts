import type { Article } from '../article/article.ts';
import type { CslItem, CslName } from '../bibliography/cslItem.ts';
import { mentionsByEntry } from '../citation/mentions.ts';
import type { EntryReading } from '../entry/readEntry.ts';
import { type OffsetRange, overlaps } from '../text/offsetRange.ts';

/** What a reader means to do with a cited work, or has done: the names of the tags that say so. */
export const readingStatuses = ['to-read', 'read', 'important'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];

/** An entry of the reference list as a list shows it. */
export interface ReferenceRow {
  readonly entryId: string;
  readonly number: number | null;
  readonly numberInferred: boolean;
  /** As printed. */
  readonly text: string;
  /** Family names, `Quint & Zee` or `Quint et al.`; empty where they are not known for sure. */
  readonly authors: string;
  readonly year: number | null;
  /** Empty where it is not known for sure. */
  readonly title: string;
  /** How often it is cited. */
  readonly mentions: number;
  readonly statuses: readonly ReadingStatus[];
  /** Sentences for the reader. */
  readonly problems: readonly string[];
}

/**
 * The rows of an article, in the order of its list.
 * @param readings of its entries, in the same order; undefined while they are not there yet
 * @param statusesOf the tags that the reader gave to an entry
 */
export function referenceRows(
  article: Article,
  readings: readonly EntryReading[] | undefined,
  statusesOf: (entryId: string) => readonly ReadingStatus[],
): readonly ReferenceRow[] {
  const mentions = mentionsByEntry(article.citations);
  const problems = problemsByEntry(article);
  return article.bibliography.map((entry, i) => {
    const reading = readings?.[i];
    const item = reading?.isSure === true ? reading.item : undefined;
    return {
      entryId: entry.id,
      number: entry.citationNumber,
      numberInferred: entry.numberInferred,
      text: entry.text,
      authors: item === undefined ? '' : authorsOf(item),
      year: item?.issued?.['date-parts'][0]?.[0] ?? null,
      title: item?.title ?? '',
      mentions: mentions.get(entry.id)?.length ?? 0,
      statuses: statusesOf(entry.id),
      problems: problems.get(entry.id) ?? [],
    };
  });
}

/** What is wrong with each entry, by its id. */
function problemsByEntry({ bibliography, problems }: Article): ReadonlyMap<string, readonly string[]> {
  const pieces = bibliography
    .flatMap(({ id, sourceRanges }) => sourceRanges.map((range) => ({ id, range })))
    .sort((a, b) => a.range[0] - b.range[0]);
  const found = new Map<string, string[]>();
  for (const { code, message, sourceRange } of problems) {
    if (code === 'bibliography-not-found') continue;
    for (let i = firstEndingAfter(pieces, sourceRange[0]); i < pieces.length; i++) {
      const { id, range } = pieces[i] as (typeof pieces)[number];
      if (range[0] >= sourceRange[1]) break;
      if (overlaps(range, sourceRange)) found.set(id, [...new Set([...(found.get(id) ?? []), message])]);
    }
  }
  return found;
}

/** Pieces of entries do not overlap, so that their ends ascend as well. */
function firstEndingAfter(pieces: readonly { readonly range: OffsetRange }[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as { readonly range: OffsetRange }).range[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first of those who made it, or all of two. */
export function authorsOf({ author, editor }: CslItem): string {
  const names = (author ?? editor ?? []).map(familyOf);
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
}

function familyOf({ family, literal, given }: CslName): string {
  return family ?? literal ?? given ?? '';
}
