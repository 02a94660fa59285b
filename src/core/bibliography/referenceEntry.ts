import type { OffsetRange } from '../text/offsetRange.ts';

/** One item of a reference list. */
export interface ReferenceEntry {
  /** Unique in the article, `ref-1`, `ref-2`, … in the order of the list. */
  readonly id: string;
  /** The printed (or inferred) number; null in a list without numbers. */
  readonly citationNumber: number | null;
  /** True where the number is not printed in the source but follows from its neighbours and the mentions. */
  readonly numberInferred: boolean;
  /** What a reader should see: joined, de-hyphenated, without page furniture and without the number. */
  readonly text: string;
  /** Of `text`, in the article text. */
  readonly textRange: OffsetRange;
  /** Where it stands in the source, without the furniture between. */
  readonly sourceRanges: readonly OffsetRange[];
}
