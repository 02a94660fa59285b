import { element, iconButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

/** From one pinned card to the next, and how far an arrow key moves one, in pixels. */
const step = 28;

/** At least so much of a card stays in the view, in pixels. */
const leastVisible = 60;

/** Cards that stay, side by side, until they are closed. Each can be moved, by its bar or with the arrow keys. */
export class PinnedCards {
  readonly #parent: HTMLElement;
  readonly #pinned: () => void;
  readonly #cards = new Set<HTMLElement>();

  /** `pinned` is called after a card was pinned: the one that it was made of need not stay. */
  constructor(parent: HTMLElement, pinned: () => void) {
    this.#parent = parent;
    this.#pinned = pinned;
  }

  /** Pins content where `place` is; `title` says what it is of. Gives the focus to the new card. */
  pin(title: string, content: readonly Node[], place: DOMRect): void {
    const close = iconButton(`${strings.close} (Esc)`, icon('close'), () => this.#close(card));
    const bar = element('div', { class: 'pinned-bar' }, element('span', { class: 'pinned-title' }, title), close);
    const body = element('div', { class: 'pinned-body' }, ...content);
    const label = { role: 'region', 'aria-label': strings.pinned(title), tabindex: 0 };
    const card = element('section', { class: 'card pinned', ...label }, bar, body);
    this.#cards.add(card);
    this.#parent.append(card);
    const taken = (left: number, top: number): boolean =>
      [...this.#cards].some((other) => {
        const rect = other.getBoundingClientRect();
        return other !== card && Math.abs(rect.left - left) < step && Math.abs(rect.top - top) < step;
      });
    let [left, top] = [place.left, place.top];
    while (taken(left, top)) [left, top] = [left + step, top + step];
    moveTo(card, left, top);
    bar.addEventListener('pointerdown', (event) => drag(card, bar, event));
    card.addEventListener('keydown', (event) => this.#onKey(card, event));
    this.#pinned();
    card.focus({ preventScroll: true });
  }

  #onKey(card: HTMLElement, event: KeyboardEvent): void {
    const directions: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const direction = directions[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close(card);
    } else if (direction !== undefined && event.target === card && !event.altKey) {
      event.preventDefault();
      const { left, top } = card.getBoundingClientRect();
      moveTo(card, left + direction[0], top + direction[1]);
    }
  }

  #close(card: HTMLElement): void {
    this.#cards.delete(card);
    card.remove();
    [...this.#cards].at(-1)?.focus({ preventScroll: true });
  }
}

function moveTo(card: HTMLElement, left: number, top: number): void {
  const within = (value: number, size: number): number =>
    Math.min(Math.max(value, 0), Math.max(size - leastVisible, 0));
  card.style.setProperty('left', `${within(left, window.innerWidth)}px`);
  card.style.setProperty('top', `${within(top, window.innerHeight)}px`);
}

function drag(card: HTMLElement, bar: HTMLElement, event: PointerEvent): void {
  if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return;
  event.preventDefault();
  const { left, top } = card.getBoundingClientRect();
  const ending = new AbortController();
  const move = ({ clientX, clientY }: PointerEvent): void =>
    moveTo(card, left + clientX - event.clientX, top + clientY - event.clientY);
  bar.setPointerCapture(event.pointerId);
  bar.addEventListener('pointermove', move, { signal: ending.signal });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    bar.addEventListener(type, () => ending.abort(), { signal: ending.signal });
  }
}
