import { element } from './element.ts';

/** Says to a screen reader what happened, in a live region that is always there and never hidden from it. */
export class Announcer {
  readonly #region = element('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });

  constructor(parent: HTMLElement) {
    parent.append(this.#region);
  }

  say(message: string): void {
    // The same text twice would be no change, and nothing would be said.
    const again = this.#region.textContent === message;
    this.#region.textContent = again ? `${message}\u00a0` : message;
  }
}
