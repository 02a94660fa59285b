import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView, NoteDraft } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import type { Highlights } from './highlights.ts';
import type { InlineNotes } from './inlineNotes.ts';
import { MarginLayout, type NearNotes } from './marginLayout.ts';
import { firstIndex } from './nearBlocks.ts';
import { hasMore, NoteCard } from './noteCard.ts';
import { NoteDrafts } from './noteDrafts.ts';
import { strings } from './strings.ts';
import type { Verbs } from './verbs.ts';

export interface MarginParts {
  readonly view: ArticleView;
  readonly highlights: Highlights;
  readonly inline: InlineNotes;
  readonly actions: AnnotationActions;
  readonly verbs: Verbs;
  /** Told which annotation the reader is at now; undefined: at none. */
  readonly activeChanged: (id: string | undefined) => void;
}

/** How long notes are made at a stretch while the page is scrolled, in milliseconds: what is left goes to the next frame. */
const longestStretch = 6;

/** The notes, beside the article and in it, and which of them the reader is at. */
export class Margin {
  readonly element = element('aside', { class: 'margin', 'aria-label': strings.note });
  readonly #highlights: Highlights;
  readonly #inline: InlineNotes;
  readonly #actions: AnnotationActions;
  readonly #verbs: Verbs;
  readonly #activeChanged: MarginParts['activeChanged'];
  readonly #drafts: NoteDrafts;
  readonly #layout: MarginLayout;
  readonly #cards = new Map<string, NoteCard>();
  #annotations: ReadonlyMap<string, AnnotationView> = new Map();
  /** Those on passages, in the order of the text. */
  #placed: readonly Placed[] = [];
  #tags: readonly string[] = [];
  #writable = false;
  #activeId: string | undefined;

  constructor({ view, highlights, inline, actions, verbs, activeChanged }: MarginParts) {
    this.#highlights = highlights;
    this.#inline = inline;
    this.#actions = actions;
    this.#verbs = verbs;
    this.#activeChanged = activeChanged;
    this.#drafts = new NoteDrafts(actions);
    this.#layout = new MarginLayout(this.element, view, (near) => this.#notesIn(near));
  }

  get activeId(): string | undefined {
    return this.#activeId;
  }

