import type { PinPart, PinRecord } from '../../protocol/readingMessages.ts';
import type { ArticleView } from '../articleView.ts';
import { element } from '../element.ts';
import { strings } from '../strings.ts';
import { PinnedCard, pinnedStep } from './pinnedCard.ts';
import type { PinnedSubject } from './pinnedSubject.ts';
import { findPin, partsOf } from './pinParts.ts';

export interface PinnedCardsOptions {
  readonly view: ArticleView;
  readonly parent: HTMLElement;
  readonly contentOf: (subject: PinnedSubject) => readonly Node[];
  /** Called after a card was pinned: the one that it was made of need not stay. */
  readonly pinned: () => void;
  /** Called before a card goes, with whatever is open in it. */
  readonly closing: () => void;
  /** Called whenever there are others than before, or one is elsewhere. */
  readonly keep: (records: readonly PinRecord[]) => void;
}

/** Cards that stay, side by side, until they are closed; they show their entries and things as these are by now. */
export class PinnedCards {
  readonly #options: PinnedCardsOptions;
  readonly #cards = new Map<PinnedCard, Pick<PinRecord, 'title' | 'parts'>>();

  constructor(options: PinnedCardsOptions) {
    this.#options = options;
  }

  /** Pins a card where `place` is; `title` says what it is of. Gives the focus to the new card. */
  pin(title: string, subject: PinnedSubject, place: Pick<DOMRect, 'left' | 'top'>): void {
    const taken = (left: number, top: number): boolean =>
      [...this.#cards.keys()].some(({ element: other }) => {
        const rect = other.getBoundingClientRect();
        return Math.abs(rect.left - left) < pinnedStep && Math.abs(rect.top - top) < pinnedStep;
      });
    let { left, top } = place;
    while (taken(left, top)) [left, top] = [left + pinnedStep, top + pinnedStep];
    const card = this.#add(title, partsOf(this.#options.view, subject), left, top);
    card.show(this.#options.contentOf(subject));
    this.#options.pinned();
    card.element.focus({ preventScroll: true });
    this.#keep();
  }

  /** Pins again what was pinned before the page was loaded. */
  restore(records: readonly PinRecord[]): void {
    for (const { title, parts, left, top } of records) this.#add(title, parts, left, top);
    this.update((offset) => offset);
  }

  /** The article has changed; `follow`: where an offset into the text before is now. */
  update(follow: (textOffset: number) => number): void {
    for (const [card, { title, parts }] of this.#cards) {
      const found = findPin(this.#options.view, parts, follow);
      const content = found.subject === undefined ? [] : this.#options.contentOf(found.subject);
      const lost = found.gone > 0 ? [element('p', { class: 'pinned-gone' }, strings.pinnedGone)] : [];
      card.show([...content, ...lost]);
      this.#cards.set(card, { title, parts: found.parts });
    }
    if (this.#cards.size > 0) this.#keep();
  }

  #add(title: string, parts: readonly PinPart[], left: number, top: number): PinnedCard {
    const options = { title, close: () => this.#close(card), moved: () => this.#keep() };
    const card: PinnedCard = new PinnedCard(options);
    this.#cards.set(card, { title, parts });
    this.#options.parent.append(card.element);
    card.moveTo(left, top);
    return card;
  }

  #close(card: PinnedCard): void {
    this.#options.closing();
    this.#cards.delete(card);
    card.element.remove();
    [...this.#cards.keys()].at(-1)?.element.focus({ preventScroll: true });
    this.#keep();
  }

  #keep(): void {
    this.#options.keep(
      [...this.#cards].map(([card, { title, parts }]): PinRecord => {
        const { left, top } = card.element.getBoundingClientRect();
        return { title, parts, left, top };
      }),
    );
  }
}
