import type { ArticleView } from '../articleView.ts';
import { unwrap } from '../domText.ts';
import { element } from '../element.ts';
import { pinButton } from '../pinButton.ts';
import type { PinnedCards } from '../pinnedCards.ts';
import { placeBeside } from '../placement.ts';
import { strings } from '../strings.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The card that shows what a cross-reference refers to: the figure, the table, the formula itself. */
export class ThingCard {
  readonly element = element('div', {
    id: 'thing-card',
    class: 'card thing-card',
    role: 'dialog',
    'aria-label': strings.thing,
    tabindex: -1,
    hidden: true,
  });
  readonly #view: ArticleView;
  readonly #pinned: PinnedCards;
  #reference: HTMLElement | undefined;

  constructor(parent: HTMLElement, view: ArticleView, pinned: PinnedCards) {
    this.#view = view;
    this.#pinned = pinned;
    parent.append(this.element);
  }

  get isOpen(): boolean {
    return this.#reference !== undefined;
  }

  open(index: number, reference: HTMLElement, pointer?: Point): void {
    this.close();
    this.#reference = reference;
    const copies = this.#copies(index);
    const pin = pinButton(() => this.#pin(index, reference.textContent ?? ''));
    this.element.replaceChildren(...copies, pin);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    reference.setAttribute('aria-details', this.element.id);
    this.#place(pointer);
    // Formulas and pictures that are still to come change the size of the card.
    void this.#view.drawFormulas(this.element).then(() => this.#place(pointer));
    for (const image of this.element.querySelectorAll('img')) {
      image.addEventListener('load', () => this.#place(pointer), { once: true });
    }
  }

  close(): void {
    this.#reference?.removeAttribute('aria-details');
    this.#reference = undefined;
    this.element.hidden = true;
  }

  #copies(index: number): readonly HTMLElement[] {
    const things = this.#view.page.crossReferences[index]?.things ?? [];
    return things.map((thing) => {
      const content = this.#view.thingElements(thing).map((shown) => copyOf(shown));
      return element('div', { class: 'thing article' }, ...content);
    });
  }

  #pin(index: number, title: string): void {
    const copies = this.#copies(index);
    this.#pinned.pin(title, copies, this.element.getBoundingClientRect());
    for (const copy of copies) void this.#view.drawFormulas(copy);
  }

  #place(pointer: Point | undefined): void {
    if (this.#reference === undefined) return;
    void placeBeside(this.#reference, this.element, { placement: 'bottom-start', pointer }).then(() => {
      // What scrolls in itself must be in reach of the keys that scroll.
      this.element.tabIndex = this.element.scrollHeight > this.element.clientHeight ? 0 : -1;
    });
  }
}

/** A copy to be looked at: nothing in it is the article any more, nor leads anywhere. */
function copyOf(shown: HTMLElement): Node {
  const copy = element('div', {}, shown.cloneNode(true));
  for (const link of copy.querySelectorAll('a, mark, button')) unwrap(link);
  for (const inner of copy.querySelectorAll('*')) {
    for (const name of ['id', 'tabindex', 'data-block', 'data-entry', 'role']) inner.removeAttribute(name);
    inner.classList.remove('is-typeset', 'came-from', 'flash');
  }
  return copy;
}
