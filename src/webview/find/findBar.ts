import type { SearchQuery } from '../../core/search/searchPattern.ts';
import { element, iconButton } from '../element.ts';
import { icon } from '../icon.ts';
import { strings } from '../strings.ts';

export interface FindBarEvents {
  readonly changed: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly annotate: () => void;
  readonly close: () => void;
}

/** The field to search with, over the top of the page. */
export class FindBar {
  readonly element: HTMLElement;
  readonly #events: FindBarEvents;
  readonly #field = element('input', {
    type: 'text',
    class: 'find-field',
    'aria-label': strings.find,
    placeholder: strings.find,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #matchCase: HTMLButtonElement;
  readonly #wholeWord: HTMLButtonElement;
  readonly #expression: HTMLButtonElement;
  readonly #status = element('span', { class: 'find-status', role: 'status' });
  readonly #hitButtons: readonly HTMLButtonElement[];

  constructor(parent: HTMLElement, events: FindBarEvents) {
    this.#events = events;
    this.#matchCase = this.#option('Aa', strings.matchCase, 'c');
    this.#wholeWord = this.#option('ab', strings.wholeWord, 'w');
    this.#expression = this.#option('.*', strings.regularExpression, 'r');
    this.#hitButtons = [
      iconButton(`${strings.previousHit} (Shift+Enter)`, icon('up'), () => events.step(-1)),
      iconButton(`${strings.nextHit} (Enter)`, icon('down'), () => events.step(1)),
      iconButton(strings.annotateHit, icon('note'), events.annotate),
    ];
    this.element = element(
      'div',
      { class: 'find', role: 'search', 'aria-label': strings.find, hidden: true },
      element('div', { class: 'find-query' }, this.#field, this.#matchCase, this.#wholeWord, this.#expression),
      this.#status,
      element(
        'div',
        { class: 'find-buttons' },
        ...this.#hitButtons,
        iconButton(`${strings.close} (Esc)`, icon('close'), events.close),
      ),
    );
    this.#field.addEventListener('input', events.changed);
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    parent.append(this.element);
    this.showStatus('', false);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get query(): SearchQuery {
    return {
      text: this.#field.value,
      matchCase: isPressed(this.#matchCase),
      wholeWord: isPressed(this.#wholeWord),
      isRegularExpression: isPressed(this.#expression),
    };
  }

  /** `text`: what to search for; undefined for what was searched for last. */
  open(text: string | undefined): void {
    this.element.hidden = false;
    if (text !== undefined) this.#field.value = text;
    this.#field.focus({ preventScroll: true });
    this.#field.select();
  }

  close(): void {
    this.element.hidden = true;
  }

  /** What the search has come to, in words; `hasHits`: there is one to go to. */
  showStatus(words: string, hasHits: boolean): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
    this.#status.title = words;
    this.element.classList.toggle('has-no-hits', !hasHits && this.#field.value !== '');
    for (const button of this.#hitButtons) button.disabled = !hasHits;
  }

  #option(label: string, name: string, key: string): HTMLButtonElement {
    const title = `${name} (Alt+${key.toUpperCase()})`;
    // Drawn by the style sheet: it is a picture of what the name says.
    const text = element('span', { class: 'find-letters', 'data-letters': label });
    const button = iconButton(title, text, () => this.#toggle(button), 'find-option');
    button.setAttribute('aria-pressed', 'false');
    button.dataset['key'] = key;
    return button;
  }

  #toggle(option: HTMLButtonElement): void {
    option.setAttribute('aria-pressed', String(!isPressed(option)));
    this.#events.changed();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#events.close();
    } else if (event.key === 'Enter' && event.target === this.#field) {
      event.preventDefault();
      this.#events.step(event.shiftKey ? -1 : 1);
    } else if (event.altKey && !event.ctrlKey && !event.metaKey) {
      // By the key, not by its character: with Alt some systems type another.
      const option = [this.#matchCase, this.#wholeWord, this.#expression].find(
        ({ dataset }) => event.code === `Key${dataset['key']?.toUpperCase()}`,
      );
      if (option === undefined) return;
      event.preventDefault();
      this.#toggle(option);
    }
  }
}

function isPressed(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}
