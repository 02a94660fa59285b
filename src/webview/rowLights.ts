import { dwellMilliseconds } from '../core/hover/hoverMachine.ts';
import type { LightUp, PointAt } from '../protocol/readingMessages.ts';
import type { ArticleView } from './articleView.ts';
import { LitPassage } from './litPassage.ts';

/**
 * How long a passage is lit up at most for a row that the pointer is on: time to find it and read it. The side bar does not tell
 * when the pointer leaves the row; that it comes to the page does.
 */
const litMilliseconds = 12_000;

/** What the reader does in the page: the pointer is on no row any more, or nobody looks at one. */
const endings = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

const pointedAt = '[data-annotation], .reference[data-entry]';

/** Between the page and the rows of the side bar: what the reader rests on in one is lit in the other. */
export class RowLights {
  readonly #view: ArticleView;
  readonly #point: (target: PointAt['target']) => void;
  readonly #lit = new LitPassage();
  #dwelling: number | undefined;
  #litTimer: number | undefined;
  /** What was told last. */
  #told: Element | null = null;

  /** `point` is called with what the pointer rests on, or the focus has come to. */
  constructor(view: ArticleView, page: HTMLElement, point: (target: PointAt['target']) => void) {
    this.#view = view;
    this.#point = point;
    page.addEventListener('pointerover', ({ target, buttons }) => {
      window.clearTimeout(this.#dwelling);
      const around = buttons === 0 && target instanceof Element ? target.closest(pointedAt) : null;
      if (around !== null) this.#dwelling = window.setTimeout(() => this.#tell(around), dwellMilliseconds);
    });
    for (const type of endings) page.addEventListener(type, () => this.putOut(), { passive: true });
    page.addEventListener('focusin', ({ target }) => {
      const around = target instanceof Element ? target.closest(pointedAt) : null;
      if (around !== null) this.#tell(around);
    });
  }

  lightUp({ textRange }: LightUp): void {
    window.clearTimeout(this.#litTimer);
    this.#lit.show(textRange, this.#view.blocks);
    this.#litTimer = window.setTimeout(() => this.putOut(), litMilliseconds);
  }

  /** The passage is lit no longer. */
  putOut(): void {
    window.clearTimeout(this.#litTimer);
    this.#lit.hide();
  }

  #tell(around: Element): void {
    if (this.#told === around) return;
    this.#told = around;
    const annotation = around.getAttribute('data-annotation');
    const entry = around.getAttribute('data-entry');
    if (annotation !== null) this.#point({ annotation });
    else if (entry !== null) this.#point({ entry });
  }
}
