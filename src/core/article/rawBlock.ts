import type { MappedText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { Block, Container } from './block.ts';

/** A block as its reader found it: lines are not joined yet, nothing is repaired, its text has its own offsets. */
export interface RawBlock {
  readonly kind: Exclude<Block['kind'], 'reference'>;
  /** Line ends of the source are line feeds; offsets of the segments are into the source. */
  readonly content: MappedText;
  /** With its markup. */
  readonly sourceRange: OffsetRange;
  readonly containers: readonly Container[];
  readonly level?: number;
  readonly cell?: 'th' | 'td';
  readonly align?: Block['align'];
  readonly language?: string;
  /** What stood before a list item and is not in its content: `3.`, `-`, `- 3.`; undefined for all else. */
  readonly listMarker?: string;
}
