import type { OffsetRange } from '../core/text/offsetRange.ts';
import { domRangeOf, textOffsetOf } from './domText.ts';
import { formulaAround } from './math/formula.ts';

/** Which element shows which stretch of the article text. */
export class BlockMap {
  readonly text: string;
  readonly elements: readonly HTMLElement[];
  readonly ranges: readonly OffsetRange[];
  readonly #indices: ReadonlyMap<Element, number>;

  /** `elements` and `ranges` belong together one to one; the ranges ascend. */
  constructor(text: string, elements: readonly HTMLElement[], ranges: readonly OffsetRange[]) {
    this.text = text;
    this.elements = elements;
    this.ranges = ranges;
    this.#indices = new Map(elements.map((block, index) => [block, index]));
  }

  /** The index of the block that `node` is in, or undefined where it is in none. */
  indexOf(node: Node): number | undefined {
    const inside = node instanceof Element ? node : node.parentElement;
    const block = inside?.closest('[data-block]') ?? null;
    return block === null ? undefined : this.#indices.get(block);
  }

  /** The index of the last block that starts at or before `offset`; -1 where there is none. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The article text offset of a point in a block, or undefined where it is in none. */
  textOffsetOf(node: Node, offset: number): number | undefined {
    const index = this.indexOf(node);
    const [start] = this.ranges[index ?? -1] ?? [];
    const block = this.elements[index ?? -1];
    return start === undefined || block === undefined ? undefined : start + textOffsetOf(block, node, offset);
  }

  /** The parts of `range` in each block that shares text with it, as offsets into the block's own text. */
  partsOf(range: OffsetRange): { readonly block: HTMLElement; readonly index: number; readonly range: OffsetRange }[] {
    const parts: { block: HTMLElement; index: number; range: OffsetRange }[] = [];
    for (let index = Math.max(this.indexAt(range[0]), 0); index < this.ranges.length; index++) {
      const [start, end] = this.ranges[index] ?? [0, 0];
      const block = this.elements[index];
      if (block === undefined || start >= range[1]) break;
      if (end > range[0] && start < end) {
        parts.push({ block, index, range: [Math.max(range[0], start) - start, Math.min(range[1], end) - start] });
      }
    }
    return parts;
  }

  /** The boxes of the text in `range`, line by line. */
  boxesOf(range: OffsetRange): readonly DOMRect[] {
    return this.partsOf(range).flatMap((part) => [...domRangeOf(part.block, part.range).getClientRects()]);
  }

  /** Where the character at `offset` is drawn; the block's own box where it has no text there. */
  rectAt(offset: number): DOMRect | undefined {
    const index = Math.max(this.indexAt(offset), 0);
    const block = this.elements[index];
    const [start, end] = this.ranges[index] ?? [0, 0];
    if (block === undefined) return undefined;
    const at = Math.min(Math.max(offset - start, 0), Math.max(end - start - 1, 0));
    // A character that is collapsed away, as a space at a line's end may be, has no box of its own.
    const range = domRangeOf(block, [at, at + 1]);
    const [rect] = range.getClientRects();
    return rect ?? (formulaAround(range.startContainer) ?? block).getBoundingClientRect();
  }
}
