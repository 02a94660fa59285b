import { type OffsetRange, overlaps } from '../text/offsetRange.ts';

/** What has to be known of an annotation: what it was made on, and where that stands, null where it is not found. */
interface Placed {
  readonly target: string;
  readonly textRange: OffsetRange | null;
}

/** True where an annotation was made on a reference entry and stands at the entry with this `textRange`. */
export function isOnEntry({ target, textRange }: Placed, entryRange: OffsetRange): boolean {
  return target === 'entry' && textRange !== null && overlaps(textRange, entryRange);
}
