import type { OffsetRange } from '../text/offsetRange.ts';
import { type EntryLinks, entryLinks, searchQuery } from './entryLinks.ts';
import { type EntryParts, entryParts } from './entryParts.ts';
import type { EntryReading } from './readEntry.ts';

/** An entry of the reference list as the page shows it beside its printed text: plain JSON. */
export interface EntryView {
  readonly entryId: string;
  /** Null where the reading is not sure: the printed text is to be shown. */
  readonly parts: EntryParts | null;
  /** Where title and container stand, into `PageEntry.text`; null where there is none or the reading is not sure. */
  readonly titleRange: OffsetRange | null;
  readonly containerRange: OffsetRange | null;
  readonly links: EntryLinks;
  readonly doi: string | null;
}

export function entryView({ item, text, isSure, titleRange, containerRange }: EntryReading): EntryView {
  return {
    entryId: item.id,
    parts: isSure ? entryParts(item) : null,
    titleRange: isSure ? titleRange : null,
    containerRange: isSure ? containerRange : null,
    links: entryLinks(item, isSure ? searchQuery(item) : text),
    doi: item.DOI ?? null,
  };
}
