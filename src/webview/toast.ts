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

  show(message: string, action?: ToastAction): void {
    this.#announcer.say(message);
    const children: Node[] = [element('span', { class: 'toast-message' }, message)];
    if (action !== undefined) {
      const run = (): void => {
        this.hide();
        action.run();
      };
      children.push(textButton(action.label, run, 'toast-action'));
    }
    children.push(iconButton(strings.close, icon('close'), () => this.hide()));
    this.#element.replaceChildren(...children);
    this.#element.hidden = false;
    this.#start();
  }

  hide(): void {
    this.#stop();
    this.#element.hidden = true;
  }

  #start(): void {
    this.#stop();
    this.#timer = window.setTimeout(() => this.hide(), shownMilliseconds);
  }

  #stop(): void {
    window.clearTimeout(this.#timer);
  }
}
