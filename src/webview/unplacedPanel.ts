import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { element, iconButton, refocus, textButton } from './element.ts';
import { icon } from './icon.ts';
import { verbButton } from './noteState.ts';
import { sanitizeNote } from './sanitize.ts';
import { strings } from './strings.ts';
import { tagList } from './tagList.ts';

export interface UnplacedPanelActions {
  readonly showCandidates: (id: string) => void;
  readonly reattach: (id: string) => void;
  readonly keep: (id: string) => void;
  readonly delete: (id: string) => void;
  readonly goTo: (textOffset: number) => void;
  readonly openAnnotationFile: (id: string | null) => void;
}

/** So many are listed; the others follow once these are done with. */
const mostListed = 100;

/** Above the article: what the reader should know about the annotations, and those that have no sure place in the text. */
export class UnplacedPanel {
  readonly element = element('div', { class: 'notices' });
  readonly #notice = element('div', { class: 'notice', role: 'status', hidden: true });
  readonly #waiting = new List('unplaced', strings.unplaced);
  readonly #kept = new List('unplaced is-kept', strings.keptUnplaced);
  readonly #actions: UnplacedPanelActions;
  /** What the lists show: the same objects are the same picture. */
  #shown: readonly unknown[] = [];

  constructor(actions: UnplacedPanelActions) {
    this.#actions = actions;
    this.element.append(this.#notice, this.#waiting.element, this.#kept.element);
  }

  /** The annotation in the list that has the focus. */
  get focusedId(): string | undefined {
    return document.activeElement?.closest<HTMLElement>('.unplaced-item')?.dataset['annotation'];
  }

  update(annotations: readonly AnnotationView[], textLength: number, writable: boolean, notice: string | null): void {
    this.#notice.hidden = notice === null;
    const open = textButton(strings.openAnnotationFile, () => this.#actions.openAnnotationFile(null));
    this.#notice.replaceChildren(...(notice === null ? [] : [`${notice} `, open]));
    // What is lost first: for what is ambiguous there are places to choose from.
    const unplaced = annotations.filter(isUnplaced).toSorted((a, b) => rank(a) - rank(b));
    const shown = [...unplaced, textLength, writable];
    if (shown.length === this.#shown.length && shown.every((each, i) => each === this.#shown[i])) return;
    this.#shown = shown;
    const item = (annotation: AnnotationView): HTMLElement => this.#item(annotation, textLength, writable);
    this.#waiting.show(
      unplaced.filter(({ kept }) => !kept),
      item,
    );
    this.#kept.show(
      unplaced.filter(({ kept }) => kept),
      item,
    );
  }

  /** Opens the list at its first annotation; false where there is none. */
  open(): boolean {
    return this.#waiting.open() || this.#kept.open();
  }

  #item(annotation: AnnotationView, textLength: number, writable: boolean): HTMLElement {
    const { id, target, quote, noteHtml, styleClass, state, candidates, tags, kept } = annotation;
    const isLost = state === 'orphaned';
    const why = element(
      'p',
      { class: 'note-remark is-lost' },
      icon(isLost ? 'lost' : 'several'),
      element('span', {}, isLost ? strings.orphaned : strings.ambiguous(candidates.length)),
    );
    const item = element(
      'li',
      { class: `unplaced-item note-${styleClass}`, 'data-annotation': id, tabindex: -1 },
      element('blockquote', {}, target === 'entry' ? `${strings.entryQuote}: ${quote}` : quote),
    );
    if (noteHtml !== '') item.append(element('div', { class: 'note-body' }, sanitizeNote(noteHtml)));
    if (tags.length > 0) item.append(tagList(tags));
    item.append(why, ...this.#lastPlace(annotation, textLength));
    if (!writable) return item;
    const verbs = element('div', { class: 'note-verbs' });
    if (candidates.length > 0) {
      verbs.append(verbButton(strings.showCandidates, strings.thisIsIt, () => this.#actions.showCandidates(id)));
    }
    verbs.append(verbButton(strings.reattach, strings.reattachTitle, () => this.#actions.reattach(id)));
    if (!kept) verbs.append(verbButton(strings.keep, strings.keepTitle, () => this.#actions.keep(id)));
    verbs.append(iconButton(strings.deleteAnnotation, icon('delete'), () => this.#actions.delete(id)));
    item.append(verbs);
    return item;
  }

  #lastPlace({ lastPlace }: AnnotationView, textLength: number): readonly HTMLElement[] {
    if (lastPlace === null) return [];
    const { headings, textOffset } = lastPlace;
    const percent = textLength === 0 ? 0 : Math.round((100 * textOffset) / textLength);
    const go = textButton(strings.goToLastPlace, () => this.#actions.goTo(textOffset));
    return [
      element('p', { class: 'last-place' }, `${strings.lastPlace(headings.replaceAll(' > ', ' › '), percent)}. `, go),
    ];
  }
}

class List {
  readonly element: HTMLDetailsElement;
  readonly #name: (count: number) => string;
  readonly #summary = element('summary');
  readonly #items = element('ul', { role: 'list' });

  constructor(className: string, name: (count: number) => string) {
    this.element = element('details', { class: className, hidden: true });
    this.#name = name;
    this.element.append(this.#summary, this.#items);
  }

  show(annotations: readonly AnnotationView[], item: (annotation: AnnotationView) => HTMLElement): void {
    const items = [...this.#items.children];
    const focused = items.findIndex((each) => each.contains(document.activeElement));
    this.element.hidden = annotations.length === 0;
    this.#summary.textContent = this.#name(annotations.length);
    this.#items.replaceChildren(...annotations.slice(0, mostListed).map(item));
    if (focused < 0) return;
    // The one that had the focus is done with: on to the next.
    const next = this.#items.children.item(Math.min(focused, this.#items.children.length - 1)) ?? this.#summary;
    if (next instanceof HTMLElement) refocus(next);
  }

  open(): boolean {
    const first = this.#items.firstElementChild;
    if (this.element.hidden || !(first instanceof HTMLElement)) return false;
    this.element.open = true;
    this.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    first.focus();
    return true;
  }
}

function isUnplaced({ state }: AnnotationView): boolean {
  return state === 'ambiguous' || state === 'orphaned';
}

function rank({ state }: AnnotationView): number {
  return state === 'orphaned' ? 0 : 1;
}
