import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';

/** What a mark stands for; the style sheet gives each a look. */
export type ScrollMarkKind = 'hit' | 'mention';

/** More than fit on a screen, of each kind. */
const maxMarks = 1000;

/** Marks beside the scrollbar that show where in the article something is. */
export class ScrollMarks {
  readonly #view: ArticleView;
  readonly #element = element('div', { class: 'scroll-marks', 'aria-hidden': 'true' });
  readonly #offsets = new Map<ScrollMarkKind, readonly number[]>();
  #frame: number | undefined;

  constructor(view: ArticleView, parent: HTMLElement) {
    this.#view = view;
    parent.append(this.#element);
    // Sections get their true height when they come into view.
    new ResizeObserver(() => this.#schedule()).observe(view.root);
    window.addEventListener('resize', () => this.#schedule());
  }

  /** Shows a mark for each of these offsets into the article text, and no other marks of this kind. */
  set(kind: ScrollMarkKind, textOffsets: readonly number[]): void {
    const had = this.#offsets.get(kind)?.length ?? 0;
    if (had === 0 && textOffsets.length === 0) return;
    this.#offsets.set(kind, textOffsets.slice(0, maxMarks));
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame !== undefined || [...this.#offsets.values()].every(({ length }) => length === 0)) {
      if (this.#frame === undefined) this.#element.replaceChildren();
      return;
    }
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const height = document.documentElement.scrollHeight;
    const marks: HTMLElement[] = [];
    for (const [kind, offsets] of this.#offsets) {
      // Two that would lie on one another are one.
      const places = new Set(offsets.map((offset) => Math.round((this.#topOf(offset) / height) * 1000)));
      for (const place of places) {
        const mark = element('span', { class: `scroll-mark is-${kind}` });
        mark.style.setProperty('inset-block-start', `${place / 10}%`);
        marks.push(mark);
      }
    }
    this.#element.replaceChildren(...marks);
  }

  /** From the top of the page, in pixels: by sections, as what is in one may not have been laid out. */
  #topOf(offset: number): number {
    const { blocks } = this.#view;
    const block = blocks.elements[Math.max(blocks.indexAt(offset), 0)];
    const section = block?.closest('.section');
    if (block === undefined || section == null) return 0;
    const { top, height } = section.getBoundingClientRect();
    const inside = [...section.querySelectorAll('[data-block]')];
    const first = blocks.ranges[blocks.indexOf(inside[0] ?? block) ?? 0]?.[0] ?? 0;
    const last = blocks.ranges[blocks.indexOf(inside.at(-1) ?? block) ?? 0]?.[1] ?? 0;
    return top + window.scrollY + (height * (offset - first)) / Math.max(last - first, 1);
  }
}
