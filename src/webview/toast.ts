import type { Announcer } from './announcer.ts';
import { element, iconButton, textButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

/** How long a message can be read, and its button reached, before it goes; it stays while the reader is on it. */
const shownMilliseconds = 8000;

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** One message at the foot of the view, with at most one thing to do about it. */
export class Toast {
  readonly #announcer: Announcer;
  readonly #element = element('div', { class: 'toast', hidden: true });
  #timer: number | undefined;

  constructor(parent: HTMLElement, announcer: Announcer) {
    this.#announcer = announcer;
    parent.append(this.#element);
    for (const type of ['pointerenter', 'focusin']) this.#element.addEventListener(type, () => this.#stop());
    for (const type of ['pointerleave', 'focusout']) this.#element.addEventListener(type, () => this.#start());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
    });
  }

  show(message: string): void {
    this.#announcer.say(message);
    this.#display(message);
  }

  /** Something has happened, and was said; `action` is what can be done about it. */
  offer(message: string, action: ToastAction): void {
    const run = (): void => {
      this.hide();
      action.run();
    };
    this.#display(message, textButton(action.label, run, 'toast-action'));
  }

  hide(): void {
    this.#stop();
    this.#element.hidden = true;
  }

  #display(message: string, ...buttons: readonly HTMLButtonElement[]): void {
    const close = iconButton(strings.close, icon('close'), () => this.hide());
    this.#element.replaceChildren(element('span', { class: 'toast-message' }, message), ...buttons, close);
    this.#element.hidden = false;
    this.#start();
  }

  #start(): void {
    this.#stop();
    this.#timer = window.setTimeout(() => this.hide(), shownMilliseconds);
  }

  #stop(): void {
    window.clearTimeout(this.#timer);
  }
}
