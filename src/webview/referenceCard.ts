import type { EntryView } from '../core/entry/entryView.ts';
import type { PageCitation, PageCitationItem, PageEntry } from '../core/page/page.ts';
import { unwrap, wrapText } from './domText.ts';
import { element } from './element.ts';
import type { EntryActions } from './entryActions.ts';
import { pinButton } from './pinButton.ts';
import type { PinnedCards } from './pinnedCards.ts';
import { placeBeside } from './placement.ts';
import { referenceCardContent } from './referenceCardContent.ts';
import { strings } from './strings.ts';

/** Where a card finds what it shows. */
export interface CardSource {
  entry(id: string): PageEntry | undefined;
  /** Undefined until the entry is read. */
  entryView(id: string): EntryView | undefined;
  entryElement(id: string): HTMLElement | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The card that shows what a citation cites. There is one; it shows another citation when it swaps. */
export class ReferenceCard {
  readonly element = element('div', {
    id: 'reference-card',
    class: 'card',
    role: 'dialog',
    tabindex: -1,
    hidden: true,
  });
  readonly #source: CardSource;
  readonly #actions: EntryActions;
  readonly #pinned: PinnedCards;
  #reference: HTMLElement | undefined;
  #pointer: Point | undefined;

  constructor(parent: HTMLElement, source: CardSource, actions: EntryActions, pinned: PinnedCards) {
    this.#pinned = pinned;
    this.#source = source;
    this.#actions = actions;
    parent.append(this.element);
  }

  get isOpen(): boolean {
    return this.#reference !== undefined;
  }

  open(citation: PageCitation, reference: HTMLElement, pointer?: Point): void {
    this.close();
    this.#reference = reference;
    this.#pointer = pointer;
    this.element.setAttribute('aria-label', strings.cardLabel(citation.items.length));
    const works = citation.items.map((item) => this.#work(item));
    const list = element('ol', { class: 'card-works', role: 'list' }, ...works);
    this.element.replaceChildren(
      list,
      pinButton(() => this.#pin(citation)),
    );
    this.element.hidden = false;
    this.element.scrollTop = 0;
    // What it says is read with the citation's name; what can be done is for those who go into it.
    const texts = [...this.element.querySelectorAll('.card-text')];
    texts.forEach((text, at) => {
      text.id = `${this.element.id}-${at + 1}`;
    });
    reference.setAttribute('aria-describedby', texts.map(({ id }) => id).join(' '));
    reference.setAttribute('aria-details', this.element.id);
    this.#place();
  }

  close(): void {
    this.#reference?.removeAttribute('aria-describedby');
    this.#reference?.removeAttribute('aria-details');
    this.#reference = undefined;
    this.element.hidden = true;
  }

  /** The card as it is, to stay; it shows the entries, wherever the citation is. */
  #pin(citation: PageCitation): void {
    const place = this.element.getBoundingClientRect();
    const works = citation.items.map((item) => this.#work(item));
    this.#pinned.pin(citation.callout, [element('ol', { class: 'card-works', role: 'list' }, ...works)], place);
  }

  #place(): void {
    if (this.#reference === undefined) return;
    const options = { placement: 'bottom-start', pointer: this.#pointer } as const;
    void placeBeside(this.#reference, this.element, options).then(() => {
      // What scrolls in itself must be in reach of the keys that scroll.
      this.element.tabIndex = this.element.scrollHeight > this.element.clientHeight ? 0 : -1;
    });
  }

  #work({ citationNumber: number, entryId, names }: PageCitationItem): HTMLElement {
    const entry = entryId === null ? undefined : this.#source.entry(entryId);
    const label = element('span', { class: 'card-number' }, number === null ? '' : String(number));
    if (entry === undefined) {
      const message = number === null ? strings.noEntry(names) : strings.noEntryNumber(number);
      return element('li', { class: 'card-work unresolved' }, label, element('div', { class: 'card-text' }, message));
    }
    const { id, numberInferred } = entry;
    const content = { printed: this.#printed(entry), numberInferred, view: this.#source.entryView(id) };
    return element(
      'li',
      { class: 'card-work' },
      label,
      referenceCardContent(content, this.#actions, () => this.#place()),
    );
  }

  /** The entry as the reference list sets it, italics and all, with the links that were found in it and mended. */
  #printed(entry: PageEntry): HTMLElement {
    const block = this.#source.entryElement(entry.id)?.querySelector('[data-block]');
    const text = element('span');
    if (block?.textContent === entry.text) {
      text.append(...block.cloneNode(true).childNodes);
      for (const inner of text.querySelectorAll('mark, a, .entry-title, .entry-container')) unwrap(inner);
      for (const inner of text.querySelectorAll('[id]')) inner.removeAttribute('id');
    } else {
      text.append(entry.text);
    }
    for (const { range, href } of entry.links) wrapText(text, range, () => element('a', { href }));
    return text;
  }
}
