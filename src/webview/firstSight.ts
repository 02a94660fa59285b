import type { Page } from '../core/page/page.ts';
import { emptyPart, partAround } from '../core/page/pagePart.ts';
import type { HostNotification, ShowArticle } from '../protocol/messages.ts';
import { type ArticleView, longText } from './articleView.ts';
import { currentPlace, goToPlace, type Place } from './scrollPlace.ts';

/** How long sections are made without a pause for whatever else the page has to do, in milliseconds. */
const sliceMilliseconds = 12;

/** True where an article takes a while to be shown. In a window that nobody sees there are no frames, and no hurry. */
export function isWorthASight({ text }: Page): boolean {
  return text.length >= longText && !document.hidden;
}

/**
 * The part of a long article that the reader begins with: it is shown at once, without links, and can be read and scrolled while
 * the whole is made. What the host says meanwhile waits for the whole.
 */
export class FirstSight {
  readonly #view: ArticleView;
  #held: HostNotification[] | undefined;

  constructor(view: ArticleView) {
    this.#view = view;
  }

  /** True where a message has to wait. */
  holds(message: HostNotification): boolean {
    this.#held?.push(message);
    return this.#held !== undefined;
  }

  /** Shows the part; then `showWhole` is called, with the place that the reader is at by then, and `receive` with what waited. */
  async show(
    article: ShowArticle,
    showWhole: (article: ShowArticle, place: Place | undefined) => void,
    receive: (message: HostNotification) => void,
  ): Promise<void> {
    const held: HostNotification[] = [];
    this.#held = held;
    const view = this.#view;
    const { page, resourceBase, position } = article;
    const { mismatchedBlocks } = view.show(partAround(page, position ?? 0), resourceBase);
    // Which blocks it has was counted wrong: nothing of it may stay.
    if (mismatchedBlocks > 0) view.show(emptyPart(page), resourceBase);
    else if (position !== null) goToPlace({ textOffset: position, top: 0 }, view.blocks);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    do await new Promise((resolve) => window.setTimeout(resolve));
    while (!view.makeSections(page.sections, sliceMilliseconds));
    this.#held = undefined;
    showWhole({ ...article, position: null }, currentPlace(view.sections, view.blocks));
    for (const message of held) receive(message);
  }
}
