import type { OffsetRange } from '../text/offsetRange.ts';

export type CitationStyle = 'bracket' | 'superscript' | 'parenthesis' | 'author-year' | 'none';

/** One cited work inside a citation; `citationItem` in CSL. */
export interface CitationItem {
  /** The number as cited; null in author-year citations. */
  readonly citationNumber: number | null;
  /** `ReferenceEntry.id`, or null where the list has no such entry. */
  readonly entryId: string | null;
  /** Names and year as printed, `Smith et al., 2014`, of a work that is cited by them and not in the list; else undefined. */
  readonly names?: string;
  /** Letters behind the number, `a,b` in `[1a,b]`; undefined where there are none. */
  readonly suffix?: string;
  /** The place in the work, `p. 12` in `[3, p. 12]`; undefined where none is given. */
  readonly locator?: string;
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
