import type { ArticleView } from '../articleView.ts';
import { PinnedCard, pinnedStep } from './pinnedCard.ts';
import type { PinnedSubject } from './pinnedSubject.ts';

export interface PinnedCardsOptions {
  readonly view: ArticleView;
  readonly parent: HTMLElement;
  readonly contentOf: (subject: PinnedSubject) => readonly Node[];
  /** Called after a card was pinned: the one that it was made of need not stay. */
  readonly pinned: () => void;
  /** Called before a card goes, with whatever is open in it. */
  readonly closing: () => void;
}

/** Cards that stay, side by side, until they are closed. */
export class PinnedCards {
  readonly #options: PinnedCardsOptions;
  readonly #cards = new Set<PinnedCard>();

  constructor(options: PinnedCardsOptions) {
    this.#options = options;
  }

  /** Pins a card where `place` is; `title` says what it is of. Gives the focus to the new card. */
  pin(title: string, subject: PinnedSubject, place: Pick<DOMRect, 'left' | 'top'>): void {
    const card: PinnedCard = new PinnedCard({ title, close: () => this.#close(card), moved: () => undefined });
    card.show(this.#options.contentOf(subject));
    const taken = (left: number, top: number): boolean =>
      [...this.#cards].some((other) => {
        const rect = other.element.getBoundingClientRect();
        return Math.abs(rect.left - left) < pinnedStep && Math.abs(rect.top - top) < pinnedStep;
      });
    let { left, top } = place;
    while (taken(left, top)) [left, top] = [left + pinnedStep, top + pinnedStep];
    this.#cards.add(card);
    this.#options.parent.append(card.element);
    card.moveTo(left, top);
    this.#options.pinned();
    card.element.focus({ preventScroll: true });
  }

  #close(card: PinnedCard): void {
    this.#options.closing();
    this.#cards.delete(card);
    card.element.remove();
    [...this.#cards].at(-1)?.element.focus({ preventScroll: true });
  }
}
