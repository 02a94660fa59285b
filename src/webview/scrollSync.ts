import type { FollowSource, SetScrollSync } from '../protocol/readingMessages.ts';
import type { ArticleView } from './articleView.ts';
import { currentPlace, goToPlace } from './scrollPlace.ts';

/** By these a reader scrolls, jumps, or has a command do so. */
const signsOfReader = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Tells where the reader scrolls to, so that the source can follow, and follows the source. What moves the page of its own
 * accord (an edit, a picture that has come, the source that is followed) is not told of: it has no reader behind it.
 */
export class ScrollSync {
  readonly #view: ArticleView;
  readonly #lead: (textOffset: number) => void;
  #isOn = false;
  #isReaders = false;
  #frame: number | undefined;

  /** `lead` is called with what is at the top of the view; 0 at the very start of the page. */
  constructor(view: ArticleView, lead: (textOffset: number) => void) {
    this.#view = view;
    this.#lead = lead;
    for (const type of signsOfReader) {
      document.addEventListener(type, () => this.readerMoves(), { capture: true, passive: true });
    }
    document.addEventListener('scroll', () => this.#onScroll(), { passive: true });
  }

  /** `version`: of the article on the page. */
  receive(message: SetScrollSync | FollowSource, version: number | undefined): void {
    if (message.type === 'setScrollSync') this.#isOn = message.on;
    else if (message.version === version) this.#follow(message.textOffset);
  }

  /** The scrolling that follows is the reader's. */
  readerMoves(): void {
    this.#isReaders = true;
  }

  /** The scrolling that follows is not the reader's, until there is a sign of one again. */
  pageMoves(): void {
    this.#isReaders = false;
  }

  /** Has `textOffset` at the top of the view. */
  #follow(textOffset: number): void {
    if (!this.#isOn) return;
    this.pageMoves();
    if (textOffset === 0) window.scrollTo({ top: 0, behavior: 'instant' });
    else goToPlace({ textOffset, top: 0 }, this.#view.blocks);
  }

  #onScroll(): void {
    if (!this.#isOn || !this.#isReaders) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (!this.#isReaders) return;
      const place = window.scrollY < 1 ? 0 : currentPlace(this.#view.sections, this.#view.blocks)?.textOffset;
      if (place !== undefined) this.#lead(place);
    });
  }
}
