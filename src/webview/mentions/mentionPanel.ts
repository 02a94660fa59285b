import { element, iconButton } from '../element.ts';
import { icon } from '../icon.ts';
import { strings } from '../strings.ts';

/** A mention as the panel lists it. */
export interface MentionRow {
  /** Index into the page's citations. */
  readonly citation: number;
  /** The heading that it stands under; empty where there is none. */
  readonly heading: string;
  /** Its sentence, up to the callout and from there on. */
  readonly before: string;
  readonly callout: string;
  readonly after: string;
}

export interface MentionPanelEvents {
  readonly go: (citation: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** Every place that cites an entry, with its sentence, in a panel beside the article. */
export class MentionPanel {
  readonly element: HTMLElement;
  readonly #events: MentionPanelEvents;
  readonly #title = element('h2', { class: 'mention-title', id: 'mention-title' });
  readonly #entry = element('p', { class: 'mention-entry' });
  readonly #list = element('ol', { class: 'mention-list' });

  constructor(parent: HTMLElement, events: MentionPanelEvents) {
    this.#events = events;
    const buttons = element(
      'div',
      { class: 'mention-buttons' },
      iconButton(strings.previousMention, icon('up'), () => events.step(-1)),
      iconButton(strings.nextMention, icon('down'), () => events.step(1)),
      iconButton(`${strings.close} (Esc)`, icon('close'), events.close),
    );
    this.element = element(
      'section',
      { class: 'mention-panel', 'aria-labelledby': 'mention-title', hidden: true },
      element('div', { class: 'mention-head' }, this.#title, buttons),
      this.#entry,
      this.#list,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      events.close();
    });
    parent.append(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  show(entry: string, rows: readonly MentionRow[]): void {
    this.element.hidden = false;
    this.#title.textContent = strings.citedTimes(rows.length);
    this.#entry.textContent = entry;
    let heading = '';
    this.#list.replaceChildren(
      ...rows.map((row) => {
        const isNew = row.heading !== heading && row.heading !== '';
        heading = row.heading;
        return element(
          'li',
          {},
          ...(isNew ? [element('span', { class: 'mention-heading' }, row.heading)] : []),
          this.#button(row),
        );
      }),
    );
  }

  /** Shows which of the mentions the reader is at; -1 for none. */
  setCurrent(index: number): void {
    [...this.#list.querySelectorAll('button')].forEach((button, at) => {
      if (at === index) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      if (at === index) button.scrollIntoView({ block: 'nearest' });
    });
  }

  focus(): void {
    const current = this.#list.querySelector<HTMLElement>('[aria-current]');
    (current ?? this.#list.querySelector('button'))?.focus({ preventScroll: true });
  }

  close(): void {
    this.element.hidden = true;
  }

  #button({ citation, before, callout, after }: MentionRow): HTMLElement {
    const button = element('button', { type: 'button', class: 'mention' }, before, element('b', {}, callout), after);
    button.addEventListener('click', () => this.#events.go(citation));
    return button;
  }
}
