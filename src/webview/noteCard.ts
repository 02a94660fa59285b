import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { TagChange } from '../core/annotation/editAnnotation.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { colorButtons, roveFocus } from './colorPicker.ts';
import { element, iconButton, refocus, textButton } from './element.ts';
import { icon } from './icon.ts';
import { NoteEditor } from './noteEditor.ts';
import { asksForDecision, NoteState, type StateEvents } from './noteState.ts';
import { sanitizeNote } from './sanitize.ts';
import { strings } from './strings.ts';
import { TagField } from './tagField.ts';

export interface NoteCardEvents extends StateEvents {
  readonly drafted: (note: string) => void;
  readonly save: (note: string) => void;
  readonly pickColor: (color: HighlightColor) => void;
  readonly changeTags: (tags: TagChange) => void;
  /** The tags of the article. */
  readonly knownTags: () => readonly string[];
  readonly delete: () => void;
  /** The reader turned to this note. */
  readonly activated: () => void;
  /** The reader is done with it and wants back to the passage. */
  readonly left: () => void;
  readonly resized: () => void;
}

let created = 0;

/** True where there is something to see of an annotation beside its highlight, without being asked. */
export function hasMore(annotation: AnnotationView): boolean {
  return annotation.note !== '' || annotation.tags.length > 0 || annotation.unsaved || asksForDecision(annotation);
}

/** A note in the margin: to read, and when the reader turns to it, to change. */
export class NoteCard {
  readonly element = element('section', { class: 'note', tabindex: -1, role: 'group', id: `note-${++created}` });
  readonly #body = element('div', { class: 'note-body' });
  readonly #state: NoteState;
  /** Undefined while there are no tags, and none can be written. */
  #tags: TagField | undefined;
  readonly #tools = element('div', { class: 'note-tools' });
  readonly #events: NoteCardEvents;
  #annotation: AnnotationView;
  #writable = false;
  #active = false;
  #editor: NoteEditor | undefined;
  #shownHtml: string | undefined;
  #name = '';

  constructor(annotation: AnnotationView, events: NoteCardEvents) {
    this.#annotation = annotation;
    this.#events = events;
    this.#state = new NoteState(events);
    this.element.append(this.#state.element, this.#body, this.#tools);
    this.element.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('button, a, textarea, input') === null)
        events.activated();
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

  /** `subject` says in a few words what the annotation is on. */
  update(annotation: AnnotationView, subject: string, writable: boolean): void {
    const toolsChanged =
      writable !== this.#writable ||
      annotation.styleClass !== this.#annotation.styleClass ||
      (annotation.note === '') !== (this.#annotation.note === '');
    this.#annotation = annotation;
    this.#writable = writable;
    this.#name = strings.noteOn(subject);
    const inline = annotation.target === 'passage' ? '' : ' is-inline';
    this.element.className = `note note-${annotation.styleClass}${inline}`;
    this.element.classList.toggle('is-active', this.#active);
    this.element.setAttribute('aria-label', this.#name);
    this.#state.update(annotation, writable);
    this.#showTags();
    if (!this.isEditing) this.#showNote();
    if (toolsChanged && this.#active) this.#showTools();
  }

  setActive(active: boolean): void {
    if (this.#active === active) return;
    this.#active = active;
    this.element.classList.toggle('is-active', active);
    this.#showTags();
    if (active) this.#showTools();
    else this.#stopEditing();
  }

  /** `draft` is what was typed before and not saved, undefined where there is none. */
  edit(draft?: string): void {
    if (!this.#writable) return;
    if (this.#editor === undefined) {
      const { note } = this.#annotation;
      this.#editor = new NoteEditor(note, draft ?? note, this.#name, {
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

  editTags(): void {
    this.#tags?.focus();
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

  #showTags(): void {
    const { tags } = this.#annotation;
    const editable = this.#active && this.#writable;
    if (this.#tags === undefined && (tags.length > 0 || editable)) {
      const { changeTags, knownTags, left } = this.#events;
      this.#tags = new TagField({ changed: changeTags, known: knownTags, left });
      this.#tools.before(this.#tags.element);
    }
    this.#tags?.update(tags, editable);
    this.#events.resized();
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
    if (focused) refocus(this.element);
  }
}
