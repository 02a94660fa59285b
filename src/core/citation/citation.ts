import type { OffsetRange } from '../text/offsetRange.ts';

export type CitationStyle = 'bracket' | 'superscript' | 'parenthesis' | 'author-year' | 'none';

/** One cited work inside a citation; `citationItem` in CSL. */
export interface CitationItem {
  /** The number as cited; null in author-year citations. */
  readonly citationNumber: number | null;
  /** `ReferenceEntry.id`, or null where the list has no such entry. */
  readonly entryId: string | null;
}

/** One in-text cluster of citations, e.g. all of `[3–5, 8]`. */
export interface Citation {
  /** The visible characters. */
  readonly callout: string;
  readonly style: Exclude<CitationStyle, 'none'>;
  readonly textRange: OffsetRange;
  readonly sourceRange: OffsetRange;
  /** Ranges counted out, in the order cited. */
  readonly citationItems: readonly CitationItem[];
}
