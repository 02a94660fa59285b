import { isOnEntry } from '../core/entry/onEntry.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { ArticleView } from './articleView.ts';
import { shortened } from './citationLinks.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

interface InlineNote {
  readonly annotation: AnnotationView;
  readonly card: HTMLElement;
}

/** How much of a passage a note's accessible name holds. */
const namedLength = 60;

/** Notes that stand in the page and not beside it: those on the whole article above it, those on an entry under it. */
export class InlineNotes {
  /** To stand above the article. */
  readonly element = element('section', { class: 'article-notes', 'aria-label': strings.articleNotes, hidden: true });
  readonly #view: ArticleView;

  constructor(view: ArticleView) {
    this.#view = view;
  }

  /** Puts these where they belong. Others are taken away by whoever made them. */
  show(notes: readonly InlineNote[]): void {
    const onArticle = notes.filter(({ annotation }) => annotation.target === 'article').map(({ card }) => card);
    for (const [index, card] of onArticle.entries()) {
      // What is in its place stays untouched, and keeps the focus.
      const there = this.element.children.item(index);
      if (there !== card) this.element.insertBefore(card, there);
      card.classList.add('is-inline');
    }
    this.element.hidden = onArticle.length === 0;
    for (const { annotation, card } of notes) {
      const entry = this.entryOf(annotation);
      const item = entry === undefined ? undefined : this.#view.entryElement(entry.id);
      if (item === undefined) continue;
      card.classList.add('is-inline');
      if (card.parentElement !== item) item.append(card);
    }
  }

  /** The entry that a note is on; undefined where it is on something else. */
  entryOf(annotation: AnnotationView) {
    return this.#view.page.entries.find(({ textRange }) => isOnEntry(annotation, textRange));
  }

  /** What a note is on, in a few words. */
  subjectOf(annotation: AnnotationView): string {
    if (annotation.target === 'article') return strings.theArticle;
    const number = this.entryOf(annotation)?.citationNumber ?? null;
    if (number !== null) return strings.theEntry(number);
    return `“${shortened(annotation.quote, namedLength)}”`;
  }
}

/** Notes on entries that the reference list does not have any more, though their words are still there, are on those words. */
export function settleTargets(annotations: readonly AnnotationView[], notes: InlineNotes): readonly AnnotationView[] {
  return annotations.map((annotation) =>
    annotation.target === 'entry' && annotation.textRange !== null && notes.entryOf(annotation) === undefined
      ? { ...annotation, target: 'passage' }
      : annotation,
  );
}
