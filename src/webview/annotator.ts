import { type HighlightColor, highlightColors } from '../core/annotation/annotation.ts';
import { isOnEntry } from '../core/entry/onEntry.ts';
import type { PageEntry } from '../core/page/page.ts';

import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { Announcer } from './announcer.ts';
import type { ArticleView } from './articleView.ts';
import type { ContextReporter } from './contextReporter.ts';
import { describeChanges } from './describeChanges.ts';
import { closestIn, isTextField, refocus } from './element.ts';
import { EntryNotes } from './entryNotes.ts';
import type { Highlights } from './highlights.ts';
import type { Margin } from './margin.ts';
import { currentPlace, goToPlace } from './scrollPlace.ts';
import { SelectionController } from './selectionController.ts';
import { SelectionToolbar } from './selectionToolbar.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';
import type { Verbs } from './verbs.ts';

/** What belongs to an annotation, so that keys can be meant for it. */
const annotationSelector = 'mark[data-annotation], .note, .unplaced-item, .placement';

/** How far down the view an annotation comes to stand that the reader goes to. */
const targetHeight = 0.3;

/** From a selection to an annotation, and from a highlight to its note. */
export class Annotator {
  readonly #view: ArticleView;
  readonly #highlights: Highlights;
  readonly #margin: Margin;
  readonly #actions: AnnotationActions;
  readonly #toast: Toast;
  readonly #announcer: Announcer;
  readonly #verbs: Verbs;
  readonly #entryNotes: EntryNotes;
  readonly #selection: SelectionController;
  #annotations: readonly AnnotationView[] = [];
  /** The annotation that is to be revealed as soon as it is there. */
  #awaited: string | undefined;
  /** What is to be done once a new annotation is drawn, by its id. That is before it is saved: a reader goes on at once. */
  readonly #onceDrawn = new Map<string, () => void>();
  #writable = false;
  #lastColor: HighlightColor = highlightColors[0];

  constructor(
    view: ArticleView,
    highlights: Highlights,
    margin: Margin,
    actions: AnnotationActions,
    verbs: Verbs,
    toast: Toast,
    announcer: Announcer,
    context: ContextReporter,
  ) {
    this.#view = view;
    this.#highlights = highlights;
    this.#margin = margin;
    this.#actions = actions;
    this.#toast = toast;
    this.#announcer = announcer;
    this.#verbs = verbs;
    this.#entryNotes = new EntryNotes(view, (entry) => void this.#noteEntry(entry));
    const toolbar = new SelectionToolbar(document.body, {
      highlight: (color) => this.annotate(color, false),
      annotate: () => this.annotate(null, true),
    });
    this.#selection = new SelectionController(view, toolbar, (hasSelection) => context.set({ hasSelection }));
    verbs.connect(
      () => this.#selection.passage(),
      () => this.#enableSelection(),
    );
    const reportFocus = (): void => {
      const focused = document.hasFocus() ? document.activeElement : null;
      const isField = isTextField(focused);
      const isAnnotation = focused !== null && focused.closest(annotationSelector) !== null;
      context.set({ noteEditorFocused: isField, annotationFocused: isAnnotation && !isField });
    };
    // A highlight that is drawn anew loses the focus and has it again at once: nobody need know.
    for (const type of ['focusin', 'focusout']) document.addEventListener(type, () => window.setTimeout(reportFocus));
    this.#openOnDemand();
  }

