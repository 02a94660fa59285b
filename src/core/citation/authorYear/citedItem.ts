import type { OffsetRange } from '../../text/offsetRange.ts';

/** A place where works of one author and year are cited: names and year, or a further year of the names before. */
export interface CitedItem {
  /** Into the text that was searched: from the first name to the year and its letters. */
  readonly textRange: OffsetRange;
  /** The works' ids in the order cited; null for one that the list does not have. */
  readonly entryIds: readonly (string | null)[];
}
