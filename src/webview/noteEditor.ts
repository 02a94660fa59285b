import { element } from './element.ts';
import { strings } from './strings.ts';

/** How long the typing rests before a note is saved: a pause between two thoughts, not between two letters. */
export const saveMilliseconds = 500;

export interface NoteEditorEvents {
  /** Text that is typed and not saved yet. */
  readonly drafted: (note: string) => void;
  readonly save: (note: string) => void;
  /** The reader is done; the note is saved. */
  readonly done: () => void;
}

/** A field for a note's Markdown that saves itself: when the typing rests, when it is left, when the page goes away. */
export class NoteEditor {
  readonly element: HTMLTextAreaElement;
  readonly #events: NoteEditorEvents;
  readonly #leaving = new AbortController();
  #saved: string;
  #timer: number | undefined;

  /** `saved` is what the file has, `note` what to go on with. */
  constructor(saved: string, note: string, label: string, events: NoteEditorEvents) {
    this.#saved = saved;
    this.#events = events;
    this.element = element('textarea', {
      class: 'note-editor',
      rows: 3,
      'aria-label': label,
      placeholder: strings.notePlaceholder,
      spellcheck: 'true',
    });
    this.element.value = note;
    this.element.addEventListener('input', () => this.#onInput());
    this.element.addEventListener('blur', () => this.flush());
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    const { signal } = this.#leaving;
    document.addEventListener('visibilitychange', () => this.flush(), { signal });
    window.addEventListener('pagehide', () => this.flush(), { signal });
  }

  /** Saves at once what is not saved yet. */
  flush(): void {
    window.clearTimeout(this.#timer);
    const note = this.element.value;
    if (note === this.#saved) return;
    this.#saved = note;
    this.#events.save(note);
  }

  dispose(): void {
    this.flush();
    this.#leaving.abort();
  }

  #onInput(): void {
    this.#events.drafted(this.element.value);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), saveMilliseconds);
  }

  #onKey(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' || (command && event.key === 'Enter')) {
      event.preventDefault();
      event.stopPropagation();
      this.flush();
      this.#events.done();
    } else if (command && /^[zy]$/i.test(event.key)) {
      // VS Code would take these keys for the document's undo; in a field for text they are the field's own.
      event.stopPropagation();
    }
  }
}
