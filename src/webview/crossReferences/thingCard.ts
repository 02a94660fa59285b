import type { ArticleView } from '../articleView.ts';
import { FloatingCard, type FloatingCardOptions, type Point } from '../floatingCard.ts';
import { pinButton } from '../pinButton.ts';
import type { PinnedCards } from '../pinned/pinnedCards.ts';
import { strings } from '../strings.ts';
import { copyThing } from './copyThing.ts';

/** The card that shows what a cross-reference refers to: the figure, the table, the formula itself. */
export class ThingCard {
  readonly #frame: FloatingCard;
  readonly #view: ArticleView;
  readonly #pinned: PinnedCards;

  constructor(view: ArticleView, pinned: PinnedCards, options: Omit<FloatingCardOptions, 'id' | 'className'>) {
    this.#view = view;
    this.#pinned = pinned;
    this.#frame = new FloatingCard({ ...options, id: 'thing-card', className: 'card thing-card' });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  get isOpen(): boolean {
    return this.#frame.isOpen;
  }

  /** `crossReference` is its index in the page. */
  open(crossReference: number, link: HTMLElement, pointer?: Point): void {
    this.close();
    const things = this.#view.page.crossReferences[crossReference]?.things ?? [];
    const title = link.textContent ?? '';
    const pin = pinButton(() =>
      this.#pinned.pin(title, { kind: 'things', things }, this.element.getBoundingClientRect()),
    );
    const copies = things.map((thing) => copyThing(this.#view, thing));
    this.#frame.open(strings.thing, [...copies, pin], link, pointer);
    // Formulas and pictures that are still to come change the size of the card.
    void this.#view.drawFormulas(this.element).then(() => this.#frame.place());
    for (const image of this.element.querySelectorAll('img')) {
      image.addEventListener('load', () => this.#frame.place(), { once: true });
    }
  }

  close(): void {
    this.#frame.close();
  }
}
