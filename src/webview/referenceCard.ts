import type { PageCitation, PageCitationItem, PageEntry } from '../core/page/page.ts';
import { unwrap, wrapText } from './domText.ts';
import { element } from './element.ts';
import { placeBeside } from './placement.ts';
import { strings } from './strings.ts';

/** Where a card finds what it shows. */
export interface CardSource {
  entry(id: string): PageEntry | undefined;
  entryElement(id: string): HTMLElement | undefined;
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
  #reference: HTMLElement | undefined;

  constructor(parent: HTMLElement, source: CardSource) {
    this.#source = source;
    parent.append(this.element);
  }

  get isOpen(): boolean {
    return this.#reference !== undefined;
  }

  open(citation: PageCitation, reference: HTMLElement, pointer?: { readonly x: number; readonly y: number }): void {
    this.close();
    this.#reference = reference;
    this.element.setAttribute('aria-label', strings.cardLabel(citation.items.length));
    const works = citation.items.map((item) => this.#work(item));
    this.element.replaceChildren(element('ol', { class: 'card-works', role: 'list' }, ...works));
    this.element.hidden = false;
    this.element.scrollTop = 0;
    // The description is read with the citation's name; the details are for those who want to go through them.
    reference.setAttribute('aria-describedby', this.element.id);
    reference.setAttribute('aria-details', this.element.id);
    void placeBeside(reference, this.element, { placement: 'bottom-start', pointer }).then(() => {
      // What scrolls in itself must be in reach of the keys that scroll.
      this.element.tabIndex = this.element.scrollHeight > this.element.clientHeight ? 0 : -1;
    });
  }

  close(): void {
    this.#reference?.removeAttribute('aria-describedby');
    this.#reference?.removeAttribute('aria-details');
    this.#reference = undefined;
    this.element.hidden = true;
  }

  #work({ citationNumber: number, entryId, names }: PageCitationItem): HTMLElement {
    const entry = entryId === null ? undefined : this.#source.entry(entryId);
    const label = element('span', { class: 'card-number' }, number === null ? '' : String(number));
    if (entry === undefined) {
      const message = number === null ? strings.noEntry(names) : strings.noEntryNumber(number);
      return element('li', { class: 'card-work unresolved' }, label, element('div', { class: 'card-text' }, message));
    }
    const text = element('div', { class: 'card-text' });
    text.append(...this.#textOf(entry).childNodes);
    if (entry.numberInferred) {
      text.append(' ', element('span', { class: 'inferred', title: strings.inferredTitle }, strings.inferred));
    }
    return element('li', { class: 'card-work' }, label, text);
  }

  /** The entry as the reference list sets it, italics and all, with the links that were found in it and mended. */
  #textOf(entry: PageEntry): HTMLElement {
    const block = this.#source.entryElement(entry.id)?.querySelector('[data-block]');
    const text = element('div');
    if (block?.textContent === entry.text) {
      text.append(...block.cloneNode(true).childNodes);
      for (const inner of text.querySelectorAll('mark, a')) unwrap(inner);
      for (const inner of text.querySelectorAll('[id]')) inner.removeAttribute('id');
    } else {
      text.append(entry.text);
    }
    for (const { range, href } of entry.links) wrapText(text, range, () => element('a', { href }));
    return text;
  }
}
