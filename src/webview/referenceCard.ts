import type { EntryView } from '../core/entry/entryView.ts';
import type { PageCitation, PageCitationItem, PageEntry } from '../core/page/page.ts';
import { unwrap, wrapText } from './domText.ts';
import { element } from './element.ts';
import type { EntryActions } from './entryActions.ts';
import { type CardContent, FloatingCard, type FloatingCardOptions, type Point } from './floatingCard.ts';
import { pinButton } from './pinButton.ts';
import type { PinnedCards } from './pinned/pinnedCards.ts';
import { ReferenceCardContent } from './referenceCardContent.ts';
import { strings } from './strings.ts';

/** Where a card finds what it shows. */
export interface CardSource {
  entry(id: string): PageEntry | undefined;
  /** Undefined until the entry is read. */
  entryView(id: string): EntryView | undefined;
  entryElement(id: string): HTMLElement | undefined;
}

/** The card that shows what a citation cites. There is one for each level; it shows another citation when it swaps. */
export class ReferenceCard {
  readonly #frame: FloatingCard;
  readonly #source: CardSource;
  readonly #actions: EntryActions;
  readonly #pinned: PinnedCards;
  /** What shows an entry that is not read yet, in this card or in a pinned one. */
  #unread: ReferenceCardContent[] = [];

  constructor(
    source: CardSource,
    actions: EntryActions,
    pinned: PinnedCards,
    options: Omit<FloatingCardOptions, 'id' | 'className'>,
  ) {
    this.#pinned = pinned;
    this.#source = source;
    this.#actions = actions;
    this.#frame = new FloatingCard({ ...options, id: 'reference-card', className: 'card' });
  }

  get element(): HTMLElement {
    return this.#frame.element;
  }

  get isOpen(): boolean {
    return this.#frame.isOpen;
  }

  /** It will probably be opened with this. */
  prepare(citation: PageCitation): void {
    this.#frame.prepare(this.#contentOf(citation));
  }

  open(citation: PageCitation, link: HTMLElement, pointer?: Point): void {
    this.close();
    this.#unread = this.#unread.filter((content) => content.element.isConnected);
    this.#frame.open(this.#contentOf(citation), link, pointer);
    // What it says is read with the citation's name; what can be done is for those who go into it.
    const texts = [...this.element.querySelectorAll('.card-text')];
    texts.forEach((text, at) => {
      text.id = `${this.element.id}-text-${at + 1}`;
    });
    link.setAttribute('aria-describedby', texts.map(({ id }) => id).join(' '));
  }

  close(): void {
    this.#frame.close();
  }

  /** The entries have been read: what was shown before that shows them by their parts now. */
  fillIn(): void {
    const unread = this.#unread.filter((content) => content.element.isConnected);
    this.#unread = [];
    if (unread.length === 0) return;
    this.#frame.change(() => {
      for (const content of unread) this.#fill(content);
    });
  }

  #fill(content: ReferenceCardContent): void {
    const view = this.#source.entryView(content.entryId);
    if (view === undefined) this.#unread.push(content);
    else content.fill(view);
  }

  #contentOf(citation: PageCitation): CardContent {
    const { items, callout } = citation;
    const pin = (): void => this.#pinned.pin(callout, { kind: 'works', items }, this.element.getBoundingClientRect());
    return {
      label: strings.cardLabel(items.length),
      subject: citation,
      content: () => [this.works(items), pinButton(pin)],
    };
  }

  /** The cited works, one by one. */
  works(items: readonly PageCitationItem[]): HTMLElement {
    return element('ol', { class: 'card-works', role: 'list' }, ...items.map((item) => this.#work(item)));
  }

  #work({ citationNumber: number, entryId, names }: PageCitationItem): HTMLElement {
    const entry = entryId === null ? undefined : this.#source.entry(entryId);
    const label = element('span', { class: 'card-number' }, number === null ? '' : String(number));
    if (entry === undefined) {
      const message = number === null ? strings.noEntry(names) : strings.noEntryNumber(number);
      return element('li', { class: 'card-work unresolved' }, label, element('div', { class: 'card-text' }, message));
    }
    const { id, numberInferred } = entry;
    const shown = { id, printed: this.#printed(entry), numberInferred };
    const content = new ReferenceCardContent(shown, this.#actions, () => this.#frame.place());
    this.#fill(content);
    return element('li', { class: 'card-work' }, label, content.element);
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
