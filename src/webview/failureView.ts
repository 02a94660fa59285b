import { element, textButton } from './element.ts';
import { strings } from './strings.ts';

/** In place of an article that cannot be shown: what is wrong, and the way to the source. */
export class FailureView {
  readonly #element = element('div', { class: 'failure', role: 'alert' });
  readonly #openSource: () => void;

  constructor(parent: HTMLElement, openSource: () => void) {
    this.#openSource = openSource;
    parent.prepend(this.#element);
  }

  show(message: string): void {
    this.#element.replaceChildren(element('p', {}, message), textButton(strings.openSource, this.#openSource));
  }

  hide(): void {
    this.#element.replaceChildren();
  }
}

/** Calls `report` for every error that nothing else has caught. */
export function watchErrors(report: (message: string) => void): void {
  window.addEventListener('error', (event) => {
    // The browser's own remark that a layout took two rounds; nothing is lost by it.
    if (event.message.startsWith('ResizeObserver loop')) return;
    report(event.error instanceof Error ? describe(event.error) : event.message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    report(reason instanceof Error ? describe(reason) : String(reason));
  });
}

function describe(error: Error): string {
  return error.stack ?? `${error.name}: ${error.message}`;
}
