import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { ArticleView } from './articleView.ts';
import type { Highlights } from './highlights.ts';
import { LitPassage } from './litPassage.ts';
import { ResizeHandles } from './resizeHandles.ts';
import { dragEdge, type Edge, moveEdge } from './wordEdges.ts';

/** Moves the ends of a highlight: the active one's by its handles, any by command. */
export class Resizer {
  readonly #view: ArticleView;
  readonly #highlights: Highlights;
  readonly #actions: AnnotationActions;
  readonly #handles: ResizeHandles;
  readonly #lit = new LitPassage();
  #annotations: ReadonlyMap<string, AnnotationView> = new Map();
  #active: AnnotationView | undefined;
  #writable = false;
  #dragged: OffsetRange | undefined;
  /** What the host was asked for and has not answered yet: who presses a key again goes on from there. */
  #wanted: { readonly id: string; readonly range: OffsetRange } | undefined;
  #requested = false;

  constructor(view: ArticleView, highlights: Highlights, actions: AnnotationActions) {
    this.#view = view;
    this.#highlights = highlights;
    this.#actions = actions;
    this.#handles = new ResizeHandles(document.body, {
      dragged: (edge, { x, y }) => this.#drag(edge, x, y),
      dropped: () => this.#drop(),
      cancelled: () => this.#cancel(),
    });
    const request = (): void => this.#requestShow();
    const observer = new ResizeObserver(request);
    // The page as a whole too: what stands above the article may open or close.
    for (const observed of [view.root, document.body]) observer.observe(observed);
    document.addEventListener('scroll', request, { passive: true });
  }

  update(annotations: readonly AnnotationView[], writable: boolean): void {
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#writable = writable;
    this.setActive(this.#active?.id);
  }

  /** `undefined`: there is none. */
  setActive(id: string | undefined): void {
    this.#active = id === undefined ? undefined : this.#annotations.get(id);
    this.#show();
  }

  /** Moves an end by a word, outwards or inwards. False where the annotation has no end to move. */
  move(id: string, edge: Edge, outwards: boolean): boolean {
    const annotation = this.#annotations.get(id);
    if (annotation === undefined || annotation.target !== 'passage' || annotation.textRange === null) return false;
    const from = this.#wanted?.id === id ? this.#wanted.range : annotation.textRange;
    const range = moveEdge(this.#view.blocks.text, from, edge, outwards);
    if (range.join() !== from.join()) void this.#request(id, range);
    return true;
  }

  async #request(id: string, range: OffsetRange): Promise<void> {
    const isBusy = this.#wanted !== undefined;
    this.#wanted = { id, range };
    if (isBusy) return;
    for (let sent: OffsetRange | undefined; this.#wanted !== undefined && this.#wanted.range !== sent; ) {
      sent = this.#wanted.range;
      if (!(await this.#actions.place(this.#wanted.id, 'resize', sent))) break;
    }
    this.#wanted = undefined;
  }

  #drag(edge: Edge, x: number, y: number): void {
    const range = this.#active?.textRange ?? null;
    const offset = this.#offsetAt(x, y);
    if (range === null || offset === undefined) return;
    this.#dragged = dragEdge(this.#view.blocks.text, range, edge, offset);
    this.#lit.show(this.#dragged, this.#view.blocks);
    this.#showAt(this.#view.blocks.boxesOf(this.#dragged));
  }

  #drop(): void {
    const [id, range] = [this.#active?.id, this.#dragged];
    const isSame = range?.join() === this.#active?.textRange?.join();
    this.#cancel();
    if (id !== undefined && range !== undefined && !isSame) void this.#request(id, range);
  }

  #cancel(): void {
    this.#dragged = undefined;
    this.#lit.hide();
    this.#show();
  }

  #offsetAt(x: number, y: number): number | undefined {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? undefined : this.#view.blocks.textOffsetOf(caret.offsetNode, caret.offset);
  }

  #requestShow(): void {
    if (this.#requested || this.#active === undefined) return;
    this.#requested = true;
    requestAnimationFrame(() => {
      this.#requested = false;
      if (!this.#handles.isDragging) this.#show();
    });
  }

  #show(): void {
    const marks = this.#active === undefined || !this.#writable ? [] : this.#highlights.marks(this.#active.id);
    this.#showAt(marks.flatMap((mark) => [...mark.getClientRects()]));
  }

  #showAt(boxes: readonly DOMRect[]): void {
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined) this.#handles.hide();
    else this.#handles.show(first, last, `note-${this.#active?.styleClass ?? ''}`);
  }
}
