import { anchorAnnotation } from '../core/anchoring/anchor.ts';
import type { AnchoredAnnotation } from '../core/anchoring/anchored.ts';
import type { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { completeSelectors } from '../core/anchoring/describePassage.ts';
import { noteOf } from '../core/annotation/annotation.ts';
import { type AnnotationPage, findItem, readAnnotations, replaceItem } from '../core/annotation/annotationPage.ts';
import { createItem, editItem } from '../core/annotation/editAnnotation.ts';
import type { JsonObject } from '../core/annotation/json.ts';
import { renderNote } from '../core/note/renderNote.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { AnnotationView, CreateAnnotation, UpdateAnnotation } from '../protocol/messages.ts';
import { AnnotationHistory } from './annotationHistory.ts';
import { annotationGone, describeFailure, describeFault, itemsNotShown } from './annotationNotices.ts';
import type { AnnotationStore, ChangeFailure } from './annotationStore.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';

/** All annotations of an article, placed in one version of it. */
export interface PlacedAnnotations {
  /** In the order of the text, those without a place last. */
  readonly annotations: readonly AnnotationView[];
  readonly writable: boolean;
  readonly notice: string | null;
}

export interface AnnotationModelOptions {
  readonly store: AnnotationStore;
  /** `target.source` of new annotations. */
  readonly source: string;
  /** The path of the annotation file, as the reader knows it. */
  readonly path: string;
  /** Told of a change that was made but could not be written. */
  readonly onWriteFailed: (message: string) => void;
}

/** The annotations of one article: placed in its text, changed on request, with undo and redo. */
export class AnnotationModel extends Disposable {
  readonly #options: AnnotationModelOptions;
  readonly #store: AnnotationStore;
  readonly #history = new AnnotationHistory();
  readonly #changed = this._register(new Emitter());
  /** By note, for those that are shown: they are asked for again with every edit of the article. */
  #noteHtml = new Map<string, string>();
  /** Runs of typing are told apart by number, so that each is one step to take back. */
  #typing = 0;

  constructor(options: AnnotationModelOptions) {
    super();
    this.#options = options;
    this.#store = options.store;
    this._register(options.store.onDidChange(() => this.#changed.fire()));
  }

  onDidChange(listener: () => void) {
    return this.#changed.listen(listener);
  }

  /** `text` is the article text. */
  placeIn(text: string): PlacedAnnotations {
    const { annotations, unreadableItems } = readAnnotations(this.#store.page);
    const placed = annotations.map((annotation) => anchorAnnotation(text, annotation)).sort(byPlace);
    const { unsavedIds, fault } = this.#store;
    const { path } = this.#options;
    const notShown = unreadableItems === 0 ? null : itemsNotShown(unreadableItems, path);
    return {
      annotations: this.#viewsOf(placed, unsavedIds),
      writable: this.#store.isLoaded && fault === undefined,
      notice: fault === undefined ? notShown : describeFault(fault, path),
    };
  }

  /**
   * The id of the new annotation.
   * @param index of the article as it is now, which may be newer than the one that the page selected in; undefined where it
   * cannot be read
   */
  create(
    { selector, styleClass, note }: Omit<CreateAnnotation, 'type'>,
    index: ArticleIndex | undefined,
  ): Promise<Result<string>> {
    const item = createItem({
      id: `urn:uuid:${crypto.randomUUID()}`,
      created: now(),
      source: this.#options.source,
      selector: index === undefined ? selector : completeSelectors(index, selector),
      styleClass,
      note: note ?? '',
    });
    return this.#change(String(item['id']), null, () => item);
  }

  update({ id, note, styleClass }: Omit<UpdateAnnotation, 'type'>): Promise<Result<string>> {
    const typing = note !== undefined && styleClass === undefined ? String(this.#typing) : null;
    return this.#change(id, typing, (item) => item && editItem(item, { note, styleClass, modified: now() }));
  }

  delete(id: string): Promise<Result<string>> {
    return this.#change(id, null, () => undefined);
  }

  /** What is typed from now on is another step to take back. */
  beginTyping(): void {
    this.#typing++;
  }

  /** False where there was nothing to take back. */
  async undo(): Promise<Result<boolean>> {
    const possible = this.#history.canUndo;
    return this.#answer(await this.#store.change((page) => this.#history.undo(page)), possible);
  }

  /** False where there was nothing to make again. */
  async redo(): Promise<Result<boolean>> {
    const possible = this.#history.canRedo;
    return this.#answer(await this.#store.change((page) => this.#history.redo(page)), possible);
  }

  /** Tries again to write what could not be written. */
  async retry(): Promise<Result<null>> {
    return this.#answer(await this.#store.retry(), null);
  }

  #viewsOf(placed: readonly AnchoredAnnotation[], unsavedIds: ReadonlySet<string>): readonly AnnotationView[] {
    const rendered = this.#noteHtml;
    this.#noteHtml = new Map();
    return placed.map((anchored) => {
      const note = noteOf(anchored.annotation);
      const html = note === '' ? '' : (rendered.get(note) ?? renderNote(note));
      this.#noteHtml.set(note, html);
      return viewOf(anchored, note, html, unsavedIds.has(anchored.annotation.id));
    });
  }

  async #change(
    id: string,
    typing: string | null,
    edit: (item: JsonObject | undefined) => JsonObject | undefined,
  ): Promise<Result<string>> {
    let isGone = false;
    const result = await this.#store.change((page: AnnotationPage) => {
      const before = findItem(page, id);
      const after = edit(before);
      if (before === undefined && after === undefined) {
        isGone = true;
        return page;
      }
      this.#history.record({ id, before, after, typing });
      return replaceItem(page, id, after);
    });
    return isGone ? failure(annotationGone()) : this.#answer(result, id);
  }

  /** A change that was made but not written is there, unsaved: the reader is told once, and the page goes on. */
  #answer<Value>(result: Result<null, ChangeFailure>, value: Value): Result<Value> {
    if (result.ok) {
      return success(value);
    }
    const message = describeFailure(result.error, this.#options.path);
    if (result.error.kind !== 'write-failed') {
      return failure(message);
    }
    this.#options.onWriteFailed(message);
    return success(value);
  }
}

function viewOf(
  { annotation, state, textRange, candidates, changes }: AnchoredAnnotation,
  note: string,
  noteHtml: string,
  unsaved: boolean,
): AnnotationView {
  return {
    id: annotation.id,
    quote: annotation.target.selector[0].exact,
    styleClass: annotation.target.styleClass,
    note,
    noteHtml,
    state,
    textRange,
    candidates,
    changes,
    unsaved,
  };
}

function byPlace(a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  if (a.textRange === null || b.textRange === null) {
    return a.textRange === b.textRange ? 0 : a.textRange === null ? 1 : -1;
  }
  return a.textRange[0] - b.textRange[0] || a.textRange[1] - b.textRange[1];
}

function now(): string {
  return new Date().toISOString();
}
