import type { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { completeSelectors } from '../core/anchoring/describePassage.ts';
import {
  type AnnotationPage,
  changeItems,
  findItem,
  readAnnotations,
  replaceItem,
} from '../core/annotation/annotationPage.ts';
import { confirmItem, keepItem } from '../core/annotation/confirmItem.ts';
import { createArticleNoteItem, createItem, editItem } from '../core/annotation/editAnnotation.ts';
import type { JsonObject } from '../core/annotation/json.ts';
import { resizeItem } from '../core/annotation/resizeAnnotation.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type {
  AnnotationView,
  CreateAnnotation,
  CreateArticleNote,
  PlaceAnnotation,
  UpdateAnnotation,
} from '../protocol/annotationMessages.ts';
import { AnnotationHistory, type ItemStep } from './annotationHistory.ts';
import {
  annotationGone,
  conflictResolved,
  describeFailure,
  describeFault,
  itemsNotShown,
} from './annotationNotices.ts';
import { AnnotationPlacer } from './annotationPlacer.ts';
import type { AnnotationStore, ChangeFailure } from './annotationStore.ts';
import { AnnotationViews } from './annotationViews.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';
import { nameOf } from './siblingFiles.ts';

/** The annotations of an article, placed in one version of it. */
export interface PlacedAnnotations {
  /** Those on the whole article, then the others in the order of the text, those without a place last. */
  readonly annotations: readonly AnnotationView[];
  /** How many more there are, whose passages are still looked for. */
  readonly searching: number;
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
  readonly #views = new AnnotationViews();
  readonly #placer = this._register(new AnnotationPlacer());
  /** Runs of typing are told apart by number, so that each is one step to take back. */
  #typing = 0;

  constructor(options: AnnotationModelOptions) {
    super();
    this.#options = options;
    this.#store = options.store;
    this._register(options.store.onDidChange(() => this.#changed.fire()));
    this._register(this.#placer.onDidProgress(() => this.#changed.fire()));
  }

  onDidChange(listener: () => void) {
    return this.#changed.listen(listener);
  }

  /** What the annotation file holds, and what is unsaved, after all reading and writing that is under way. */
  async readPage(): Promise<AnnotationPage> {
    await this.#store.whenIdle();
    return this.#store.page;
  }

  /** Of many annotations in a changed article some may be missing for a moment; `onDidChange` tells when they are there. */
  placeIn(index: ArticleIndex): PlacedAnnotations {
    const { annotations, articleNotes, unreadableItems } = readAnnotations(this.#store.page);
    const anchored = this.#placer.place(index, annotations);
    const { unsavedIds } = this.#store;
    return {
      annotations: this.#views.of(articleNotes, anchored, index.article, unsavedIds),
      searching: annotations.length - anchored.length,
      writable: this.#store.isLoaded && this.#store.fault === undefined,
      notice: this.#notice(unreadableItems),
    };
  }

  /**
   * The id of the new annotation.
   * @param index of the article as it is now, which may be newer than the one that the page selected in; undefined where it
   * cannot be read
   */
  create(
    { id, selector, styleClass, note = '', part }: Omit<CreateAnnotation, 'type'>,
    index: ArticleIndex | undefined,
  ): Promise<Result<string>> {
    const complete = index === undefined ? selector : completeSelectors(index, selector);
    const made = { id, ...this.#made(), selector: complete, styleClass, note, part };
    return this.#change(id, null, (item) => item ?? createItem(made));
  }

  #notice(unreadableItems: number): string | null {
    const { fault, resolvedConflict } = this.#store;
    const { path } = this.#options;
    if (fault !== undefined) {
      return describeFault(fault, path);
    }
    const notices = [
      ...(resolvedConflict === undefined ? [] : [conflictResolved(path, decodeURIComponent(nameOf(resolvedConflict)))]),
      ...(unreadableItems === 0 ? [] : [itemsNotShown(unreadableItems, path)]),
    ];
    return notices.length === 0 ? null : notices.join(' ');
  }

  /** The id of the new note, which is still to be written. */
  createArticleNote({ id, styleClass }: Omit<CreateArticleNote, 'type'>): Promise<Result<string>> {
    const made = { id, ...this.#made(), styleClass, note: '' };
    return this.#change(id, null, (item) => item ?? createArticleNoteItem(made));
  }

  update({ id, note, styleClass, tags }: Omit<UpdateAnnotation, 'type'>): Promise<Result<string>> {
    const isTyping = note !== undefined && styleClass === undefined && tags === undefined;
    const typing = isTyping ? String(this.#typing) : null;
    return this.#change(id, typing, (item) => item && editItem(item, { note, styleClass, tags, modified: now() }));
  }

  /** The range is one of the article of `index`. */
  place({ id, by, textRange }: Omit<PlaceAnnotation, 'type'>, index: ArticleIndex): Promise<Result<string>> {
    const placeItem = by === 'resize' ? resizeItem : confirmItem;
    return this.#change(id, null, (item) => item && placeItem(item, index, textRange, now()));
  }

  /** `textRange` is where it is shown in the article text `text`; null where it has no place. */
  keep(id: string, text: string, textRange: OffsetRange | null): Promise<Result<string>> {
    return this.#change(id, null, (item) => item && keepItem(item, text, textRange, now()));
  }

  /** Makes the changes that `plan` gives for the page as it is, of one annotation each, as one step to take back. */
  async changeTogether(plan: (page: AnnotationPage) => readonly ItemStep[]): Promise<Result<null>> {
    const result = await this.#store.change((page) => {
      const changes = plan(page);
      if (changes.length > 0) this.#history.recordTogether(changes.map((change) => ({ ...change, typing: null })));
      return changeItems(page, new Map(changes.map(({ id, after }) => [id, () => after])));
    });
    return this.#answer(result, null);
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

  #made() {
    return { created: now(), source: this.#options.source };
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

function now(): string {
  return new Date().toISOString();
}
