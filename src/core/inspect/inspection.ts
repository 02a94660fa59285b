import type { Article } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import type { CslItem } from '../bibliography/cslItem.ts';
import type { Citation, CitationStyle } from '../citation/citation.ts';
import { mentionsByEntry } from '../citation/mentions.ts';
import { readEntry } from '../entry/readEntry.ts';
import type { ReferenceReader } from '../reference/readReference.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** What `lectern inspect --json` prints. Its keys are a contract. All ranges are UTF-16 offsets into the source, end exclusive. */
export interface Inspection {
  readonly title: string | null;
  readonly citationStyle: CitationStyle;
  readonly bibliography: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly numberInferred: boolean;
    readonly text: string;
    readonly sourceRanges: readonly OffsetRange[];
    readonly csl: CslItem;
    /** How many citations cite it. */
    readonly mentions: number;
  }[];
  readonly citations: readonly {
    readonly sourceRange: OffsetRange;
    readonly callout: string;
    readonly style: Citation['style'];
    readonly numbers: readonly number[];
    /** Ids of the entries that the citation resolves to, in the order cited. */
    readonly entries: readonly string[];
    /** The numbers that the list does not have. */
    readonly unresolved: readonly number[];
  }[];
  readonly problems: readonly Problem[];
}

/** `read` reads the fields of the entries. */
export function inspection(article: Article, read: ReferenceReader): Inspection {
  const mentions = mentionsByEntry(article.citations);
  return {
    title: article.title,
    citationStyle: article.citationStyle,
    bibliography: article.bibliography.map((entry) => ({
      id: entry.id,
      number: entry.citationNumber,
      numberInferred: entry.numberInferred,
      text: entry.text,
      sourceRanges: entry.sourceRanges,
      csl: readEntry(entry, read).item,
      mentions: mentions.get(entry.id)?.length ?? 0,
    })),
    citations: article.citations.map(({ sourceRange, callout, style, citationItems }) => ({
      sourceRange,
      callout,
      style,
      numbers: citationItems.flatMap((item) => item.citationNumber ?? []),
      entries: citationItems.flatMap((item) => item.entryId ?? []),
      unresolved: citationItems.flatMap((item) => (item.entryId === null ? (item.citationNumber ?? []) : [])),
    })),
    problems: article.problems,
  };
}
