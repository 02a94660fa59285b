import { type AnnotationPage, findItem, replaceItem } from '../core/annotation/annotationPage.ts';
import { isJsonObject, type JsonObject } from '../core/annotation/json.ts';
import { mergeItems } from '../core/annotation/mergeAnnotationPages.ts';

/** One change of one annotation: its item before and after; undefined where there was, or is, none. */
export interface HistoryStep {
  readonly id: string;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
  /** Steps that name the same run of typing are taken back together; null for a step on its own. */
  readonly typing: string | null;
}

const maxSteps = 200;

/** What was changed of an article's annotations, to take it back and to make it again. */
export class AnnotationHistory {
  readonly #done: HistoryStep[] = [];
  #undone: HistoryStep[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  record(step: HistoryStep): void {
    this.#undone = [];
    const last = this.#done.at(-1);
    if (last !== undefined && step.typing !== null && last.typing === step.typing && last.id === step.id) {
      this.#done[this.#done.length - 1] = { ...step, before: last.before };
      return;
    }
    this.#done.push(step);
    this.#done.splice(0, this.#done.length - maxSteps);
  }

  /** The page with the last change taken back; what others changed since stays. The page itself where there is none. */
  undo(page: AnnotationPage): AnnotationPage {
    const step = this.#done.pop();
    if (step === undefined) {
      return page;
    }
    this.#undone.push(step);
    return apply(page, step.id, step.after, step.before);
  }

  /** The page with the change made again that was taken back last. The page itself where there is none. */
  redo(page: AnnotationPage): AnnotationPage {
    const step = this.#undone.pop();
    if (step === undefined) {
      return page;
    }
    this.#done.push(step);
    return apply(page, step.id, step.before, step.after);
  }
}

function apply(
  page: AnnotationPage,
  id: string,
  from: JsonObject | undefined,
  to: JsonObject | undefined,
): AnnotationPage {
  const item = mergeItems(from, to, findItem(page, id));
  return replaceItem(page, id, isJsonObject(item) ? item : undefined);
}
