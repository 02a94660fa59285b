import type { DidChangeContext } from '../protocol/messages.ts';

export type PageContext = Omit<DidChangeContext, 'type'>;

/** Tells the host what its keys depend on, when it has changed. */
export class ContextReporter {
  readonly #report: (context: PageContext) => void;
  #context: PageContext = {
    noteEditorFocused: false,
    annotationFocused: false,
    cardOpen: false,
    hasSelection: false,
    canGoBack: false,
    canGoForward: false,
  };

  constructor(report: (context: PageContext) => void) {
    this.#report = report;
  }

  set(change: Partial<PageContext>): void {
    const before = JSON.stringify(this.#context);
    this.#context = { ...this.#context, ...change };
    if (JSON.stringify(this.#context) !== before) this.#report(this.#context);
  }
}
