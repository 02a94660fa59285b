import type { OffsetRange } from '../core/text/offsetRange.ts';
import { sentencesIn } from '../core/text/sentences.ts';
import type { Announcer } from './announcer.ts';
import type { ArticleView } from './articleView.ts';
import { shortened } from './citationLinks.ts';
import { passageOf, rangeOf } from './passage.ts';
import { currentPlace, goToPlace } from './scrollPlace.ts';

/** What is picked at once. A paragraph is any block with text: a heading, a list item, a table cell. */
export type Unit = 'sentence' | 'paragraph';

/** How far down the view a passage comes to stand that was out of it. */
const targetHeight = 0.3;

/** How much of what is selected a screen reader is told. */
const longestSaid = 500;

/** Selects a passage without a pointer, sentence by sentence or paragraph by paragraph. */
export class Picker {
  readonly #view: ArticleView;
  readonly #announcer: Announcer;

  constructor(view: ArticleView, announcer: Announcer) {
    this.#view = view;
    this.#announcer = announcer;
  }

  /**
   * Selects the next (1) or previous (-1) unit. At first it is the one that has the focus, as of a citation that was tabbed to,
   * else the one that is at the top of the view.
   */
  pick(unit: Unit, by: 1 | -1): void {
    const focused = this.#focused();
    const selected = focused === undefined ? this.#selected() : undefined;
    const next =
      selected === undefined ? this.#unitAt(unit, focused ?? this.#topOfView()) : this.#neighbour(unit, selected, by);
    if (next !== undefined) this.#select(next);
  }

  /** Takes the next sentence into the selection (1), or the last one out of it (-1). */
  extend(by: 1 | -1): void {
    const selected = this.#selected();
    if (selected === undefined) {
      this.pick('sentence', by);
      return;
    }
    const [start, end] = selected;
    const changed = by === 1 ? this.#neighbour('sentence', selected, 1)?.[1] : this.#lastStart(selected);
    if (changed === undefined) return;
    if (by === 1) this.#select([start, changed], [end, changed]);
    else this.#select([start, this.#view.blocks.text.slice(start, changed).trimEnd().length + start]);
  }

  #selected(): OffsetRange | undefined {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || !this.#view.root.contains(selection.anchorNode))
      return undefined;
    return passageOf(selection.getRangeAt(0), this.#view.blocks) ?? undefined;
  }

  #units(unit: Unit, block: number): readonly OffsetRange[] {
    const { ranges, text } = this.#view.blocks;
    const range = ranges[block];
    if (range === undefined || text.slice(...range).trim() === '') return [];
    return unit === 'paragraph' ? [range] : sentencesIn(text, range);
  }

  /** Where the focus is inside the text, in the article text: selecting with the pointer or from here moves it out. */
  #focused(): number | undefined {
    const { root, blocks } = this.#view;
    const focused = document.activeElement;
    if (focused === null || focused === root || !root.contains(focused)) return undefined;
    const range = document.createRange();
    range.selectNodeContents(focused);
    return passageOf(range, blocks)?.[0];
  }

  #topOfView(): number {
    const { sections, blocks } = this.#view;
    return currentPlace(sections, blocks)?.textOffset ?? 0;
  }

  #unitAt(unit: Unit, offset: number): OffsetRange | undefined {
    const { blocks } = this.#view;
    return this.#search(unit, blocks.indexAt(offset), 1, ([, end]) => end > offset);
  }

  #neighbour(unit: Unit, [start, end]: OffsetRange, by: 1 | -1): OffsetRange | undefined {
    const { blocks } = this.#view;
    return by === 1
      ? this.#search(unit, blocks.indexAt(end - 1), 1, (found) => found[0] >= end)
      : this.#search(unit, blocks.indexAt(start), -1, (found) => found[1] <= start || found[0] < start);
  }

  /** The first unit from a block on, in this direction, for which `fits`. */
  #search(unit: Unit, from: number, by: 1 | -1, fits: (found: OffsetRange) => boolean): OffsetRange | undefined {
    for (let block = Math.max(from, 0); block >= 0 && block < this.#view.blocks.ranges.length; block += by) {
      const units = this.#units(unit, block);
      const found = by === 1 ? units.find(fits) : units.findLast(fits);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Where the last sentence of a passage starts; undefined where the passage has only one. */
  #lastStart([start, end]: OffsetRange): number | undefined {
    const last = this.#search('sentence', this.#view.blocks.indexAt(end - 1), -1, (found) => found[0] < end);
    return last !== undefined && last[0] > start ? last[0] : undefined;
  }

  /** `said`: what of it is new. */
  #select(passage: OffsetRange, said: OffsetRange = passage): void {
    const { blocks } = this.#view;
    const selection = document.getSelection();
    this.#view.root.focus({ preventScroll: true });
    selection?.removeAllRanges();
    selection?.addRange(rangeOf(passage, blocks));
    const edge = blocks.rectAt(said[0]);
    const end = blocks.rectAt(Math.max(said[1] - 1, said[0]));
    if (edge !== undefined && end !== undefined && (edge.top < 0 || end.bottom > window.innerHeight)) {
      goToPlace({ textOffset: said[0], top: window.innerHeight * targetHeight }, blocks);
    }
    this.#announcer.say(shortened(blocks.text.slice(...said).trim(), longestSaid));
  }
}
