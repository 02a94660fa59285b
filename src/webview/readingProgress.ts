import type { ReadingPosition } from '../protocol/messages.ts';
import type { ArticleView } from './articleView.ts';
import { currentPlace, goToPlace, type Place, readingPosition } from './scrollPlace.ts';

/** The scrolling rests when nothing has moved for this long. */
const restMilliseconds = 150;

/**
 * Calls `moved` with where in the article the reader is, whenever the scrolling comes to rest, and keeps the reader there
 * when the window gets another width and every line breaks anew.
 */
export function watchReading(view: ArticleView, moved: (position: ReadingPosition) => void): void {
  let last: Place | undefined;
  let timer: number | undefined;
  let width = window.innerWidth;
  const rest = (): void => {
    last = currentPlace(view.sections, view.blocks);
    if (last !== undefined) moved(readingPosition(last, view.blocks));
  };
  const scrolled = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(rest, restMilliseconds);
  };
  const resized = (): void => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    if (last !== undefined && window.scrollY > 0) goToPlace(last, view.blocks);
  };
  document.addEventListener('scroll', scrolled, { passive: true });
  window.addEventListener('resize', resized);
}
