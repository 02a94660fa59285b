import * as vscode from 'vscode';
import { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { type AnnotationPage, emptyAnnotationPage } from '../core/annotation/annotationPage.ts';
import { serializeAnnotationPage } from '../core/annotation/serializeAnnotationPage.ts';
import type { ArticleTools } from '../core/article/articleTools.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { AnnotationView, CreateAnnotation, PlaceAnnotation } from '../protocol/annotationMessages.ts';
import type { PageReplies, PageRequest } from '../protocol/messages.ts';
import type { CopyReference, SetEntryStatus } from '../protocol/referenceMessages.ts';
import type { ItemStep } from './annotationHistory.ts';
import { type AnnotationLocation, locateAnnotations } from './annotationLocation.ts';
import { AnnotationModel, type PlacedAnnotations } from './annotationModel.ts';
import { annotationGone, articleHasChanged, notSavedYet, readOnlyFileSystem } from './annotationNotices.ts';
import type { AnnotationStores } from './annotationStores.ts';
import { ArticleModel, type ParsedArticle } from './articleModel.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';
import { newAnnotationId } from './newAnnotationId.ts';
import { UnsavedOffer } from './unsavedOffer.ts';

/** What the page asks about annotations. */
type AnnotationRequest = Exclude<PageRequest, CopyReference | SetEntryStatus>;

/** An open article with its annotations, shared by all panels that show it. */
export class ArticleSession extends Disposable {
  readonly document: vscode.TextDocument;
  /** Undefined while the article was never saved. */
  readonly location: AnnotationLocation | undefined;
  readonly #article: ArticleModel;
  readonly #annotations: AnnotationModel | undefined;
  readonly #articleChanged = this._register(new Emitter());
  readonly #annotationsChanged = this._register(new Emitter());
  #placed: PlacedAnnotations | undefined;

  constructor(document: vscode.TextDocument, tools: ArticleTools, stores: AnnotationStores, border: Border) {
    super();
    this.document = document;
    this.location = locateAnnotations(document.uri);
    this.#article = this._register(new ArticleModel(document, tools, border));
    this._register(this.#article.onDidChange(() => this.#onArticleChanged()));
    if (this.location !== undefined) {
      const { uri, source } = this.location;
      const path = vscode.workspace.asRelativePath(uri);
      const offer = new UnsavedOffer({
        uri,
        retry: async () => await this.#annotations?.retry(),
        text: async () => serializeAnnotationPage(await this.readAnnotationPage()),
      });
      const onWriteFailed = border.guard('reporting a failed write', (message: string) => offer.show(message));
      const { store, handle } = stores.acquire(uri.toString());
      this._register(handle);
      this.#annotations = this._register(new AnnotationModel({ store, source, path, onWriteFailed }));
      this._register(
        this.#annotations.onDidChange(border.guard('showing annotations', () => this.#onAnnotationsChanged())),
      );
    }
  }

  /** A failure is a message for the reader. */
  get article(): Result<ParsedArticle> {
    return this.#article.current;
  }

  /** Placed in the text of `article`. */
  get annotations(): PlacedAnnotations {
    this.#placed ??= this.#place();
    return this.#placed;
  }

  /** Told after `article` changed; its annotations are placed anew then. */
  onDidChangeArticle(listener: () => void) {
    return this.#articleChanged.listen(listener);
  }

  /** Told after `annotations` changed while the article stayed. */
  onDidChangeAnnotations(listener: () => void) {
    return this.#annotationsChanged.listen(listener);
  }

  async createAnnotation(request: Omit<CreateAnnotation, 'type' | 'id'>): Promise<Result<AnnotationView>> {
    return this.#reply(await this.#create({ ...request, id: newAnnotationId() }));
  }

  undo(): Promise<Result<boolean>> {
    return this.#write((annotations) => annotations.undo());
  }

  redo(): Promise<Result<boolean>> {
    return this.#write((annotations) => annotations.redo());
  }

  async answer(request: AnnotationRequest): Promise<Result<PageReplies[AnnotationRequest['type']]>> {
    switch (request.type) {
      case 'createAnnotation':
        return nothingOf(await this.#create(request));
      case 'createArticleNote':
        return nothingOf(await this.#write((annotations) => annotations.createArticleNote(request)));
      case 'placeAnnotation':
        return this.#reply(await this.#write((annotations) => this.#placeAnnotation(annotations, request)));
      case 'keepAnnotation':
        return this.#reply(await this.#write((annotations) => this.#keepAnnotation(annotations, request.id)));
      case 'updateAnnotation':
        return this.#reply(await this.#write((annotations) => annotations.update(request)));
      case 'deleteAnnotation':
        return nothingOf(await this.#write((annotations) => annotations.delete(request.id)));
      case 'undo':
        return await this.undo();
      case 'redo':
        return await this.redo();
    }
  }

  /** What the annotation file holds, and what is unsaved, after all reading that is under way. */
  async readAnnotationPage(): Promise<AnnotationPage> {
    return (await this.#annotations?.readPage()) ?? emptyAnnotationPage;
  }

  /** Makes the changes that `plan` gives for the page as it is as one step to take back. */
  changeTogether(plan: (page: AnnotationPage) => readonly ItemStep[]): Promise<Result<null>> {
    return this.#write((annotations) => annotations.changeTogether(plan));
  }

  /** What is typed into a note from now on is another step to take back. */
  beginTyping(): void {
    this.#annotations?.beginTyping();
  }

  #create(request: Omit<CreateAnnotation, 'type'>): Promise<Result<string>> {
    const { current } = this.#article;
    const index = current.ok ? current.value.index : undefined;
    return this.#write((annotations) => annotations.create(request, index));
  }

  async #write<Value>(change: (annotations: AnnotationModel) => Promise<Result<Value>>): Promise<Result<Value>> {
    if (this.#annotations === undefined) {
      return failure(notSavedYet());
    }
    return this.location?.writable === true ? await change(this.#annotations) : failure(readOnlyFileSystem());
  }

  /** The page may be some milliseconds behind an edit of the article: its offsets then mean other words. */
  async #placeAnnotation(annotations: AnnotationModel, request: PlaceAnnotation): Promise<Result<string>> {
    const { current } = this.#article;
    return current.ok && current.value.version === request.version
      ? await annotations.place(request, current.value.index)
      : failure(articleHasChanged());
  }

  async #keepAnnotation(annotations: AnnotationModel, id: string): Promise<Result<string>> {
    const { current } = this.#article;
    const view = this.annotations.annotations.find((annotation) => annotation.id === id);
    return current.ok && view !== undefined
      ? await annotations.keep(id, current.value.article.text, view.textRange)
      : failure(annotationGone());
  }

  #reply(changed: Result<string>): Result<AnnotationView> {
    if (!changed.ok) {
      return changed;
    }
    const view = this.annotations.annotations.find(({ id }) => id === changed.value);
    return view === undefined ? failure(annotationGone()) : success(view);
  }

  #place(): PlacedAnnotations {
    const { current } = this.#article;
    if (this.#annotations === undefined) {
      return { annotations: [], searching: 0, writable: false, notice: notSavedYet() };
    }
    const placed = this.#annotations.placeIn(
      current.ok ? current.value.index : new ArticleIndex({ text: '', blocks: [], citations: [] }),
    );
    return this.location?.writable === true
      ? placed
      : { ...placed, writable: false, notice: placed.notice ?? readOnlyFileSystem() };
  }

  #onArticleChanged(): void {
    this.#placed = undefined;
    this.#articleChanged.fire();
  }

  #onAnnotationsChanged(): void {
    this.#placed = undefined;
    this.#annotationsChanged.fire();
  }
}

/** For whom it is enough that it was done. */
function nothingOf(changed: Result<string>): Result<null> {
  return changed.ok ? success(null) : changed;
}
