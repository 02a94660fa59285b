import type { ReadingPosition } from '../protocol/messages.ts';
import type { ArticleView } from './articleView.ts';
import { currentPlace, readingPosition } from './scrollPlace.ts';

/** The scrolling rests when nothing has moved for this long. */
const restMilliseconds = 150;

/** Calls `moved` with where in the article the reader is, whenever the scrolling comes to rest. */
export function watchReading(view: ArticleView, moved: (position: ReadingPosition) => void): void {
  const tell = (): void => {
    const place = currentPlace(view.sections, view.blocks);
    if (place !== undefined) moved(readingPosition(place, view.blocks));
  };
  let timer: number | undefined;
  const scrolled = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, restMilliseconds);
  };
  document.addEventListener('scroll', scrolled, { passive: true });
}
