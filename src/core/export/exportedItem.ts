import type { CslItem } from '../bibliography/cslItem.ts';

/** One entry of a reference list, to be written in a format of bibliography managers. */
export interface ExportedItem {
  readonly item: CslItem;
  /** Unique in the list: see `citationKeys`. */
  readonly key: string;
  /** The printed text, where the item is no more than a guess at what it says: it goes along as a note. */
  readonly printed?: string | undefined;
}
