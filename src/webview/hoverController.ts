import {
  type CitationIndex,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  initialHoverState,
} from '../core/hover/hoverMachine.ts';
import { closestIn } from './element.ts';
import { focusQuietly, isQuiet } from './quietFocus.ts';

/** The links of one kind, and the card that shows what they lead to. */
export interface HoverTargets {
  readonly root: HTMLElement;
  readonly selector: string;
  readonly card: { readonly element: HTMLElement; close(): void };
  /** Undefined for what is none of these links. The number may be any that tells it from the others. */
  indexOf(link: Element): CitationIndex | undefined;
  element(index: CitationIndex): HTMLElement | undefined;
  /** The card of this link will probably be opened soon. */
  prepare(link: HTMLElement): void;
  open(index: CitationIndex, link: HTMLElement, pointer: { readonly x: number; readonly y: number } | undefined): void;
  /** True while the card of a link in this card is open: keys are meant for that one. */
  isCovered(): boolean;
}

/** Between the hover machine and the page: the DOM's events into it, its effects onto the card. */
export class HoverController {
  readonly #targets: HoverTargets;
  readonly #cardToggled: () => void;
  #state: HoverState = initialHoverState;
  #pointer: { readonly x: number; readonly y: number } | undefined;
  /** `cardToggled` is called whenever the card has opened or closed. */
  constructor(targets: HoverTargets, cardToggled: () => void) {
    this.#targets = targets;
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

  #listenToCitations(): void {
    const { root, selector } = this.#targets;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      handle: (citation: CitationIndex, event: HTMLElementEventMap[Type], link: HTMLElement) => void,
    ): void =>
      root.addEventListener(type, (event) => {
        const link = closestIn(root, event, selector);
        const citation = link === null ? undefined : this.#targets.indexOf(link);
        if (link !== null && citation !== undefined) handle(citation, event, link);
      });
    on('pointerover', (citation, event, link) => {
      // A pressed button means that text is being selected, a finger that the page is being scrolled.
      if (isInside(link, event.relatedTarget) || event.buttons !== 0 || event.pointerType === 'touch') return;
      this.#pointer = { x: event.clientX, y: event.clientY };
      this.#send({ type: 'pointerEntered', citation }, event.timeStamp);
    });
    on('pointermove', (_, event) => {
      this.#pointer = { x: event.clientX, y: event.clientY };
    });
    on('pointerout', (citation, event, link) => {
      if (!isInside(link, event.relatedTarget)) this.#send({ type: 'pointerLeft', citation });
    });
    on('focusin', (citation, _, link) => {
      if (isQuiet(link) || !link.matches(':focus-visible')) return;
      this.#pointer = undefined;
      this.#send({ type: 'focused', citation });
    });
    on('focusout', (citation) => this.#send({ type: 'blurred', citation }));
  }

  #listenToCard(): void {
    const card = this.#targets.card.element;
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
    if (!isInside(this.#targets.card.element, event.target)) this.#send({ type: 'pointerLeftCard' });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#state.phase === 'idle' || this.#targets.isCovered()) return;
    if (event.key === 'Escape') {
      this.#send({ type: 'escapePressed' });
    } else if (event.key === 'ArrowDown' && this.#state.phase === 'open' && this.#state.focus === 'citation') {
      event.preventDefault();
      this.#targets.card.element.focus({ preventScroll: true });
    }
  }

  #onScroll(): void {
    if (this.#state.phase === 'idle') return;
    const rect = this.#targets.element(this.#state.citation)?.getBoundingClientRect();
    if (rect === undefined || rect.bottom < 0 || rect.top > window.innerHeight) this.dismiss();
  }

  /** `since`: when it happened, which can be a frame before the page is told of it; on the page's clock. */
  #send(event: HoverEvent, since = performance.now()): void {
    const { state, effects } = hover(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect, since);
  }

  /** The pointer has not gone on at once: what takes time is done before it has rested long enough. */
  #prepare(token: number): void {
    if (this.#state.phase !== 'dwelling' || this.#state.token !== token) return;
    const link = this.#targets.element(this.#state.citation);
    if (link !== undefined) this.#targets.prepare(link);
  }

  #run(effect: HoverEffect, since: number): void {
    switch (effect.type) {
      case 'startTimer': {
        const left = effect.milliseconds - (performance.now() - since);
        window.setTimeout(() => this.#send({ type: 'timerRang', token: effect.token }), left);
        window.setTimeout(() => this.#prepare(effect.token), left / 2);
        return;
      }
      case 'openCard': {
        const link = this.#targets.element(effect.citation);
        if (link === undefined) return;
        this.#targets.open(effect.citation, link, this.#pointer);
        break;
      }
      case 'closeCard': {
        this.#targets.card.close();
        const link = this.#targets.element(effect.citation);
        if (effect.refocus && link !== undefined) focusQuietly(link);
      }
    }
    this.#cardToggled();
  }
}

function isInside(element: Element, target: EventTarget | null): boolean {
  return target instanceof Node && element.contains(target);
}
