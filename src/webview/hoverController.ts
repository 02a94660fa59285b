import {
  type CitationIndex,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  initialHoverState,
} from '../core/hover/hoverMachine.ts';
import type { ArticleView } from './articleView.ts';
import { citationSelector } from './citationLinks.ts';
import { closestIn } from './element.ts';
import type { ReferenceCard } from './referenceCard.ts';

/** Between the hover machine and the page: the DOM's events into it, its effects onto the card. */
export class HoverController {
  readonly #view: ArticleView;
  readonly #card: ReferenceCard;
  readonly #cardToggled: () => void;
  #state: HoverState = initialHoverState;
  #pointer: { readonly x: number; readonly y: number } | undefined;
  /** The citation whose focus was set by the program and opens nothing. */
  #quiet: Element | undefined;

  /** `cardToggled` is called whenever the card has opened or closed. */
  constructor(view: ArticleView, card: ReferenceCard, cardToggled: () => void) {
    this.#view = view;
    this.#card = card;
    this.#cardToggled = cardToggled;
    this.#listenToCitations();
    this.#listenToCard();
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('scroll', () => this.#onScroll(), { passive: true });
    window.addEventListener('resize', () => this.dismiss());
  }

  /** Closes the card and stops whatever was about to open one. */
  dismiss(): void {
    this.#send({ type: 'dismissed' });
  }

  /** Gives the focus to a citation without opening its card: the reader comes from there, and knows it. */
  focusQuietly(link: HTMLElement): void {
    this.#quiet = link;
    link.focus({ preventScroll: true });
    this.#quiet = undefined;
  }

  #listenToCitations(): void {
    const { root } = this.#view;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      handle: (citation: CitationIndex, event: HTMLElementEventMap[Type], link: HTMLElement) => void,
    ): void =>
      root.addEventListener(type, (event) => {
        const link = closestIn(root, event, citationSelector);
        const citation = link === null ? undefined : this.#view.citationIndex(link);
        if (link !== null && citation !== undefined) handle(citation, event, link);
      });
    on('pointerover', (citation, event, link) => {
      // A pressed button means that text is being selected, a finger that the page is being scrolled.
      if (isInside(link, event.relatedTarget) || event.buttons !== 0 || event.pointerType === 'touch') return;
      this.#pointer = { x: event.clientX, y: event.clientY };
      this.#send({ type: 'pointerEntered', citation });
    });
    on('pointermove', (_, event) => {
      this.#pointer = { x: event.clientX, y: event.clientY };
    });
    on('pointerout', (citation, event, link) => {
      if (!isInside(link, event.relatedTarget)) this.#send({ type: 'pointerLeft', citation });
    });
    on('focusin', (citation, _, link) => {
      if (link === this.#quiet || !link.matches(':focus-visible')) return;
      this.#pointer = undefined;
      this.#send({ type: 'focused', citation });
    });
    on('focusout', (citation) => this.#send({ type: 'blurred', citation }));
  }

  #listenToCard(): void {
    const card = this.#card.element;
    card.addEventListener('pointerenter', () => this.#send({ type: 'pointerEnteredCard' }));
    card.addEventListener('pointerleave', (event) => {
      // Text is being selected and the pointer slipped off the edge: it has left once the button is up.
      if (event.buttons === 0) this.#send({ type: 'pointerLeftCard' });
      else window.addEventListener('pointerup', (up) => this.#onSlippedUp(up), { once: true });
    });
    card.addEventListener('focusin', (event) => {
      // A click focuses the card as well, but who uses the pointer leaves with the pointer.
      const byKey = event.target instanceof Element && event.target.matches(':focus-visible');
      if (byKey) this.#send({ type: 'focusEnteredCard' });
    });
    card.addEventListener('focusout', (event) => {
      if (!isInside(card, event.relatedTarget)) this.#send({ type: 'focusLeftCard' });
    });
  }

  #onSlippedUp(event: PointerEvent): void {
    if (!isInside(this.#card.element, event.target)) this.#send({ type: 'pointerLeftCard' });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#state.phase === 'idle') return;
    if (event.key === 'Escape') {
      this.#send({ type: 'escapePressed' });
    } else if (event.key === 'ArrowDown' && this.#state.phase === 'open' && this.#state.focus === 'citation') {
      event.preventDefault();
      this.#card.element.focus({ preventScroll: true });
    }
  }

  #onScroll(): void {
    if (this.#state.phase === 'idle') return;
    const rect = this.#view.citationElement(this.#state.citation)?.getBoundingClientRect();
    if (rect === undefined || rect.bottom < 0 || rect.top > window.innerHeight) this.dismiss();
  }

  #send(event: HoverEvent): void {
    const { state, effects } = hover(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: HoverEffect): void {
    switch (effect.type) {
      case 'startTimer':
        window.setTimeout(() => this.#send({ type: 'timerRang', token: effect.token }), effect.milliseconds);
        return;
      case 'openCard': {
        const link = this.#view.citationElement(effect.citation);
        const citation = this.#view.page.citations[effect.citation];
        if (link === undefined || citation === undefined) return;
        this.#card.open(citation, link, this.#pointer);
        break;
      }
      case 'closeCard': {
        this.#card.close();
        const link = this.#view.citationElement(effect.citation);
        if (effect.refocus && link !== undefined) this.focusQuietly(link);
      }
    }
    this.#cardToggled();
  }
}

function isInside(element: Element, target: EventTarget | null): boolean {
  return target instanceof Node && element.contains(target);
}
