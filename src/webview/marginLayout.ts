import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { ArticleView } from './articleView.ts';
import { nearBlocks } from './nearBlocks.ts';
import { stackNotes } from './stackNotes.ts';

export interface PlacedNote {
  readonly id: string;
  readonly card: HTMLElement;
  /** Of its passage, in the order of the text; not empty. */
  readonly marks: readonly HTMLElement[];
}

/** Gives the notes to lay out, in the order of the text. */
export interface NearNotes {
  /** Those on passages that start in `near`, and the active one, as far as there was time to make them. */
  readonly notes: readonly PlacedNote[];
  /** False where some are still to be made. */
  readonly complete: boolean;
}

/** Below this the window has no room for a margin: the style sheet has the same width. */
const narrow = window.matchMedia('(width < 60rem)');

/** Between two notes, and between a passage and the sheet under it. */
const gap = 10;

/** Notes are laid out this far outside the view, in heights of it, so that scrolling finds them in their place. */
const reach = 1;

/**
 * Puts notes beside their passages, or the one that the reader is at under its passage where the window is narrow. Only
 * what is near the view has a note at all: there may be thousands, and to ask where a far passage is would make the browser
 * lay out all of the article.
 */
export class MarginLayout {
  readonly #margin: HTMLElement;
  readonly #view: ArticleView;
  readonly #notesIn: (near: OffsetRange) => NearNotes;
  #activeId: string | undefined;
  #requested = false;
  #arranging = false;

  constructor(margin: HTMLElement, view: ArticleView, notesIn: (near: OffsetRange) => NearNotes) {
    this.#margin = margin;
    this.#view = view;
    this.#notesIn = notesIn;
    const request = (): void => this.request();
    new ResizeObserver(request).observe(view.root);
    document.addEventListener('scroll', request, { passive: true });
    narrow.addEventListener('change', request);
  }

  /** The active one, if any, is where the reader is. */
  setActive(id: string | undefined): void {
    this.#activeId = id;
  }

  /** Lays out before the next frame, however often it is asked to. */
  request(): void {
    // What is arranged now is measured once all of it is there.
    if (this.#requested || this.#arranging) return;
    this.#requested = true;
    requestAnimationFrame(() => {
      this.#requested = false;
      this.arrange();
    });
  }

  arrange(): void {
    this.#margin.classList.toggle('is-sheet', narrow.matches);
    this.#arranging = true;
    const { notes, complete } = this.#notesIn(this.#nearText());
    this.#putInOrder(notes);
    this.#place(notes);
    this.#arranging = false;
    if (!complete) this.request();
  }

  #place(notes: readonly PlacedNote[]): void {
    const shown = notes.filter(({ id, card }) => {
      card.hidden = narrow.matches && id !== this.#activeId;
      return !card.hidden;
    });
    if (shown.length === 0) return;
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

  #nearText(): OffsetRange {
    const { ranges } = this.#view.blocks;
    const [first, end] = nearBlocks(this.#view, reach);
    return first < end ? [ranges[first]?.[0] ?? 0, ranges[end - 1]?.[1] ?? 0] : [0, 0];
  }

  /** In the order of the text for the Tab key as well; what is in its place stays untouched, and keeps the focus. */
  #putInOrder(notes: readonly PlacedNote[]): void {
    let cursor = this.#margin.firstElementChild;
    for (const { card } of notes) {
      if (cursor === card) cursor = cursor.nextElementSibling;
      else this.#margin.insertBefore(card, cursor);
    }
  }
}

function topOf(marks: readonly HTMLElement[]): number {
  return marks[0]?.getBoundingClientRect().top ?? 0;
}

function bottomOf(marks: readonly HTMLElement[]): number {
  return marks.at(-1)?.getBoundingClientRect().bottom ?? 0;
}
