import { closestIn } from '../element.ts';
import { drawFormula, findFormulas, formulaSelector } from './formula.ts';
import { loadTypesetter, type Typesetter } from './loadTypesetter.ts';

/** How far from the view formulas are drawn ahead of it. */
const ahead = '150% 0px';

/** How long formulas are drawn without a pause for whatever else the page has to do, in milliseconds. */
const sliceMilliseconds = 8;

/** Draws the formulas of the page as they come near the view. */
export class Formulas {
  readonly #near = new IntersectionObserver((entries) => this.#onNear(entries), { rootMargin: ahead });
  #waiting: HTMLElement[] = [];
  #isDrawing = false;

  /** In `root` formulas are drawn; a double click on one selects it, as it does a word. */
  constructor(root: HTMLElement) {
    root.addEventListener('dblclick', (event) => {
      const formula = closestIn(root, event, formulaSelector);
      if (formula === null) return;
      const range = document.createRange();
      range.selectNode(formula);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
  }

  /** Takes up the formulas of a section that is new on the page. */
  watch(section: HTMLElement): void {
    for (const formula of findFormulas(section)) this.#near.observe(formula);
  }

  /** Draws all formulas of what was copied, as a drawing is not copied with its formula. */
  async drawAll(copy: ParentNode): Promise<void> {
    const formulas = copy.querySelectorAll<HTMLElement>(formulaSelector);
    const typesetter = formulas.length === 0 ? undefined : await loadTypesetter();
    if (typesetter !== undefined) for (const formula of formulas) drawFormula(formula, typesetter);
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      this.#near.unobserve(target);
      this.#waiting.push(target);
    }
    if (this.#waiting.length > 0) void this.#draw();
  }

  async #draw(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    const typesetter = await loadTypesetter();
    while (typesetter !== undefined && this.#waiting.length > 0) {
      this.#drawSlice(typesetter);
      await new Promise((resolve) => window.setTimeout(resolve));
    }
    this.#isDrawing = false;
  }

  #drawSlice(typesetter: Typesetter): void {
    const start = performance.now();
    do {
      const formula = this.#waiting.shift();
      if (formula?.isConnected) drawFormula(formula, typesetter);
    } while (this.#waiting.length > 0 && performance.now() - start < sliceMilliseconds);
  }
}
