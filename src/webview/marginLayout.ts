import type { ArticleView } from './articleView.ts';
import { stackNotes } from './stackNotes.ts';

export interface PlacedNote {
  readonly id: string;
  readonly card: HTMLElement;
  /** Of its passage, in the order of the text; not empty. */
  readonly marks: readonly HTMLElement[];
}

/** Below this the window has no room for a margin: the style sheet has the same width. */
const narrow = window.matchMedia('(width < 60rem)');

/** Between two notes, and between a passage and the sheet under it. */
const gap = 10;

/** Notes are laid out this far outside the view, in heights of it, so that scrolling finds them in their place. */
const reach = 1;

/**
 * Puts notes beside their passages, or the one that the reader is at under its passage where the window is narrow. Only
 * what is near the view is laid out: to ask where a far passage is would make the browser lay out all of the article.
 */
export class MarginLayout {
  readonly #margin: HTMLElement;
  #notes: readonly PlacedNote[] = [];
  #activeId: string | undefined;
  #requested = false;

  constructor(margin: HTMLElement, view: ArticleView) {
    this.#margin = margin;
    const request = (): void => this.request();
    new ResizeObserver(request).observe(view.root);
    document.addEventListener('scroll', request, { passive: true });
    narrow.addEventListener('change', request);
  }

  /** `notes` in the order of the text; the active one, if any, is where the reader is. */
  set(notes: readonly PlacedNote[], activeId: string | undefined): void {
    this.#notes = notes;
    this.#activeId = activeId;
    this.#arrange();
  }

  /** Lays out before the next frame, however often it is asked to. */
  request(): void {
    if (this.#requested || this.#notes.length === 0) return;
    this.#requested = true;
    requestAnimationFrame(() => {
      this.#requested = false;
      this.#arrange();
    });
  }

  #arrange(): void {
    this.#margin.classList.toggle('is-sheet', narrow.matches);
    const near = new Map<Element | null, boolean>();
    const shown = this.#notes.filter((note) => {
      const show = narrow.matches ? note.id === this.#activeId : note.id === this.#activeId || isNear(note, near);
      note.card.hidden = !show;
      return show;
    });
    const origin = this.#margin.getBoundingClientRect().top;
    const wishes = shown.map(({ card, marks }) => ({
      top: (narrow.matches ? bottomOf(marks) + gap : topOf(marks)) - origin,
      height: card.offsetHeight,
    }));
    const pinned = shown.findIndex(({ id }) => id === this.#activeId);
    const tops = stackNotes(wishes, pinned < 0 ? undefined : pinned, gap);
    shown.forEach(({ card }, index) => {
      card.style.top = `${tops[index] ?? 0}px`;
    });
  }
}

/** `known` keeps what was found for a section. */
function isNear({ marks }: PlacedNote, known: Map<Element | null, boolean>): boolean {
  const section = marks[0]?.closest('.section') ?? null;
  let near = known.get(section);
  if (near === undefined) {
    const rect = section?.getBoundingClientRect();
    const margin = window.innerHeight * reach;
    near = rect !== undefined && rect.bottom > -margin && rect.top < window.innerHeight + margin;
    known.set(section, near);
  }
  return near;
}

function topOf(marks: readonly HTMLElement[]): number {
  return marks[0]?.getBoundingClientRect().top ?? 0;
}

function bottomOf(marks: readonly HTMLElement[]): number {
  return marks.at(-1)?.getBoundingClientRect().bottom ?? 0;
}
