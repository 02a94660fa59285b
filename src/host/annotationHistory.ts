import { type AnnotationPage, changeItems, type ItemChange } from '../core/annotation/annotationPage.ts';
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

export type ItemStep = Omit<HistoryStep, 'typing'>;

const maxSteps = 200;

/** What was changed of an article's annotations, to take it back and to make it again. */
export class AnnotationHistory {
  /** Each a list of changes that are one to the reader. */
  readonly #done: (readonly HistoryStep[])[] = [];
  #undone: (readonly HistoryStep[])[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  record(step: HistoryStep): void {
    const [last, ...more] = this.#done.at(-1) ?? [];
    if (last !== undefined && more.length === 0 && continues(step, last)) {
      this.#undone = [];
      this.#done[this.#done.length - 1] = [{ ...step, before: last.before }];
      return;
    }
    this.recordTogether([step]);
  }

  /** Changes of several annotations, each of another, that are taken back and made again together. */
  recordTogether(steps: readonly HistoryStep[]): void {
    this.#undone = [];
    this.#done.push(steps);
    this.#done.splice(0, this.#done.length - maxSteps);
  }

  /** The page with the last change taken back; what others changed since stays. The page itself where there is none. */
  undo(page: AnnotationPage): AnnotationPage {
    const steps = this.#done.pop();
    if (steps === undefined) {
      return page;
    }
    this.#undone.push(steps);
    return applyAll(
      page,
      steps.map(({ id, before, after }) => ({ id, before: after, after: before })),
    );
  }

  /** The page with the change made again that was taken back last. The page itself where there is none. */
  redo(page: AnnotationPage): AnnotationPage {
    const steps = this.#undone.pop();
    if (steps === undefined) {
      return page;
    }
    this.#done.push(steps);
    return applyAll(page, steps);
  }
}

function continues(step: HistoryStep, last: HistoryStep): boolean {
  return step.typing !== null && last.typing === step.typing && last.id === step.id;
}

/** The page after the changes; what is there is merged with what each starts from. */
function applyAll(page: AnnotationPage, steps: readonly ItemStep[]): AnnotationPage {
  const changes = steps.map(({ id, before, after }): [string, ItemChange] => [
    id,
    (item) => {
      const merged = mergeItems(before, after, item);
      return isJsonObject(merged) ? merged : undefined;
    },
  ]);
  return changeItems(page, new Map(changes));
}
