import type { Article } from '../article/article.ts';
import type { CslItem, CslName } from '../bibliography/cslItem.ts';
import { mentionsByEntry } from '../citation/mentions.ts';
import type { EntryReading } from '../entry/readEntry.ts';
import { overlaps } from '../text/offsetRange.ts';

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
  return article.bibliography.map((entry, i) => {
    const reading = readings?.[i];
    const item = reading?.isSure === true ? reading.item : undefined;
    const problems = article.problems.filter(
      ({ code, sourceRange }) =>
        code !== 'bibliography-not-found' && entry.sourceRanges.some((range) => overlaps(range, sourceRange)),
    );
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
      problems: problems.map(({ message }) => message),
    };
  });
}

/** The first of those who made it, or all of two. */
export function authorsOf({ author, editor }: CslItem): string {
  const names = (author ?? editor ?? []).map(familyOf);
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
}

function familyOf({ family, literal, given }: CslName): string {
  return family ?? literal ?? given ?? '';
}
