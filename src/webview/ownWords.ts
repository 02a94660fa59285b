import { isOnEntry } from '../core/entry/onEntry.ts';
import { readingStatuses } from '../core/views/referenceRow.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import { sanitizeNote } from './sanitize.ts';
import { strings } from './strings.ts';
import { tagList } from './tagList.ts';

/** What the reader has said of entries of the reference list, as cards show it: marks such as “to read”, tags, notes. */
export class OwnWords {
  readonly #view: ArticleView;
  #onEntries: readonly AnnotationView[] = [];

  constructor(view: ArticleView) {
    this.#view = view;
  }

  /** Stays true to what is said as long as it is on the page. */
  element(entryId: string): HTMLElement {
    const words = element('div', { class: 'own-words', role: 'group', 'data-entry-id': entryId });
    words.setAttribute('aria-label', strings.ownWords);
    this.#fill(words);
    return words;
  }

  update(annotations: readonly AnnotationView[]): void {
    this.#onEntries = annotations.filter(({ target }) => target === 'entry');
    for (const words of document.querySelectorAll<HTMLElement>('.own-words')) this.#fill(words);
  }

  #fill(words: HTMLElement): void {
    const range = this.#view.entry(words.dataset['entryId'] ?? '')?.textRange;
    const own = range === undefined ? [] : this.#onEntries.filter((each) => isOnEntry(each, range));
    const tags = own.flatMap((each) => each.tags);
    const marks = readingStatuses.filter((status) => tags.includes(status)).map((status) => strings.statuses[status]);
    const others = tags.filter((tag) => !readingStatuses.some((status) => status === tag));
    const shown = [...marks, ...others];
    const notes = own.filter(({ note }) => note !== '');
    words.hidden = shown.length === 0 && notes.length === 0;
    words.replaceChildren(
      ...(shown.length === 0 ? [] : [tagList(shown)]),
      ...notes.map(({ noteHtml, styleClass }) =>
        element('div', { class: `own-note highlight-${styleClass}` }, sanitizeNote(noteHtml)),
      ),
    );
  }
}
