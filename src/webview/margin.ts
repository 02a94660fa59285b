import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import type { Highlights } from './highlights.ts';
import { MarginLayout } from './marginLayout.ts';
import { NoteCard } from './noteCard.ts';
import type { PageStateStore } from './pageState.ts';
import { strings } from './strings.ts';

/** The notes beside the article, and which of them the reader is at. */
export class Margin {
  readonly element = element('aside', { class: 'margin', 'aria-label': strings.note });
  readonly #highlights: Highlights;
  readonly #actions: AnnotationActions;
  readonly #state: PageStateStore;
  readonly #layout: MarginLayout;
  readonly #cards = new Map<string, NoteCard>();
  #annotations: ReadonlyMap<string, AnnotationView> = new Map();
  #writable = false;
  #activeId: string | undefined;
  /** What was typed before a reload and not saved by then. */
  readonly #restoredDrafts: Map<string, string>;

  constructor(view: ArticleView, highlights: Highlights, actions: AnnotationActions, state: PageStateStore) {
    this.#highlights = highlights;
    this.#actions = actions;
    this.#state = state;
    this.#layout = new MarginLayout(this.element, view);
    this.#restoredDrafts = new Map(Object.entries(state.drafts));
  }

  get activeId(): string | undefined {
    return this.#activeId;
  }

  /** The highlights of these are drawn already. */
  update(annotations: readonly AnnotationView[], writable: boolean): void {
    const placed = annotations.filter(({ textRange }) => textRange !== null);
    this.#annotations = new Map(placed.map((annotation) => [annotation.id, annotation]));
    this.#writable = writable;
    for (const [id, card] of this.#cards) {
      if (this.#annotations.has(id)) continue;
      card.dispose();
      this.#cards.delete(id);
      if (this.#activeId === id) this.#activeId = undefined;
    }
    for (const annotation of placed) this.#updateCard(annotation);
    this.#saveRestoredDrafts();
    this.#arrange();
  }

  /** Turns to an annotation. `edit`: to write its note. `focus`: with the keyboard. */
  activate(id: string, { edit = false, focus = false } = {}): void {
    const annotation = this.#annotations.get(id);
    if (annotation === undefined) return;
    if (this.#activeId !== id) {
      this.#setActive(false);
      this.#activeId = id;
      this.#updateCard(annotation);
    }
    this.#setActive(true);
    const card = this.#cards.get(id);
    if (edit) card?.edit(this.#state.drafts[id]);
    this.#arrange();
    if (focus) card?.focus();
    card?.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Turns away from the annotation that the reader was at. */
  deactivate(): void {
    const id = this.#activeId;
    if (id === undefined) return;
    this.#setActive(false);
    this.#activeId = undefined;
    const annotation = this.#annotations.get(id);
    if (annotation !== undefined) this.#updateCard(annotation);
    this.#arrange();
  }

  /** Puts the notes beside their passages again: something may have moved. */
  arrange(): void {
    this.#layout.request();
  }

  flush(): void {
    for (const card of this.#cards.values()) card.flush();
  }

  #setActive(active: boolean): void {
    if (this.#activeId === undefined) return;
    this.#cards.get(this.#activeId)?.setActive(active);
    for (const mark of this.#highlights.marks(this.#activeId)) mark.classList.toggle('is-active', active);
  }

  /** There is a card for each note to read, and for the annotation that the reader is at. */
  #updateCard(annotation: AnnotationView): void {
    const { id, note } = annotation;
    let card = this.#cards.get(id);
    if (card === undefined && (note !== '' || id === this.#activeId)) {
      card = this.#createCard(annotation);
      this.#cards.set(id, card);
    }
    card?.update(annotation, this.#writable);
    if (card !== undefined && !card.hasNote && id !== this.#activeId) {
      card.dispose();
      this.#cards.delete(id);
      card = undefined;
    }
    const mark = this.#highlights.firstMark(id);
    if (card === undefined) mark?.removeAttribute('aria-details');
    else mark?.setAttribute('aria-details', card.element.id);
    for (const each of this.#highlights.marks(id)) each.classList.toggle('is-active', id === this.#activeId);
  }

  #createCard(annotation: AnnotationView): NoteCard {
    const { id } = annotation;
    return new NoteCard(annotation, {
      drafted: (note) => this.#state.setDraft(id, note),
      save: (note) => void this.#save(id, note),
      pickColor: (color) => void this.#actions.changeColor(id, color),
      delete: () => void this.#delete(id),
      activated: () => {
        if (this.#activeId !== id) this.activate(id);
      },
      left: () => {
        this.deactivate();
        this.#highlights.firstMark(id)?.focus({ preventScroll: true });
      },
      resized: () => this.#layout.request(),
    });
  }

  async #save(id: string, note: string): Promise<void> {
    this.#state.setDraft(id, note);
    const saved = await this.#actions.saveNote(id, note);
    // What was typed meanwhile is a draft of its own.
    if (saved && this.#state.drafts[id] === note) this.#state.setDraft(id, undefined);
  }

  async #delete(id: string): Promise<void> {
    if (await this.#actions.delete(id)) this.#state.setDraft(id, undefined);
  }

  #saveRestoredDrafts(): void {
    if (!this.#writable) return;
    for (const [id, note] of this.#restoredDrafts) {
      const annotation = this.#annotations.get(id);
      if (annotation === undefined) continue;
      this.#restoredDrafts.delete(id);
      if (annotation.note === note) this.#state.setDraft(id, undefined);
      else void this.#save(id, note);
    }
  }

  #arrange(): void {
    const notes = [...this.#annotations.keys()].flatMap((id) => {
      const card = this.#cards.get(id);
      const marks = this.#highlights.marks(id);
      return card === undefined || marks.length === 0 ? [] : [{ id, card: card.element, marks }];
    });
    // In the order of the text for the Tab key as well; what is in its place stays untouched, and keeps the focus.
    let cursor = this.element.firstElementChild;
    for (const { card } of notes) {
      if (cursor === card) cursor = cursor.nextElementSibling;
      else this.element.insertBefore(card, cursor);
    }
    this.#layout.set(notes, this.#activeId);
  }
}
