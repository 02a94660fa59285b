import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { BlockMap } from './blockMap.ts';

/** The links of one kind on the page, told by their place among those of their block. */
export class LinkElements {
  readonly elements: readonly (HTMLElement | undefined)[];
  readonly #indices: ReadonlyMap<Element, number>;
  /** Of links that were copied out of the article. */
  readonly #copies = new WeakMap<Element, number>();

  /** `links`: in text order, one for each element that matches; an element is undefined where its block had to be shown as plain text. */
  constructor(links: readonly { readonly textRange: OffsetRange }[], selector: string, blocks: BlockMap) {
    const found: (HTMLElement | undefined)[] = links.map(() => undefined);
    const byBlock = new Map<number, number[]>();
    links.forEach(({ textRange }, index) => {
      const block = blocks.indexAt(textRange[0]);
      byBlock.set(block, [...(byBlock.get(block) ?? []), index]);
    });
    const indices = new Map<Element, number>();
    for (const [block, inBlock] of byBlock) {
      const elements = blocks.elements[block]?.querySelectorAll<HTMLElement>(selector) ?? [];
      if (elements.length !== inBlock.length) continue;
      inBlock.forEach((index, at) => {
        const element = elements[at];
        if (element === undefined) return;
        found[index] = element;
        indices.set(element, index);
      });
    }
    this.elements = found;
    this.#indices = indices;
  }

  /** Which link an element is, by its index; undefined for every element that is none. */
  indexOf(element: Element): number | undefined {
    return this.#indices.get(element) ?? this.#copies.get(element);
  }

  /** From now on `copy` is the same link as `original`, if that is one. */
  addCopy(copy: Element, original: Element): void {
    const index = this.#indices.get(original);
    if (index !== undefined) this.#copies.set(copy, index);
  }
}
