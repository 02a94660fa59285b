import type { PageEntry } from '../core/page/page.ts';
import type { ArticleView } from './articleView.ts';
import { closestIn, iconButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

/** A way to write a note on an entry of the reference list, from the entry that the reader is at. */
export class EntryNotes {
  readonly #view: ArticleView;
  readonly #button: HTMLButtonElement;
  #entryId: string | undefined;
  #enabled = false;

  constructor(view: ArticleView, write: (entry: PageEntry) => void) {
    this.#view = view;
    this.#button = iconButton(
      strings.addEntryNote,
      icon('note'),
      () => {
        const entry = this.current;
        if (entry !== undefined) write(entry);
      },
      'entry-note-button',
    );
    for (const type of ['pointerover', 'focusin'] as const) {
      view.root.addEventListener(type, (event) => {
        const item = closestIn(view.root, event, '.reference[data-entry]');
        if (item !== null) this.#offerAt(item);
      });
    }
  }

  /** False: nothing can be annotated. */
  set enabled(enabled: boolean) {
    this.#enabled = enabled;
    if (!enabled) this.#button.remove();
  }

  /** The entry that has the focus, or that the pointer was on last. */
  get current(): PageEntry | undefined {
    const focused = document.activeElement?.closest<HTMLElement>('.reference[data-entry]')?.dataset['entry'];
    return this.#view.entry(focused ?? this.#entryId ?? '');
  }

  /** One button for all of the list, which may be long. */
  #offerAt(item: HTMLElement): void {
    this.#entryId = item.dataset['entry'];
    const place = item.querySelector(':scope > .reference-body') ?? item;
    if (this.#enabled && this.#button.parentElement !== place) place.append(this.#button);
  }
}