  /** Goes on with notes that were typed before this page came to be. */
  restoreDrafts(drafts: readonly NoteDraft[]): void {
    this.#drafts.restore(drafts);
    if (this.#writable) this.#drafts.saveRestored(this.#annotations);
  }

  /** The highlights of these are drawn already. */
  update(annotations: readonly AnnotationView[], writable: boolean): void {
    const shown = annotations.filter(({ target, textRange }) => target === 'article' || textRange !== null);
    this.#annotations = new Map(shown.map((annotation) => [annotation.id, annotation]));
    this.#placed = shown.filter(isPlaced);
    this.#tags = tagsByUse(annotations);
    this.#writable = writable;
    for (const id of this.#cards.keys()) if (!this.#annotations.has(id)) this.#discard(id);
    if (this.#activeId !== undefined && !this.#annotations.has(this.#activeId)) this.#setActive(undefined);
    for (const id of this.#cards.keys()) this.#updateCard(id);
    if (writable) this.#drafts.saveRestored(this.#annotations);
    this.#showInline();
    this.#layout.arrange();
  }

  /** Turns to an annotation. `edit`: to write its note. `focus`: with the keyboard. */
  activate(id: string, { edit = false, focus = false } = {}): void {
    if (!this.#annotations.has(id)) return;
    if (this.#activeId !== id) this.#setActive(id);
    const card = this.#cardOf(id);
    if (edit) card?.edit(this.#drafts.of(id));
    this.#layout.arrange();
    if (focus) card?.focus();
    card?.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Turns away from the annotation that the reader was at. */
  deactivate(): void {
    if (this.#activeId === undefined) return;
    this.#setActive(undefined);
    this.#layout.arrange();
  }

  /** Goes on to write the tags of an annotation. */
  editTags(id: string): void {
    this.activate(id);
    this.#cards.get(id)?.editTags();
  }

  /** Puts the notes beside their passages again: something may have moved. */
  arrange(): void {
    this.#layout.request();
  }

  flush(): void {
    for (const card of this.#cards.values()) card.flush();
  }

  #setActive(id: string | undefined): void {
    const before = this.#activeId;
    this.#activeId = id;
    this.#highlights.setActive(id);
    this.#layout.setActive(id);
    this.#activeChanged(id);
    if (before !== undefined) {
      this.#cards.get(before)?.setActive(false);
      this.#updateCard(before);
      this.#discardIfEmpty(before);
    }
    if (id === undefined) return;
    this.#cardOf(id)?.setActive(true);
    this.#showInline();
  }

  /** The cards for what is near the view; those that are not needed any more go. */
  #notesIn(near: OffsetRange): NearNotes {
    const count = this.#placed.length;
    const startOf = (at: number): number => this.#placed[at]?.textRange[0] ?? 0;
    const first = firstIndex(0, count, (at) => startOf(at) >= near[0]);
    const end = firstIndex(first, count, (at) => startOf(at) >= near[1]);
    const wanted = this.#placed.slice(first, end).filter((annotation) => this.#hasCard(annotation));
    const active = this.#placed.find(({ id }) => id === this.#activeId);
    if (active !== undefined && !wanted.includes(active)) {
      wanted.push(active);
      wanted.sort((a, b) => a.textRange[0] - b.textRange[0]);
    }
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of this.#cards.keys()) {
      if (!ids.has(id) && this.#annotations.get(id)?.target === 'passage') this.#discard(id);
    }
    const complete = this.#makeCards(wanted, (near[0] + near[1]) / 2);
    const notes = wanted.flatMap(({ id }) => {
      const card = this.#cards.get(id);
      const marks = card === undefined ? [] : this.#highlights.marks(id);
      return card === undefined || marks.length === 0 ? [] : [{ id, card: card.element, marks }];
    });
    return { notes, complete };
  }

  /** Makes the cards that are missing, from `middle` outwards; false where there was no time for all. */
  #makeCards(wanted: readonly Placed[], middle: number): boolean {
    const distance = ({ textRange }: Placed): number => Math.abs(textRange[0] - middle);
    const missing = wanted.filter(({ id }) => !this.#cards.has(id)).sort((a, b) => distance(a) - distance(b));
    const start = performance.now();
    return missing.every(({ id }, index) => {
      if (index > 0 && performance.now() - start > longestStretch) return false;
      this.#cardOf(id);
      return true;
    });
  }

  #showInline(): void {
    const notes = [...this.#annotations.values()].filter(({ target }) => target !== 'passage');
    this.#inline.show(
      notes.flatMap((annotation) => {
        const card = this.#cardOf(annotation.id);
        return card === undefined ? [] : [{ annotation, card: card.element }];
      }),
    );
  }

  /** There is a card for each note to read, and for the annotation that the reader is at. */
  #hasCard(annotation: AnnotationView): boolean {
    return annotation.id === this.#activeId || annotation.target !== 'passage' || hasMore(annotation);
  }

  #cardOf(id: string): NoteCard | undefined {
    const known = this.#cards.get(id);
    const annotation = this.#annotations.get(id);
    if (known !== undefined || annotation === undefined || !this.#hasCard(annotation)) return known;
    const card = this.#createCard(annotation);
    this.#cards.set(id, card);
    this.#updateCard(id);
    return card;
  }

  #updateCard(id: string): void {
    const card = this.#cards.get(id);
    const annotation = this.#annotations.get(id);
    if (card === undefined || annotation === undefined) return;
    card.setActive(id === this.#activeId);
    card.update(annotation, this.#inline.subjectOf(annotation), this.#writable);
    this.#highlights.firstMark(id)?.setAttribute('aria-details', card.element.id);
    if (!card.isEditing && !this.#hasCard(annotation)) this.#discard(id);
  }

  #discard(id: string): void {
    this.#cards.get(id)?.dispose();
    this.#cards.delete(id);
    this.#highlights.firstMark(id)?.removeAttribute('aria-details');
  }

  /** A note on the article, or on an entry, in which nothing was written is none. */
  #discardIfEmpty(id: string): void {
    const annotation = this.#annotations.get(id);
    if (annotation === undefined || annotation.target === 'passage' || !this.#writable) return;
    const isEmpty = annotation.note === '' && annotation.tags.length === 0 && this.#drafts.of(id) === undefined;
    if (isEmpty) void this.#actions.discard(id);
  }

  #createCard(annotation: AnnotationView): NoteCard {
    const { id } = annotation;
    return new NoteCard(annotation, {
      drafted: (note) => this.#drafts.keep(id, note),
      save: (note) => void this.#drafts.save(id, note),
      pickColor: (color) => void this.#actions.changeColor(id, color),
      changeTags: (tags) => void this.#actions.changeTags(id, tags),
      knownTags: () => this.#tags,
      confirm: () => void this.#verbs.confirm(id),
      reattach: () => void this.#verbs.reattach(id),
      keep: () => void this.#verbs.keep(id),
      delete: () => void this.#verbs.delete(id),
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
}

/** One that has a passage. */
type Placed = AnnotationView & { readonly textRange: OffsetRange };

function isPlaced(annotation: AnnotationView): annotation is Placed {
  return annotation.target === 'passage' && annotation.textRange !== null;
}

/** The tags of the article, those that are used most first. */
function tagsByUse(annotations: readonly AnnotationView[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}
