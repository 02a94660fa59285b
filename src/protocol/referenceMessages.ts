import type { EntryView } from '../core/entry/entryView.ts';
import type { CopyFormat } from '../core/export/copyFormat.ts';
import type { ReadingStatus } from '../core/views/referenceRow.ts';

/** The entries of the reference list by their parts. Sent after the page has drawn the article, which waits for nothing. */
export interface ShowReferences {
  readonly type: 'showReferences';
  readonly version: number;
  /** In the order of the list. */
  readonly entries: readonly EntryView[];
}

/** Put an entry of the reference list on the clipboard. */
export interface CopyReference {
  readonly type: 'copyReference';
  readonly version: number;
  readonly entryId: string;
  readonly format: CopyFormat;
}

/** Mark an entry of the reference list with what the reader means to do with its work, or has done; null takes all marks away. */
export interface SetEntryStatus {
  readonly type: 'setEntryStatus';
  readonly version: number;
  readonly entryId: string;
  readonly status: ReadingStatus | null;
}
