import type { ArticleView } from './articleView.ts';

/**
 * The blocks that are in view or no further from it than `reach` times its height: indices, end exclusive. Sections are asked
 * first: what is in one that is far from the view may not have been laid out, and asking would force it to be.
 */
export function nearBlocks({ sections, blocks }: ArticleView, reach: number): readonly [start: number, end: number] {
  const distance = window.innerHeight * reach;
  const [top, bottom] = [-distance, window.innerHeight + distance];
  const firstSection = firstIndex(0, sections.length, (at) => boxOf(sections[at]).bottom > top);
  const afterSections = firstIndex(firstSection, sections.length, (at) => boxOf(sections[at]).top >= bottom);
  const from = firstBlockFrom(firstSection);
  const to = firstBlockFrom(afterSections);
  const first = firstIndex(from, to, (at) => boxOf(blocks.elements[at]).bottom > top);
  return [first, firstIndex(first, to, (at) => boxOf(blocks.elements[at]).top >= bottom)];

  function firstBlockFrom(section: number): number {
    for (let at = section; at < sections.length; at++) {
      const block = sections[at]?.querySelector('[data-block]') ?? null;
      const index = block === null ? undefined : blocks.indexOf(block);
      if (index !== undefined) return index;
    }
    return blocks.elements.length;
  }
}

function boxOf(element: Element | undefined): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/** The first index in `[start, end)` for which `holds`, `end` where it holds for none. Once it holds, it goes on to hold. */
export function firstIndex(start: number, end: number, holds: (index: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
