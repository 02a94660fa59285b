import type { EntryParts } from '../core/entry/entryParts.ts';
import type { EntryView } from '../core/entry/entryView.ts';
import { element, textButton } from './element.ts';
import { type EntryActions, entryActionsRow } from './entryActions.ts';
import { entryPartsView } from './entryPartsView.ts';
import { strings } from './strings.ts';

/** What a card shows of one entry before the entry is read. */
export interface CardEntry {
  readonly id: string;
  /** The entry as the reference list prints it. */
  readonly printed: Node;
  readonly numberInferred: boolean;
}

/**
 * One entry as a card shows it: by its parts where they are known for sure, as printed where not, and what can be done with it.
 * Until it is read it is as printed.
 */
export class ReferenceCardContent {
  readonly element: HTMLElement;
  readonly #text = element('div', { class: 'card-text' });
  readonly #entry: CardEntry;
  readonly #actions: EntryActions;
  readonly #resized: () => void;
  #isFilled = false;

  /** `resized` is called when it has become larger or smaller by what the reader did. */
  constructor(entry: CardEntry, actions: EntryActions, resized: () => void) {
    this.#entry = entry;
    this.#actions = actions;
    this.#resized = resized;
    this.element = element('div', { class: 'card-content' }, this.#text, actions.ownWords(entry.id));
    this.#showPrinted();
  }

  get entryId(): string {
    return this.#entry.id;
  }

  get isFilled(): boolean {
    return this.#isFilled;
  }

  /** The entry is read. Its text stays as printed while the reader is busy with it. */
  fill(view: EntryView): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    const { parts } = view;
    if (parts === null) {
      this.element.append(entryActionsRow(view, this.#actions));
      return;
    }
    const staysPrinted = isInUse(this.#text);
    if (!staysPrinted) this.#showParts(parts);
    this.element.append(entryActionsRow(view, this.#actions, this.#printedToggle(parts, staysPrinted)));
  }

  #showPrinted(): void {
    this.#text.replaceChildren(element('div', { class: 'printed' }, this.#entry.printed));
    if (this.#entry.numberInferred) this.#text.append(' ', inferredMark());
  }

  #showParts(parts: EntryParts): void {
    this.#text.replaceChildren(entryPartsView(parts, this.#resized));
    if (this.#entry.numberInferred) this.#text.append(inferredMark());
  }

  #printedToggle(parts: EntryParts, isPressed: boolean): HTMLElement {
    const toggle = textButton(
      strings.asPrinted,
      () => {
        const isPrinted = toggle.getAttribute('aria-pressed') !== 'true';
        toggle.setAttribute('aria-pressed', String(isPrinted));
        if (isPrinted) this.#showPrinted();
        else this.#showParts(parts);
        this.#resized();
      },
      'entry-action',
    );
    toggle.setAttribute('aria-pressed', String(isPressed));
    return toggle;
  }
}

/** The reader has selected some of the text, is about to click in it, or has the focus there. */
function isInUse(text: HTMLElement): boolean {
  const selection = document.getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(text, true);
  return isSelected || text.contains(document.activeElement) || text.querySelector('a:hover') !== null;
}

function inferredMark(): HTMLElement {
  return element('span', { class: 'inferred', title: strings.inferredTitle }, strings.inferred);
}
