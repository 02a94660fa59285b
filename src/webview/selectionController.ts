import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { ArticleView } from './articleView.ts';
import { passageOf } from './passage.ts';
import type { SelectionToolbar } from './selectionToolbar.ts';

/** Watches what is selected in the article, and shows the toolbar once the selecting is done. */
export class SelectionController {
  readonly #view: ArticleView;
  readonly #toolbar: SelectionToolbar;
  readonly #changed: (hasSelection: boolean) => void;
  #pressed = false;
  #enabled = true;
  /** Escape hid the toolbar for this selection. */
  #waived = false;

  constructor(view: ArticleView, toolbar: SelectionToolbar, changed: (hasSelection: boolean) => void) {
    this.#view = view;
    this.#toolbar = toolbar;
    this.#changed = changed;
    document.addEventListener('selectionchange', () => {
      this.#waived = false;
      this.#update();
    });
    document.addEventListener('pointerdown', (event) => {
      this.#pressed = event.target instanceof Node && !toolbar.element.contains(event.target);
      if (this.#pressed) toolbar.hide();
    });
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, () => {
        this.#pressed = false;
        // The click that ends a selection collapses it only after this event.
        window.setTimeout(() => this.#update());
      });
    }
    document.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** False: nothing can be annotated, so no toolbar comes up. */
  set enabled(enabled: boolean) {
    this.#enabled = enabled;
    this.#update();
  }

  /** The selected passage, in the article text; null where none is selected. */
  passage(): OffsetRange | null {
    const range = this.#selectedRange();
    return range === null ? null : passageOf(range, this.#view.blocks);
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
    this.#toolbar.hide();
  }

  #selectedRange(): Range | null {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    // What starts in a note or in the card is no selection of the article, even if it slips over.
    const { root } = this.#view;
    return root.contains(selection.anchorNode) && range.intersectsNode(root) ? range : null;
  }

  #update(): void {
    // While the pointer draws the selection there is nothing to show yet, and the text is better left to it.
    if (this.#pressed) return;
    const range = this.#selectedRange();
    const passage = range === null ? null : passageOf(range, this.#view.blocks);
    this.#changed(passage !== null);
    if (range === null || passage === null || !this.#enabled || this.#waived) this.#toolbar.hide();
    else this.#toolbar.show(range, passage);
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#toolbar.isShown) return;
    const inToolbar = event.target instanceof Node && this.#toolbar.element.contains(event.target);
    if (event.key === 'Escape') {
      this.#waived = true;
      this.#toolbar.hide();
    } else if (event.key === 'Tab' && !event.shiftKey && !inToolbar) {
      // The toolbar stands at the end of the page: from the selection it is the next thing to reach.
      event.preventDefault();
      this.#toolbar.focus();
    }
  }
}
