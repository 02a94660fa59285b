import type { AnnotationView, NoteDraft } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';

/** Notes as they are typed: kept by the host until they are saved. */
export class NoteDrafts {
  readonly #actions: AnnotationActions;
  readonly #drafts = new Map<string, string>();
  /** What was typed before a reload, or a crash, and not saved by then. */
  readonly #restored = new Map<string, string>();

  constructor(actions: AnnotationActions) {
    this.#actions = actions;
  }

  /** Goes on with what was typed before this page came to be. */
  restore(drafts: readonly NoteDraft[]): void {
    for (const { id, note } of drafts) {
      this.#drafts.set(id, note);
      this.#restored.set(id, note);
    }
  }

  /** What was typed and is not saved; undefined where nothing is. */
  of(id: string): string | undefined {
    return this.#drafts.get(id);
  }

  keep(id: string, note: string): void {
    this.#drafts.set(id, note);
    this.#actions.keepDraft(id, note);
  }

  forget(id: string): void {
    if (this.#drafts.delete(id)) this.#actions.keepDraft(id, null);
  }

  async save(id: string, note: string): Promise<void> {
    if (this.of(id) !== note) this.keep(id, note);
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
