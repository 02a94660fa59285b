import type { AnchoredAnnotation } from '../core/anchoring/anchored.ts';
import type { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { type Placed, Placements } from '../core/anchoring/placements.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';

/** How long the host may be busy at a time with finding passages, in milliseconds: no reader notices. */
const slice = 50;

/** After so many slices whoever waits is shown what was found by then. */
const slicesBetween = 4;

/** Finds the passages of annotations in slices, so that many of them in a changed article keep nobody waiting. */
export class AnnotationPlacer extends Disposable {
  readonly #placements = new Placements();
  readonly #progressed = this._register(new Emitter());
  #timer: TimerHandle | undefined;

  constructor() {
    super();
    this._register({ dispose: () => clearTimeout(this.#timer) });
  }

  /** Told when those are found that the last answer left out, or some of them. */
  onDidProgress(listener: () => void) {
    return this.#progressed.listen(listener);
  }

  /** Those that are found by now; the others follow with `onDidProgress`. */
  place(index: ArticleIndex, annotations: readonly Annotation[]): readonly AnchoredAnnotation[] {
    clearTimeout(this.#timer);
    const { anchored, isComplete } = this.#placeSome(index, annotations);
    if (!isComplete) this.#goOn(index, annotations);
    return anchored;
  }

  #goOn(index: ArticleIndex, annotations: readonly Annotation[], slices = 1): void {
    this.#timer = setTimeout(() => {
      const { isComplete } = this.#placeSome(index, annotations);
      if (!isComplete) this.#goOn(index, annotations, slices + 1);
      if (isComplete || slices % slicesBetween === 0) this.#progressed.fire();
    }, 0);
  }

  #placeSome(index: ArticleIndex, annotations: readonly Annotation[]): Placed {
    const end = Date.now() + slice;
    return this.#placements.place(index, annotations, () => Date.now() < end);
  }
}
