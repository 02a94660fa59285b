import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { BlockMap } from './blockMap.ts';
import { domRangeOf } from './domText.ts';

const highlightName = 'lectern-lit';

/** Lights up one passage of the article for as long as it is looked at, without touching its elements. */
export class LitPassage {
  #range: OffsetRange | undefined;

  show(range: OffsetRange, blocks: BlockMap): void {
    this.#range = range;
    const parts = blocks.partsOf(range).map((part) => domRangeOf(part.block, part.range));
    CSS.highlights.set(highlightName, new Highlight(...parts));
  }

  hide(): void {
    if (this.#range === undefined) return;
    this.#range = undefined;
    CSS.highlights.delete(highlightName);
  }
}
