import { element } from './element.ts';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** True: a line parts it from the item before it. */
  readonly startsGroup?: boolean;
}

/**
 * A menu that a button opens (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrow keys, Home, End and first letters
 * move in it, Escape, Tab and a click beside it close it. The focus returns to the button.
 */
export class Menu {
  readonly #button: HTMLButtonElement;
  readonly #element: HTMLElement;

  /** Adds the menu behind `button`, and opens it when the button is pressed. */
  constructor(button: HTMLButtonElement, label: string, items: readonly MenuItem[]) {
    this.#button = button;
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    this.#element = element('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true });
    for (const item of items) {
      if (item.startsGroup === true) this.#element.append(element('div', { class: 'menu-line', role: 'separator' }));
      const entry = element('button', { type: 'button', role: 'menuitem', tabindex: -1 }, item.label);
      entry.addEventListener('click', () => {
        this.close();
        item.run();
      });
      entry.addEventListener('pointermove', () => entry.focus({ preventScroll: true }));
      this.#element.append(entry);
    }
    button.after(this.#element);
    button.addEventListener('click', () => (this.#isOpen ? this.close() : this.#open(0)));
    button.addEventListener('keydown', (event) => this.#onButtonKey(event));
    this.#element.addEventListener('keydown', (event) => this.#onKey(event));
    this.#element.addEventListener('focusout', ({ relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && this.#element.contains(relatedTarget);
      if (!isInside && relatedTarget !== button) this.#hide();
    });
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#hide();
    this.#button.focus({ preventScroll: true });
  }

  get #isOpen(): boolean {
    return !this.#element.hidden;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #open(at: number): void {
    this.#element.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#place();
    this.#items.at(at)?.focus({ preventScroll: true });
  }

  #hide(): void {
    this.#element.hidden = true;
    this.#button.setAttribute('aria-expanded', 'false');
  }

  /** Below the button, or above it where there is no room; in the view, whatever it stands in scrolls or hides. */
  #place(): void {
    const button = this.#button.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const below = button.bottom + gap;
    const fits = below + height <= window.innerHeight - gap || button.top - gap - height < gap;
    const left = Math.min(button.left, window.innerWidth - width - gap);
    this.#element.style.left = `${Math.max(left, gap)}px`;
    this.#element.style.top = `${fits ? below : button.top - gap - height}px`;
  }

  #onButtonKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    this.#open(event.key === 'ArrowDown' ? 0 : -1);
  }

  #onKey(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const target = this.#targetOf(event.key, items, at);
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (target === undefined) return;
    else target.focus();
    // Tab goes on from the button; no other key means anything to what the menu stands in.
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  #targetOf(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    if (key === 'ArrowDown') return items[(at + 1) % items.length];
    if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const behind = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    return behind.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
  }
}

/** Between the button, the menu and the edges of the view. */
const gap = 4;
