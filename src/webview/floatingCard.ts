import type { Placement } from '@floating-ui/dom';
import { element } from './element.ts';
import { placeBeside } from './placement.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How deep a card lies: 0 for one of a link in the article, 1 for one of a link in such a card or in a pinned one, and so on.
 * `links` of a card are told apart by it.
 */
export type CardLevel = number;

export interface FloatingCardOptions {
  readonly parent: HTMLElement;
  /** The element's id, which the level is added to. */
  readonly id: string;
  readonly className: string;
  readonly level: CardLevel;
  /** Called whenever its content is about to go. */
  readonly closing?: () => void;
}

export interface CardContent {
  /** What the card is called. */
  readonly label: string;
  /** What it is of: the same object is the same content. */
  readonly subject: object;
  readonly content: () => readonly Node[];
}

/** The frame of a card beside the link that it belongs to. There is one for each kind of link and level. */
export class FloatingCard {
  readonly element: HTMLElement;
  readonly #level: CardLevel;
  readonly #closing: () => void;
  #link: HTMLElement | undefined;
  #pointer: Point | undefined;
  /** Where it lies beside the link; undefined until it is placed. */
  #side: Placement | undefined;
  /** What it already holds, while it is closed. */
  #prepared: object | undefined;

  constructor({ parent, id, className, level, closing = () => undefined }: FloatingCardOptions) {
    this.#level = level;
    this.#closing = closing;
    this.element = element('div', {
      id: level === 0 ? id : `${id}-${level}`,
      class: level === 0 ? className : `${className} inner-card`,
      role: 'dialog',
      tabindex: -1,
      hidden: true,
      'data-level': level,
    });
    if (level === 0) parent.append(this.element);
  }

  get isOpen(): boolean {
    return this.#link !== undefined;
  }

  /** Takes in what it will probably be opened with. */
  prepare({ subject, content }: CardContent): void {
    if (this.isOpen || this.#prepared === subject) return;
    this.element.replaceChildren(...content());
    this.#prepared = subject;
  }

  open(content: CardContent, link: HTMLElement, pointer: Point | undefined): void {
    this.prepare(content);
    this.#prepared = undefined;
    this.#link = link;
    this.#pointer = pointer;
    this.#side = undefined;
    // Inside the card that the link is in: who goes on to this one has not left that one.
    if (this.#level > 0) link.closest('.card')?.append(this.element);
    this.element.setAttribute('aria-label', content.label);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    link.setAttribute('aria-details', this.element.id);
    this.place();
  }

  /** Before another content as well. */
  close(): void {
    this.#closing();
    this.#link?.removeAttribute('aria-describedby');
    this.#link?.removeAttribute('aria-details');
    this.#link = undefined;
    this.element.hidden = true;
  }

  /** Changes what it holds of its own accord: what the pointer is on stays under it. */
  change(change: () => void): void {
    const isGrowingUp = this.#side?.startsWith('top') === true && this.element.matches(':hover');
    const height = this.element.offsetHeight;
    change();
    this.place(isGrowingUp ? height : undefined);
  }

  /** Again where its size has changed: it stays on its side of the link. `mostHeight`: no higher than this, in pixels. */
  place(mostHeight?: number): void {
    if (this.#link === undefined) return;
    const side = this.#side;
    void placeBeside(this.#link, this.element, {
      placement: side ?? 'bottom-start',
      pointer: this.#pointer,
      strategy: this.#level === 0 ? 'absolute' : 'fixed',
      stays: side !== undefined,
      ...(mostHeight === undefined ? {} : { mostHeight }),
    }).then((placement) => {
      this.#side = placement;
      // What scrolls in itself must be in reach of the keys that scroll.
      this.element.tabIndex = this.element.scrollHeight > this.element.clientHeight ? 0 : -1;
    });
  }
}
