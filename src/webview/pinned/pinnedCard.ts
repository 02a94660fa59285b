import { element, iconButton } from '../element.ts';
import { icon } from '../icon.ts';
import { strings } from '../strings.ts';

/** From one pinned card to the next, and how far an arrow key moves one, in pixels. */
export const pinnedStep = 28;

/** At least so much of a card stays in the view, in pixels. */
const leastVisible = 60;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-pinnedStep, 0],
  ArrowRight: [pinnedStep, 0],
  ArrowUp: [0, -pinnedStep],
  ArrowDown: [0, pinnedStep],
};

export interface PinnedCardOptions {
  readonly title: string;
  readonly close: () => void;
  readonly moved: () => void;
}

/** A card that stays, until it is closed. It is moved by its bar or with the arrow keys. */
export class PinnedCard {
  readonly element: HTMLElement;
  readonly #body = element('div', { class: 'pinned-body' });
  readonly #options: PinnedCardOptions;

  constructor(options: PinnedCardOptions) {
    this.#options = options;
    const { title, close } = options;
    const button = iconButton(`${strings.close} (Esc)`, icon('close'), close);
    const bar = element('div', { class: 'pinned-bar' }, element('span', { class: 'pinned-title' }, title), button);
    const label = { role: 'region', 'aria-label': strings.pinned(title), tabindex: 0, 'data-level': 0 };
    this.element = element('section', { class: 'card pinned', ...label }, bar, this.#body);
    bar.addEventListener('pointerdown', (event) => this.#drag(bar, event));
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    new ResizeObserver(() => this.#letScroll()).observe(this.#body);
  }

  /** A focus in what goes stays in the card. */
  show(content: readonly Node[]): void {
    const hadFocus = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(...content);
    this.#letScroll();
    if (hadFocus) this.element.focus({ preventScroll: true });
  }

  /** In the window, in pixels; never wholly out of it. */
  moveTo(left: number, top: number): void {
    const within = (value: number, size: number): number =>
      Math.min(Math.max(value, 0), Math.max(size - leastVisible, 0));
    this.element.style.setProperty('left', `${within(left, window.innerWidth)}px`);
    this.element.style.setProperty('top', `${within(top, window.innerHeight)}px`);
  }

  /** What scrolls in itself must be in reach of the keys that scroll. */
  #letScroll(): void {
    this.#body.tabIndex = this.#body.scrollHeight > this.#body.clientHeight ? 0 : -1;
  }

  #onKey(event: KeyboardEvent): void {
    const isCovered = this.element.querySelector('.card:not([hidden])') !== null;
    const direction = directions[event.key];
    if (event.key === 'Escape' && !isCovered) {
      event.preventDefault();
      this.#options.close();
    } else if (direction !== undefined && event.target === this.element && !event.altKey) {
      event.preventDefault();
      const { left, top } = this.element.getBoundingClientRect();
      this.moveTo(left + direction[0], top + direction[1]);
      this.#options.moved();
    }
  }

  #drag(bar: HTMLElement, event: PointerEvent): void {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    event.preventDefault();
    const { left, top } = this.element.getBoundingClientRect();
    const ending = new AbortController();
    const move = ({ clientX, clientY }: PointerEvent): void =>
      this.moveTo(left + clientX - event.clientX, top + clientY - event.clientY);
    const end = (): void => {
      ending.abort();
      this.#options.moved();
    };
    bar.setPointerCapture(event.pointerId);
    bar.addEventListener('pointermove', move, { signal: ending.signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      bar.addEventListener(type, end, { signal: ending.signal });
    }
  }
}
