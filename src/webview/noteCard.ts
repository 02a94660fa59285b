import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { shortened } from './citationLinks.ts';
import { colorButtons, roveFocus } from './colorPicker.ts';
import { element, iconButton, textButton } from './element.ts';
import { icon } from './icon.ts';
import { NoteEditor } from './noteEditor.ts';
import { sanitizeNote } from './sanitize.ts';
import { strings } from './strings.ts';

export interface NoteCardEvents {
  readonly drafted: (note: string) => void;
  readonly save: (note: string) => void;
  readonly pickColor: (color: HighlightColor) => void;
  readonly delete: () => void;
  /** The reader turned to this note. */
  readonly activated: () => void;
  /** The reader is done with it and wants back to the passage. */
  readonly left: () => void;
  readonly resized: () => void;
}

/** How much of the passage a note's accessible name holds. */
const namedLength = 60;

let created = 0;

/** A note in the margin: to read, and when the reader turns to it, to change. */
export class NoteCard {
  readonly element = element('section', { class: 'note', tabindex: -1, role: 'group', id: `note-${++created}` });
  readonly #body = element('div', { class: 'note-body' });
  readonly #remark = element('p', { class: 'note-remark', hidden: true });
  readonly #tools = element('div', { class: 'note-tools' });
  readonly #events: NoteCardEvents;
  #annotation: AnnotationView;
  #writable = false;
  #active = false;
  #editor: NoteEditor | undefined;
  #shownHtml: string | undefined;

  constructor(annotation: AnnotationView, events: NoteCardEvents) {
    this.#annotation = annotation;
    this.#events = events;
    this.element.append(this.#body, this.#remark, this.#tools);
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('button, a, textarea') === null) events.activated();
    });
    this.element.addEventListener('focusin', () => events.activated());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#editor?.element === event.target) return;
      event.stopPropagation();
      events.left();
    });
  }

  get isEditing(): boolean {
    return this.#editor !== undefined;
  }

  /** True where there is something to read without being asked. */
  get hasNote(): boolean {
    return this.#annotation.note !== '' || this.isEditing;
  }

  update(annotation: AnnotationView, writable: boolean): void {
    const toolsChanged =
      writable !== this.#writable ||
      annotation.styleClass !== this.#annotation.styleClass ||
      (annotation.note === '') !== (this.#annotation.note === '');
    this.#annotation = annotation;
    this.#writable = writable;
    this.element.className = `note note-${annotation.styleClass}`;
    this.element.classList.toggle('is-active', this.#active);
    this.element.setAttribute('aria-label', strings.noteOn(shortened(annotation.quote, namedLength)));
    this.#showRemark();
    if (!this.isEditing) this.#showNote();
    if (toolsChanged && this.#active) this.#showTools();
  }

  setActive(active: boolean): void {
    if (this.#active === active) return;
    this.#active = active;
    this.element.classList.toggle('is-active', active);
    if (active) this.#showTools();
    else this.#stopEditing();
  }

  /** `draft` is what was typed before and not saved, undefined where there is none. */
  edit(draft?: string): void {
    if (!this.#writable) return;
    if (this.#editor === undefined) {
      const { note, quote } = this.#annotation;
      const label = strings.noteOn(shortened(quote, namedLength));
      this.#editor = new NoteEditor(note, draft ?? note, label, {
        drafted: (text) => {
          this.#events.drafted(text);
          this.#events.resized();
        },
        save: this.#events.save,
        done: this.#events.left,
      });
      this.#body.replaceChildren(this.#editor.element);
      this.#shownHtml = undefined;
      this.#showTools();
    }
    this.#events.resized();
  }

  focus(): void {
    (this.#editor?.element ?? this.element).focus({ preventScroll: true });
  }

  flush(): void {
    this.#editor?.flush();
  }

  dispose(): void {
    this.#editor?.dispose();
    this.#editor = undefined;
    this.element.remove();
  }

  #stopEditing(): void {
    if (this.#editor === undefined) return;
    this.#editor.dispose();
    this.#editor = undefined;
    this.#showNote();
  }

  #showNote(): void {
    const { noteHtml } = this.#annotation;
    if (this.#shownHtml === noteHtml) return;
    this.#shownHtml = noteHtml;
    this.#body.replaceChildren(sanitizeNote(noteHtml));
    this.#events.resized();
  }

  #showRemark(): void {
    const { state, unsaved } = this.#annotation;
    const remarks = [state === 'changed' ? strings.changed : '', unsaved ? strings.unsaved : ''].filter(Boolean);
    this.#remark.textContent = remarks.join(' ');
    this.#remark.hidden = remarks.length === 0;
  }

  #showTools(): void {
    const focused = this.#tools.contains(document.activeElement);
    this.#tools.hidden = !this.#writable;
    const { note, styleClass } = this.#annotation;
    const edit = (): void => {
      this.#events.activated();
      this.edit();
      this.focus();
    };
    const colors = element('div', { class: 'note-colors', role: 'group' });
    colors.append(...colorButtons(strings.changeColor, this.#events.pickColor, styleClass));
    roveFocus(colors);
    this.#tools.replaceChildren(
      colors,
      ...(this.isEditing
        ? [textButton(strings.done, this.#events.left)]
        : note === ''
          ? [textButton(strings.writeNote, edit)]
          : [iconButton(strings.editNote, icon('edit'), edit)]),
      iconButton(strings.deleteAnnotation, icon('delete'), this.#events.delete),
    );
    if (focused) this.element.focus({ preventScroll: true });
  }
}
