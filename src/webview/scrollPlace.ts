import type { OffsetRange } from '../core/text/offsetRange.ts';
import { type ReadingPosition, readingQuoteLength } from '../protocol/messages.ts';
import type { BlockMap } from './blockMap.ts';

/** A place in the article and where on the screen it is: what it takes to come back to the very line. */
export interface Place {
  readonly textOffset: number;
  /** From the top of the view to the top of the line, in pixels. */
  readonly top: number;
}

/** The place of the first character that is wholly in view; undefined where no text is. */
export function currentPlace(sections: readonly HTMLElement[], blocks: BlockMap): Place | undefined {
  // Sections first: what is in one that is out of view may not have been laid out, and asking would force it to be.
  const section = sections[firstIndex(sections.length, (index) => bottomOf(sections[index]) > 0)];
  const firstBlock = section?.querySelector('[data-block]');
  const from = firstBlock == null ? undefined : blocks.indexOf(firstBlock);
  if (from === undefined) return undefined;
  const index = from + firstIndex(blocks.elements.length - from, (at) => bottomOf(blocks.elements[from + at]) > 0);
  const range = blocks.ranges[index];
  if (range === undefined) return undefined;
  const inBlock = firstWhollyVisible(range, blocks);
  const textOffset = inBlock === range[1] ? (blocks.ranges[index + 1]?.[0] ?? range[0]) : inBlock;
  const rect = blocks.rectAt(textOffset);
  return rect === undefined ? undefined : { textOffset, top: rect.top };
}

export function readingPosition(place: Place, blocks: BlockMap): ReadingPosition {
  const { textOffset } = place;
  return { textOffset, quote: blocks.text.slice(textOffset, textOffset + readingQuoteLength) };
}

/** How often a place is put right after going to it. */
const maxCorrections = 6;

/**
 * Scrolls so that `place` is where it was on the screen. Sections that come into view for the first time have another
 * height than was guessed for them, so it looks again in the frames that follow, until it stays or the reader scrolls.
 */
export function goToPlace(place: Place, blocks: BlockMap): void {
  const correct = (attempt: number, expected: number): void => {
    if (attempt > 0 && Math.abs(window.scrollY - expected) > 1) return;
    const rect = blocks.rectAt(place.textOffset);
    if (rect === undefined) return;
    const off = rect.top - place.top;
    if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: 'instant' });
    const { scrollY } = window;
    if (attempt < maxCorrections) requestAnimationFrame(() => correct(attempt + 1, scrollY));
  };
  correct(0, window.scrollY);
}

/** The offset of the first character of the block whose line starts below the top of the view; its end where none does. */
function firstWhollyVisible([start, end]: OffsetRange, blocks: BlockMap): number {
  return start + firstIndex(end - start, (at) => (blocks.rectAt(start + at)?.top ?? 0) >= -1);
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}

/** The first of `count` indices for which `holds`; `count` where it holds for none. Once it holds, it goes on to hold. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
