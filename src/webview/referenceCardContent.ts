import type { EntryView } from '../core/entry/entryView.ts';
import { element, textButton } from './element.ts';
import { type EntryActions, entryActionsRow } from './entryActions.ts';
import { entryPartsView } from './entryPartsView.ts';
import { strings } from './strings.ts';

/** What a card shows of one entry. */
export interface CardEntry {
  readonly id: string;
  /** The entry as the reference list prints it. */
  readonly printed: Node;
  readonly numberInferred: boolean;
  /** Undefined until it is read. */
  readonly view: EntryView | undefined;
}

/**
 * One entry as a card shows it: by its parts where they are known for sure, as printed where not, and what can be done with it.
 * `resized` is called when it has become larger or smaller.
 */
export function referenceCardContent(entry: CardEntry, actions: EntryActions, resized: () => void): HTMLElement {
  const { view, printed } = entry;
  const text = element('div', { class: 'card-text' });
  const content = element('div', { class: 'card-content' }, text);
  const parts = view?.parts ?? null;
  const showPrinted = (): void => {
    text.replaceChildren(element('div', { class: 'printed' }, printed));
    if (entry.numberInferred) text.append(' ', inferredMark());
  };
  const showParts = (): void => {
    if (parts === null) {
      showPrinted();
      return;
    }
    text.replaceChildren(entryPartsView(parts, resized));
    if (entry.numberInferred) text.append(inferredMark());
  };
  showParts();
  content.append(actions.ownWords(entry.id));
  if (view === undefined) return content;
  content.append(
    entryActionsRow(view, actions, ...(parts === null ? [] : [printedToggle(showPrinted, showParts, resized)])),
  );
  return content;
}

function printedToggle(showPrinted: () => void, showParts: () => void, resized: () => void): HTMLElement {
  const toggle = textButton(
    strings.asPrinted,
    () => {
      const isPrinted = toggle.getAttribute('aria-pressed') !== 'true';
      toggle.setAttribute('aria-pressed', String(isPrinted));
      if (isPrinted) showPrinted();
      else showParts();
      resized();
    },
    'entry-action',
  );
  toggle.setAttribute('aria-pressed', 'false');
  return toggle;
}

function inferredMark(): HTMLElement {
  return element('span', { class: 'inferred', title: strings.inferredTitle }, strings.inferred);
}
