import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { changedWords } from './changedWords.ts';
import { element, textButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

export interface StateEvents {
  readonly confirm: () => void;
  readonly reattach: () => void;
  readonly keep: () => void;
}

/** True while the reader has not yet said what is to become of an annotation whose words have changed. */
export function asksForDecision({ state, kept }: AnnotationView): boolean {
  return state === 'changed' && !kept;
}

/** How sure the place of an annotation is and whether it is saved, and what the reader can do about it. */
export class NoteState {
  readonly element = element('div', { class: 'note-state', hidden: true });
  readonly #events: StateEvents;
  #shown = '';

  constructor(events: StateEvents) {
    this.#events = events;
  }

  update(annotation: AnnotationView, writable: boolean): void {
    const { state, changes, kept, unsaved } = annotation;
    const shown = JSON.stringify([state, changes, kept, unsaved, writable]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const parts: HTMLElement[] = [];
    if (unsaved) parts.push(remark('unsaved', strings.unsaved));
    if (state === 'moved') parts.push(remark('moved', strings.moved));
    if (state === 'changed') parts.push(remark('changed', kept ? strings.changedAndKept : strings.changed));
    if (changes.length > 0) parts.push(changedWords(changes));
    if (writable && asksForDecision(annotation)) parts.push(this.#verbs());
    this.element.replaceChildren(...parts);
    this.element.hidden = parts.length === 0;
  }

  #verbs(): HTMLElement {
    return element(
      'div',
      { class: 'note-verbs' },
      verbButton(strings.confirm, strings.confirmTitle, this.#events.confirm),
      verbButton(strings.reattach, strings.reattachTitle, this.#events.reattach),
      verbButton(strings.keep, strings.keepTitle, this.#events.keep),
    );
  }
}

/** A button that leaves the selection in the article as it is: the verb may be about that. */
export function verbButton(label: string, title: string, run: () => void): HTMLButtonElement {
  const button = textButton(label, run, 'verb-button');
  button.title = title;
  for (const type of ['pointerdown', 'mousedown']) button.addEventListener(type, (event) => event.preventDefault());
  return button;
}

function remark(name: 'unsaved' | 'moved' | 'changed', text: string): HTMLElement {
  return element('p', { class: `note-remark is-${name}` }, icon(name), element('span', {}, text));
}
