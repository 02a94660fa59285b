import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { element, iconButton, textButton } from './element.ts';
import { icon } from './icon.ts';
import { sanitizeNote } from './sanitize.ts';
import { strings } from './strings.ts';

export interface OrphanPanelActions {
  readonly delete: (id: string) => void;
  readonly openAnnotationFile: (id: string | null) => void;
}

/** Above the article: what the reader should know about the annotations, and those that have no place in the text. */
export class OrphanPanel {
  readonly element = element('div', { class: 'notices' });
  readonly #notice = element('div', { class: 'notice', role: 'status', hidden: true });
  readonly #details = element('details', { class: 'orphans', hidden: true });
  readonly #summary = element('summary');
  readonly #list = element('ul', { role: 'list' });
  readonly #actions: OrphanPanelActions;

  constructor(actions: OrphanPanelActions) {
    this.#actions = actions;
    this.#details.append(this.#summary, element('p', { class: 'orphan-hint' }, strings.orphanHint), this.#list);
    this.element.append(this.#notice, this.#details);
  }

  update(annotations: readonly AnnotationView[], writable: boolean, notice: string | null): void {
    this.#notice.hidden = notice === null;
    const open = textButton(strings.openAnnotationFile, () => this.#actions.openAnnotationFile(null));
    this.#notice.replaceChildren(...(notice === null ? [] : [`${notice} `, open]));
    const orphans = annotations.filter(({ state }) => state === 'ambiguous' || state === 'orphaned');
    this.#details.hidden = orphans.length === 0;
    this.#summary.textContent = strings.orphans(orphans.length);
    this.#list.replaceChildren(...orphans.map((orphan) => this.#item(orphan, writable)));
  }

  #item({ id, quote, noteHtml, styleClass }: AnnotationView, writable: boolean): HTMLElement {
    const item = element('li', { class: `orphan note-${styleClass}` }, element('blockquote', {}, quote));
    if (noteHtml !== '') item.append(element('div', { class: 'note-body' }, sanitizeNote(noteHtml)));
    if (writable) item.append(iconButton(strings.deleteAnnotation, icon('delete'), () => this.#actions.delete(id)));
    return item;
  }
}
