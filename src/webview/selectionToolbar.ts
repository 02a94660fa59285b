import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import { colorButtons, roveFocus } from './colorPicker.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { placeBeside } from './placement.ts';
import { strings } from './strings.ts';

export interface ToolbarActions {
  readonly highlight: (color: HighlightColor) => void;
  readonly annotate: () => void;
}

/** The small toolbar beside a selection. The selection keeps its look while the toolbar is used. */
export class SelectionToolbar {
  readonly element = element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': strings.toolbar, hidden: true });
  #shownFor: OffsetRange | undefined;

  constructor(parent: HTMLElement, actions: ToolbarActions) {
    const note = element(
      'button',
      { type: 'button', class: 'text-button note-button', title: strings.addNote, 'aria-label': strings.addNote },
      icon('note'),
      strings.note,
    );
    note.addEventListener('click', actions.annotate);
    const separator = element('span', { class: 'separator', 'aria-hidden': 'true' });
    this.element.append(...colorButtons(strings.highlightIn, actions.highlight), separator, note);
    roveFocus(this.element);
    // A press would take the selection away before the click arrives.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    parent.append(this.element);
  }

  get isShown(): boolean {
    return this.#shownFor !== undefined;
  }

  /** Shows the toolbar below the end of the selection, where the hand is, or above where there is no room. */
  show(selection: Range, passage: OffsetRange): void {
    if (this.#shownFor?.[0] === passage[0] && this.#shownFor[1] === passage[1]) return;
    this.#shownFor = passage;
    this.element.hidden = false;
    const last = [...selection.getClientRects()].at(-1);
    const end = { x: last?.right ?? 0, y: last?.bottom ?? 0 };
    void placeBeside(selection, this.element, { placement: 'bottom-end', pointer: end });
  }

  hide(): void {
    this.#shownFor = undefined;
    this.element.hidden = true;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }
}
