import type { OffsetRange } from '../../core/text/offsetRange.ts';
import type { BlockMap } from '../blockMap.ts';
import { domRangeOf } from '../domText.ts';
import { formulaAround } from '../math/formula.ts';

/** The names that the style sheet knows them by. */
const names = { all: 'find-hits', current: 'find-current' } as const;

/**
 * Shows hits with highlights that leave the elements of the page alone
 * (https://drafts.csswg.org/css-highlight-api-1/); a browser that has none shows only the hit that is gone to last. A formula, whose TeX is not seen, is marked as a whole.
 */
export class HitHighlights {
  #formulas: readonly Element[] = [];

  /** Shows these, the one at `current` above the others. */
  draw(hits: readonly OffsetRange[], current: number, blocks: BlockMap): void {
    this.clear();
    const formulas = new Set<Element>();
    const ranges = hits.map((hit) =>
      blocks.partsOf(hit).map(({ block, range }) => {
        const inBlock = domRangeOf(block, range);
        const formula = formulaAround(inBlock.startContainer);
        if (formula !== undefined) formulas.add(formula);
        return inBlock;
      }),
    );
    for (const formula of formulas) formula.classList.add('is-found');
    this.#formulas = [...formulas];
    if (!('highlights' in CSS)) return;
    const first = new Highlight(...(ranges[current] ?? []));
    first.priority = 1;
    CSS.highlights.set(names.all, new Highlight(...ranges.flat()));
    CSS.highlights.set(names.current, first);
  }

  clear(): void {
    for (const formula of this.#formulas) formula.classList.remove('is-found');
    this.#formulas = [];
    if (!('highlights' in CSS)) return;
    for (const name of Object.values(names)) CSS.highlights.delete(name);
  }
}
