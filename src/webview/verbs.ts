import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { Announcer } from './announcer.ts';
import type { ArticleView } from './articleView.ts';
import { LitPassage } from './litPassage.ts';
import { PlacementBar } from './placementBar.ts';
import { goToPlace } from './scrollPlace.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';

/** How far down the view a place comes to stand that the reader is shown. */
const targetHeight = 0.4;

export interface VerbsParts {
  readonly view: ArticleView;
  readonly actions: AnnotationActions;
  readonly toast: Toast;
  readonly announcer: Announcer;
  /** At the foot of the view. */
  readonly dock: HTMLElement;
}

/** What a reader says about an annotation whose place is not sure, or whose words are not the same any more. */
export class Verbs {
  readonly #parts: VerbsParts;
  readonly #bar: PlacementBar;
  readonly #lit = new LitPassage();
  #annotations: ReadonlyMap<string, AnnotationView> = new Map();
  #selection: () => OffsetRange | null = () => null;
  #waitingChanged: () => void = () => undefined;

  constructor(parts: VerbsParts) {
    this.#parts = parts;
    this.#bar = new PlacementBar(parts.dock, {
      look: (range, said) => {
        parts.announcer.say(said);
        this.look(range);
      },
      choose: (id, range) => void this.#place(id, range),
      reattach: (id) => void this.reattach(id),
      closed: () => {
        this.#lit.hide();
        this.#waitingChanged();
      },
    });
  }

  /** What is selected in the article, and whom to tell when the reader is, or is no longer, to select a passage. */
  connect(selection: () => OffsetRange | null, waitingChanged: () => void): void {
    this.#selection = selection;
    this.#waitingChanged = waitingChanged;
  }

  /** The annotation that is being placed. */
  get currentId(): string | undefined {
    return this.#bar.annotationId;
  }

  get awaitsSelection(): boolean {
    return this.#bar.awaitsSelection;
  }

  update(annotations: readonly AnnotationView[]): void {
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#bar.update(annotations);
  }

  /** Scrolls to a passage and lights it up. */
  look(range: OffsetRange): void {
    const { blocks } = this.#parts.view;
    this.#lit.show(range, blocks);
    goToPlace({ textOffset: range[0], top: window.innerHeight * targetHeight }, blocks);
  }

  showCandidates(id: string): void {
    const annotation = this.#annotations.get(id);
    if (annotation !== undefined) this.#bar.showCandidates(annotation);
  }

  /** The place that is shown is the right one: that of changed words, or the candidate that is lit up. */
  async confirm(id: string): Promise<void> {
    const annotation = this.#annotations.get(id);
    if (annotation === undefined) return;
    const candidate = this.#bar.annotationId === id ? this.#bar.candidate : undefined;
    if (candidate !== undefined) await this.#place(id, candidate);
    else if (annotation.state === 'ambiguous') this.#bar.showCandidates(annotation);
    else if (annotation.state === 'changed' && annotation.textRange !== null) {
      await this.#parts.actions.place(id, 'confirm', annotation.textRange);
    } else this.#parts.toast.show(annotation.state === 'orphaned' ? strings.orphaned : strings.notChanged);
  }

  /** It belongs to the selected passage; where none is selected, the reader is asked to. */
  async reattach(id: string): Promise<void> {
    const annotation = this.#annotations.get(id);
    const passage = this.#selection();
    if (annotation === undefined) return;
    if (annotation.target === 'article') this.#parts.toast.show(strings.notChanged);
    else if (passage !== null) {
      if (await this.#parts.actions.place(id, 'reattach', passage)) this.#bar.close();
    } else if (this.#bar.awaitsSelection) this.#parts.toast.show(strings.nothingSelected);
    else {
      this.#bar.awaitSelection(annotation);
      this.#parts.announcer.say(strings.selectFor(annotation.quote));
      this.#waitingChanged();
    }
  }

  async keep(id: string): Promise<void> {
    const annotation = this.#annotations.get(id);
    const state = annotation?.state ?? 'exact';
    if (state === 'exact' || state === 'moved') this.#parts.toast.show(strings.notChanged);
    else await this.#parts.actions.keep(id);
  }

  async delete(id: string): Promise<void> {
    await this.#parts.actions.delete(id);
  }

  async #place(id: string, range: OffsetRange): Promise<void> {
    if (await this.#parts.actions.place(id, 'confirm', range)) this.#bar.close();
  }
}
