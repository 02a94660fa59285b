import { element } from './element.ts';
import { sanitizePage } from './sanitize.ts';

/** The sections of the page, one element each; a section whose html did not change keeps its element. */
export class Sections {
  readonly #root: HTMLElement;
  #shown: readonly Section[] = [];
  /** Of sections that will be shown, by their html. */
  readonly #made = new Map<string, HTMLElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** In page order. */
  get elements(): readonly HTMLElement[] {
    return this.#shown.map(({ element: section }) => section);
  }

  /** Makes elements of sections that will be shown, for as long as this, in milliseconds. True once there are all. */
  make(htmls: readonly string[], milliseconds: number): boolean {
    const shown = new Set(this.#shown.map(({ html }) => html));
    const start = performance.now();
    for (const html of htmls) {
      if (shown.has(html) || this.#made.has(html)) continue;
      if (performance.now() - start >= milliseconds) return false;
      this.#made.set(html, createSection(html));
    }
    return true;
  }

  /** Shows these, and gives the elements that are new. */
  show(htmls: readonly string[]): readonly HTMLElement[] {
    const kept = new Map<string, HTMLElement[]>();
    for (const { html, element: section } of this.#shown) {
      const same = kept.get(html);
      if (same === undefined) kept.set(html, [section]);
      else same.push(section);
    }
    const fresh: HTMLElement[] = [];
    const next = htmls.map((html): Section => {
      const old = kept.get(html)?.shift();
      if (old !== undefined) return { html, element: old };
      const created = this.#made.get(html) ?? createSection(html);
      this.#made.delete(html);
      fresh.push(created);
      return { html, element: created };
    });
    for (const leftOver of kept.values()) for (const section of leftOver) section.remove();
    this.#made.clear();
    this.#arrange(next);
    this.#shown = next;
    return fresh;
  }

  /** Touches only what is not in its place: an element that is moved loses the focus and the selection in it. */
  #arrange(sections: readonly Section[]): void {
    let cursor = this.#root.firstElementChild;
    for (const { element: section } of sections) {
      if (cursor === section) cursor = cursor.nextElementSibling;
      else this.#root.insertBefore(section, cursor);
    }
  }
}

/** The class tells what a section starts with: headings and paragraphs keep another distance to what is above them. */
function createSection(html: string): HTMLElement {
  const content = sanitizePage(html);
  const first = content.firstElementChild?.localName ?? 'text';
  return element('div', { class: `section section-${first}` }, content);
}

interface Section {
  readonly html: string;
  readonly element: HTMLElement;
}
