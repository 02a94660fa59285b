import { findMatches } from '../../core/search/findMatches.ts';
import { searchPattern } from '../../core/search/searchPattern.ts';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import type { ArticleView } from '../articleView.ts';
import { rangeOf } from '../passage.ts';
import { currentPlace, goToPlace } from '../scrollPlace.ts';
import { strings } from '../strings.ts';
import { FindBar } from './findBar.ts';
import { HitHighlights } from './hitHighlights.ts';
import { searchInWorker } from './searchInWorker.ts';

/** More hits than this are not counted, and not shown. */
const maxHits = 10_000;

/** A regular expression that takes longer will not end in time for anyone. */
const timeLimit = 2000;

/** The longest selection that a search starts with, in UTF-16 code units. */
const longestSeed = 200;

/** How far down the view a hit comes to stand. */
const targetHeight = 0.3;

/** Finding in the article: the bar, its hits in the text, and the way from one to the next. */
export class Find {
  readonly #view: ArticleView;
  readonly #bar: FindBar;
  readonly #drawn: (textOffsets: readonly number[]) => void;
  readonly #highlights = new HitHighlights();
  #hits: readonly OffsetRange[] = [];
  /** Index into the hits; -1 where there are none. */
  #current = -1;
  /** Where the search began, as an offset into the article text. */
  #start = 0;
  #running = new AbortController();

  /** `annotate` writes a note on what is selected; `drawn` is told of where the hits are whenever that changes. */
  constructor(
    view: ArticleView,
    parent: HTMLElement,
    annotate: () => void,
    drawn: (textOffsets: readonly number[]) => void,
  ) {
    this.#view = view;
    this.#drawn = drawn;
    this.#bar = new FindBar(parent, {
      changed: () => void this.#search(this.#start),
      step: (by) => this.step(by),
      annotate: () => {
        this.close();
        annotate();
      },
      close: () => this.close(),
    });
  }

  /** Opens the bar, with what is selected in the article. */
  open(): void {
    const selected = this.#selectedText();
    this.#start = currentPlace(this.#view.sections, this.#view.blocks)?.textOffset ?? 0;
    this.#bar.open(selected);
    void this.#search(this.#start);
  }

  /** Closes the bar and leaves the hit selected. */
  close(): void {
    if (!this.#bar.isOpen) return;
    const hit = this.#hits[this.#current];
    this.#running.abort();
    this.#bar.close();
    this.#show([], -1);
    const selection = document.getSelection();
    this.#view.root.focus({ preventScroll: true });
    if (hit === undefined || selection === null) return;
    selection.removeAllRanges();
    selection.addRange(rangeOf(hit, this.#view.blocks));
  }

  /** To the hit after (1) or before (-1) this one, round the ends. */
  step(by: 1 | -1): void {
    if (!this.#bar.isOpen) this.open();
    else if (this.#hits.length > 0) {
      this.#show(this.#hits, (this.#current + by + this.#hits.length) % this.#hits.length);
      this.#reveal();
    }
  }

  /** The article or what is drawn in it has changed. */
  update(): void {
    if (this.#bar.isOpen) void this.#search(this.#hits[this.#current]?.[0] ?? this.#start, false);
  }

  async #search(from: number, reveal = true): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const { query } = this.#bar;
    const pattern = searchPattern(query);
    if (!pattern.ok) {
      this.#show([], -1);
      this.#bar.showStatus(strings.badExpression(pattern.error), false);
      return;
    }
    const { text } = this.#view.page;
    const { source, flags } = pattern.value;
    const hits = query.isRegularExpression
      ? await searchInWorker(text, pattern.value, maxHits, timeLimit, signal)
      : findMatches(text, source, flags, maxHits);
    if (signal.aborted) return;
    if (hits === undefined) {
      this.#show([], -1);
      this.#bar.showStatus(strings.searchTooLong, false);
      return;
    }
    const next = hits.findIndex(([start]) => start >= from);
    this.#show(hits, hits.length === 0 ? -1 : Math.max(next, 0));
    if (reveal) this.#reveal();
  }

  #show(hits: readonly OffsetRange[], current: number): void {
    if (hits !== this.#hits) this.#drawn(hits.map(([start]) => start));
    this.#hits = hits;
    this.#current = current;
    if (hits.length === 0) this.#highlights.clear();
    else this.#highlights.draw(hits, current, this.#view.blocks);
    this.#bar.showStatus(this.#words(), hits.length > 0);
  }

  #words(): string {
    if (this.#hits.length > 0)
      return strings.hitOf(this.#current + 1, this.#hits.length, this.#hits.length === maxHits);
    return this.#bar.query.text === '' ? '' : strings.noHits;
  }

  #reveal(): void {
    const hit = this.#hits[this.#current];
    const rect = hit && this.#view.blocks.rectAt(hit[0]);
    if (hit === undefined || rect === undefined) return;
    // Below the bar, and above the last line.
    const isInView = rect.top > 60 && rect.bottom < window.innerHeight - 20;
    if (!isInView) goToPlace({ textOffset: hit[0], top: window.innerHeight * targetHeight }, this.#view.blocks);
  }

  #selectedText(): string | undefined {
    const selection = document.getSelection();
    if (selection === null || !this.#view.root.contains(selection.anchorNode)) return undefined;
    const text = selection.toString().trim();
    return text === '' || text.length > longestSeed ? undefined : text.replace(/\s+/g, ' ');
  }
}
