import type { CslItem } from '../bibliography/cslItem.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { ReferenceReader } from '../reference/readReference.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** What an entry of a reference list says. */
export interface EntryReading {
  /** As it is printed. */
  readonly text: string;
  /** With the id and the number of the entry. */
  readonly item: CslItem;
  /** False: take the printed text for what the entry says, and the item for no more than a guess. */
  readonly isSure: boolean;
  /** Where title and container stand, into `ReferenceEntry.text`; null where there is none. */
  readonly titleRange: OffsetRange | null;
  readonly containerRange: OffsetRange | null;
}

/** From this confidence on a reading is shown for the printed text. */
const leastConfidence = 0.5;

export function readEntry(entry: ReferenceEntry, read: ReferenceReader): EntryReading {
  const { item, confidence, spans } = read(entry.text, entry.id);
  const number = entry.citationNumber === null ? {} : { 'citation-number': String(entry.citationNumber) };
  return {
    text: entry.text,
    item: { ...item, ...number },
    isSure: confidence >= leastConfidence && item.title !== undefined,
    titleRange: spans.title,
    containerRange: spans.container,
  };
}