  /** `isArriving`: these were there before, and are only shown now. */
  update(annotations: readonly AnnotationView[], writable: boolean, isArriving: boolean): void {
    const changes = isArriving ? '' : describeChanges(this.#annotations, annotations);
    if (changes !== '') this.#announcer.say(changes);
    this.#annotations = annotations;
    this.#writable = writable;
    this.#entryNotes.enabled = writable;
    this.#enableSelection();
    const awaited = this.#awaited;
    this.#awaited = undefined;
    if (awaited !== undefined && isArriving) this.reveal(awaited);
    for (const { id } of this.#onceDrawn.size === 0 ? [] : annotations) {
      this.#onceDrawn.get(id)?.();
      this.#onceDrawn.delete(id);
    }
  }

  /** False: nothing can be created, changed or deleted. */
  get writable(): boolean {
    return this.#writable;
  }

  /** Annotates what is selected; `color` null: in the colour used last. `withNote`: and starts to write. */
  annotate(color: HighlightColor | null, withNote: boolean): void {
    const passage = this.#selection.passage();
    if (!this.#writable || passage === null) {
      this.#toast.show(this.#writable ? strings.nothingSelected : strings.notWritable);
      return;
    }
    this.#lastColor = color ?? this.#lastColor;
    this.#create(passage, withNote);
  }

  /** Begins a note on the article as a whole. */
  noteArticle(): void {
    if (this.#writable) void this.#write((id) => this.#actions.createArticleNote(id, this.#lastColor));
    else this.#toast.show(strings.notWritable);
  }

  /** Begins a note on an entry of the reference list, or on the one that the reader is at. */
  noteEntry(entryId?: string): void {
    const entry = entryId === undefined ? this.#entryNotes.current : this.#view.entry(entryId);
    if (entry === undefined) this.#toast.show(strings.atNoEntry);
    else void this.#noteEntry(entry);
  }

  /** Scrolls to an annotation and shows its note. */
  reveal(id: string): void {
    const annotation = this.#annotations.find((each) => each.id === id);
    this.#awaited = annotation === undefined ? id : undefined;
    if (annotation?.target === 'article') window.scrollTo({ top: 0, behavior: 'instant' });
    const range = annotation?.textRange ?? null;
    if (range !== null) {
      goToPlace({ textOffset: range[0], top: window.innerHeight * targetHeight }, this.#view.blocks);
    }
    const mark = this.#highlights.firstMark(id);
    this.#margin.activate(id, { focus: mark === undefined });
    mark?.focus({ preventScroll: true });
  }

  /** Goes to the annotation after (1) or before (-1) the one that the reader is at, round the ends. */
  step(by: 1 | -1): void {
    const placed = this.#annotations.filter(({ textRange }) => textRange !== null);
    const next = placed.at((this.#stepFrom(placed, by) + by) % placed.length);
    if (next === undefined) this.#toast.show(strings.noAnnotations);
    else this.reveal(next.id);
  }

  #create(passage: readonly [number, number], withNote: boolean): void {
    const { text } = this.#view.blocks;
    const goOn = (id: string): void => {
      // Whoever has selected something else by now has gone on.
      const selected = this.#selection.passage();
      const isThere = selected === null || selected.join() === passage.join();
      if (isThere) this.#selection.clear();
      if (withNote) this.#margin.activate(id, { edit: true, focus: true });
      else if (isThere) refocus(this.#highlights.firstMark(id));
    };
    void this.#onceCreated(goOn, (id) => this.#actions.create(id, text, passage, this.#lastColor));
  }

  async #noteEntry({ textRange }: PageEntry): Promise<void> {
    // One that only marks the entry so far takes the note: it is one thing to the reader.
    const { blocks } = this.#view;
    const marked = this.#annotations.find((each) => each.note === '' && isOnEntry(each, textRange));
    if (!this.#writable) this.#toast.show(strings.notWritable);
    else if (marked !== undefined) this.#margin.activate(marked.id, { edit: true, focus: true });
    else
      await this.#write((id) => this.#actions.create(id, blocks.text, textRange, this.#lastColor, 'reference-entry'));
  }

  #write(create: (id: string) => Promise<boolean>): Promise<void> {
    return this.#onceCreated((id) => this.#margin.activate(id, { edit: true, focus: true }), create);
  }

  /** Names a new annotation, and goes on as soon as it is drawn; never, where it cannot be made. */
  async #onceCreated(goOn: (id: string) => void, create: (id: string) => Promise<boolean>): Promise<void> {
    const id = `urn:uuid:${crypto.randomUUID()}`;
    this.#onceDrawn.set(id, () => goOn(id));
    if (!(await create(id))) this.#onceDrawn.delete(id);
  }

  /** While the reader is to select a passage for something else, the toolbar would only be in the way. */
  #enableSelection(): void {
    this.#selection.enabled = this.#writable && !this.#verbs.awaitsSelection;
  }

  /** The index that a step starts from: of the active annotation, or a place between two where the reader is. */
  #stepFrom(placed: readonly AnnotationView[], by: 1 | -1): number {
    const active = placed.findIndex(({ id }) => id === this.#margin.activeId);
    if (active >= 0) return active;
    const offset = currentPlace(this.#view.sections, this.#view.blocks)?.textOffset ?? 0;
    const following = placed.findIndex(({ textRange }) => (textRange?.[0] ?? 0) >= offset);
    const after = following < 0 ? placed.length : following;
    return by === 1 ? after - 1 : after;
  }

  #openOnDemand(): void {
    const { root } = this.#view;
    document.addEventListener('click', (event) => {
      if (event.defaultPrevented || document.getSelection()?.isCollapsed === false) return;
      const mark = closestIn(root, event, 'mark[data-annotation]');
      const isInNote = event.target instanceof Element && event.target.closest('.note') !== null;
      if (mark !== null) {
        const id = this.#pick(mark);
        this.#margin.activate(id);
        this.#highlights.firstMark(id)?.focus({ preventScroll: true });
      } else if (!isInNote && root.contains(event.target instanceof Node ? event.target : null))
        this.#margin.deactivate();
    });
    root.addEventListener('keydown', (event) => {
      const { target } = event;
      if (event.key !== 'Enter' || !(target instanceof HTMLElement) || !target.matches('mark[data-annotation]')) return;
      event.preventDefault();
      this.#margin.activate(target.dataset['annotation'] ?? '', { focus: true });
    });
  }

  /** Which of the annotations that overlap here: the innermost, and with every further click the next one out. */
  #pick(mark: HTMLElement): string {
    const ids: string[] = [];
    for (let at: Element | null = mark; at !== null; at = at.parentElement?.closest('mark[data-annotation]') ?? null) {
      ids.push(at.getAttribute('data-annotation') ?? '');
    }
    return ids[(ids.indexOf(this.#margin.activeId ?? '') + 1) % ids.length] ?? '';
  }
}
