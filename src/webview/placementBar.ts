import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { shortened } from './citationLinks.ts';
import { element, iconButton } from './element.ts';
import { icon } from './icon.ts';
import { verbButton } from './noteState.ts';
import { strings } from './strings.ts';

export interface PlacementEvents {
  /** Scrolls to a place and lights it up; `said` tells which it is. */
  readonly look: (range: OffsetRange, said: string) => void;
  readonly choose: (id: string, range: OffsetRange) => void;
  readonly reattach: (id: string) => void;
  /** The bar is gone, and with it what was lit up. */
  readonly closed: () => void;
}

/** How much of its quote the bar tells an annotation by. */
const namedLength = 40;

/**
 * At the foot of the view, where it stays while the article is scrolled: the places that fit an annotation, one after the
 * other, or the wait for the passage that it is to be re-attached to.
 */
export class PlacementBar {
  readonly #element = element('div', {
    class: 'placement',
    role: 'group',
    'aria-label': strings.placing,
    hidden: true,
  });
  readonly #events: PlacementEvents;
  #annotation: AnnotationView | undefined;
  #mode: 'candidates' | 'selection' = 'candidates';
  #shownCandidate = 0;
  #origin: HTMLElement | undefined;

  constructor(parent: HTMLElement, events: PlacementEvents) {
    this.#events = events;
    this.#element.addEventListener('keydown', (event) => this.#onKey(event));
    parent.append(this.#element);
  }

  /** The annotation that is being placed; undefined while the bar is closed. */
  get annotationId(): string | undefined {
    return this.#annotation?.id;
  }

  /** True while the reader is to select the passage for it. */
  get awaitsSelection(): boolean {
    return this.#annotation !== undefined && this.#mode === 'selection';
  }

  /** Steps through the candidates of an ambiguous annotation. */
  showCandidates(annotation: AnnotationView): void {
    this.#open(annotation, 'candidates');
    this.#shownCandidate = 0;
    this.#showCandidate();
    this.#element.querySelector<HTMLElement>('.verb-button')?.focus();
  }

  awaitSelection(annotation: AnnotationView): void {
    this.#open(annotation, 'selection');
    this.#element.replaceChildren(
      element('span', { class: 'placement-text' }, strings.selectFor(nameOf(annotation))),
      verbButton(strings.reattach, strings.reattachTitle, () => this.#events.reattach(annotation.id)),
      this.#closeButton(),
    );
  }

  /** The place that is lit up; undefined where none is. */
  get candidate(): OffsetRange | undefined {
    return this.#mode === 'candidates' ? this.#annotation?.candidates[this.#shownCandidate] : undefined;
  }

  /** Closes the bar unless its annotation still waits for a place. */
  update(annotations: readonly AnnotationView[]): void {
    if (this.#annotation === undefined) return;
    const now = annotations.find(({ id }) => id === this.#annotation?.id);
    const isSame = this.#mode === 'selection' || now?.candidates.join() === this.#annotation.candidates.join();
    if (now === undefined || !isSame) this.close();
    else this.#annotation = now;
  }

  close(): void {
    if (this.#annotation === undefined) return;
    const hadFocus = this.#element.contains(document.activeElement);
    this.#annotation = undefined;
    this.#element.hidden = true;
    this.#events.closed();
    if (hadFocus && this.#origin?.isConnected === true) this.#origin.focus({ preventScroll: true });
  }

  #open(annotation: AnnotationView, mode: 'candidates' | 'selection'): void {
    this.close();
    this.#origin = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    this.#annotation = annotation;
    this.#mode = mode;
    this.#element.hidden = false;
  }

  #showCandidate(): void {
    const { candidate } = this;
    if (this.#annotation === undefined || candidate === undefined) return;
    const { id, candidates } = this.#annotation;
    const which = strings.candidate(this.#shownCandidate + 1, candidates.length);
    const focused = this.#element.contains(document.activeElement)
      ? document.activeElement?.getAttribute('title')
      : null;
    this.#element.replaceChildren(
      iconButton(strings.previousCandidate, icon('previous'), () => this.#step(-1)),
      element(
        'span',
        { class: 'placement-text' },
        element('strong', {}, which),
        ` ${strings.candidateFor(nameOf(this.#annotation))}`,
      ),
      iconButton(strings.nextCandidate, icon('next'), () => this.#step(1)),
      verbButton(strings.thisIsIt, strings.confirmTitle, () => this.#events.choose(id, candidate)),
      this.#closeButton(),
    );
    if (focused !== null) this.#element.querySelector<HTMLElement>(`[title="${focused}"]`)?.focus();
    this.#events.look(candidate, which);
  }

  #step(by: 1 | -1): void {
    const count = this.#annotation?.candidates.length ?? 1;
    this.#shownCandidate = (this.#shownCandidate + by + count) % count;
    this.#showCandidate();
  }

  #closeButton(): HTMLButtonElement {
    return iconButton(strings.close, icon('close'), () => this.close());
  }

  #onKey(event: KeyboardEvent): void {
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.key === 'Escape') this.close();
    else if (isArrow && !event.altKey && this.#mode === 'candidates') this.#step(event.key === 'ArrowLeft' ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function nameOf({ quote }: AnnotationView): string {
  return shortened(quote.replace(/\s+/g, ' '), namedLength);
}
