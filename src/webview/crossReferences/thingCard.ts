import type { ArticleView } from '../articleView.ts';
import { type CardContent, FloatingCard, type FloatingCardOptions, type Point } from '../floatingCard.ts';
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

  /** It will probably be opened with this. */
  prepare(crossReference: number, link: HTMLElement): void {
    this.#frame.prepare(this.#contentOf(crossReference, link));
  }

  /** `crossReference` is its index in the page. */
  open(crossReference: number, link: HTMLElement, pointer?: Point): void {
    this.close();
    this.#frame.open(this.#contentOf(crossReference, link), link, pointer);
    // Formulas and pictures that are still to come change the size of the card.
    void this.#view.drawFormulas(this.element).then(() => this.#frame.place());
    for (const image of this.element.querySelectorAll('img')) {
      image.addEventListener('load', () => this.#frame.place(), { once: true });
    }
  }

  close(): void {
    this.#frame.close();
  }

  #contentOf(crossReference: number, link: HTMLElement): CardContent {
    const subject = this.#view.page.crossReferences[crossReference] ?? { things: [] };
    const { things } = subject;
    const title = link.textContent ?? '';
    const pin = (): void => this.#pinned.pin(title, { kind: 'things', things }, this.element.getBoundingClientRect());
    return {
      label: strings.thing,
      subject,
      content: () => [...things.map((thing) => copyThing(this.#view, thing)), pinButton(pin)],
    };
  }
}
