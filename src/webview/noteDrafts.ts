import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { PageStateStore } from './pageState.ts';

/** Notes as they are typed: kept by the page until the host has them. */
export class NoteDrafts {
  readonly #actions: AnnotationActions;
  readonly #state: PageStateStore;
  /** What was typed before a reload and not saved by then. */
  readonly #restored: Map<string, string>;

  constructor(actions: AnnotationActions, state: PageStateStore) {
    this.#actions = actions;
    this.#state = state;
    this.#restored = new Map(Object.entries(state.drafts));
  }

  /** What was typed and is not saved; undefined where nothing is. */
  of(id: string): string | undefined {
    return this.#state.drafts[id];
  }

  keep(id: string, note: string): void {
    this.#state.setDraft(id, note);
  }

  forget(id: string): void {
    this.#state.setDraft(id, undefined);
  }

  async save(id: string, note: string): Promise<void> {
    this.keep(id, note);
    const saved = await this.#actions.saveNote(id, note);
    // What was typed meanwhile is a draft of its own.
    if (saved && this.of(id) === note) this.forget(id);
  }

  /** Saves what was typed before a reload, of those of `annotations` that are there by now. */
  saveRestored(annotations: ReadonlyMap<string, AnnotationView>): void {
    for (const [id, note] of this.#restored) {
      const annotation = annotations.get(id);
      if (annotation === undefined) continue;
      this.#restored.delete(id);
      if (annotation.note === note) this.forget(id);
      else void this.save(id, note);
    }
  }
}
