import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { ArticleView } from './articleView.ts';
import type { BlockMap } from './blockMap.ts';
import { unwrap, wrapText } from './domText.ts';
import { element, refocus } from './element.ts';
import { type HighlightPart, HighlightParts } from './highlightParts.ts';
import { keepSelection } from './keepSelection.ts';
import { nearBlocks } from './nearBlocks.ts';
import { strings } from './strings.ts';

/** What is nearer to the view than this, in heights of it, is drawn at once; all else when there is time. */
const reach = 1.5;

/** Left of a frame for what else there is to do in it, in milliseconds. */
const spareMilliseconds = 4;

/** By then another stretch is drawn even on a page that is never idle, in milliseconds. */
const longestWait = 1000;

const markSelector = 'mark[data-annotation]';

type OutstandingClass = 'is-active' | 'has-focus';

/**
 * Draws annotations as `mark` elements around the text that they are on. The text content of the blocks stays as it is;
 * where highlights overlap, the marks nest. Only blocks whose highlights have changed are touched: those near the view
 * first, the others in the time that the page has left.
 */
export class Highlights {
  readonly #view: ArticleView;
  /** What is drawn in a block, spelled out: the same spelling is the same picture. */
  readonly #drawn = new WeakMap<Element, string>();
  /** What the indices below are into: the page may have a newer one by the time that it is drawn on. */
  #map: BlockMap;
  /** What is to be drawn. */
  #parts: HighlightParts;
  /** The indices of the blocks that are not drawn yet. */
  #waiting = new Set<number>();
  /** What stands out, by the class that makes it: the annotation that the reader is at, and the one that has the focus. */
  readonly #outstanding = new Map<OutstandingClass, string>();
  #idle: number | undefined;

  constructor(view: ArticleView) {
    this.#view = view;
    this.#map = view.blocks;
    this.#parts = new HighlightParts(view.blocks, []);
    document.addEventListener('scroll', () => this.#drawNear(), { passive: true });
    this.#showFocus();
  }

  /**
   * Draws these and takes away all others.
   * @param changed the ids of those that came, changed or went since the last time; left out, that may be any
   * @returns the ids of those that are on the page, of the changed ones or of all
   */
  draw(annotations: readonly AnnotationView[], changed?: ReadonlySet<string>): readonly string[] {
    const isPatch = changed !== undefined && this.#map === this.#view.blocks;
    const drawn = changed === undefined ? annotations : annotations.filter(({ id }) => changed.has(id));
    if (isPatch) {
      for (const index of this.#parts.change(changed, drawn)) this.#request(index);
    } else {
      this.#map = this.#view.blocks;
      this.#parts = new HighlightParts(this.#map, annotations);
      this.#waiting = new Set();
      for (const index of this.#map.elements.keys()) this.#request(index);
    }
    const focused = document.activeElement?.closest('mark')?.getAttribute('data-annotation') ?? undefined;
    this.#drawNear();
    this.#drawRestWhenIdle();
    if (focused !== undefined && document.activeElement === document.body) {
      refocus(this.firstMark(focused));
    }
    return drawn.map(({ id }) => id).filter((id) => this.#parts.blocksOf(id).length > 0);
  }

  /** The marks of an annotation, in the order of the text; draws them if that is still to be done. */
  marks(id: string): readonly HTMLElement[] {
    const indices = this.#parts.blocksOf(id);
    this.#drawBlocks(indices);
    const selector = `mark[data-annotation="${CSS.escape(id)}"]`;
    return indices.flatMap((index) => [...(this.#map.elements[index]?.querySelectorAll<HTMLElement>(selector) ?? [])]);
  }

  /** The one that can have the focus. */
  firstMark(id: string): HTMLElement | undefined {
    return this.marks(id)[0];
  }

  /** Makes the annotation that the reader is at stand out; undefined: none does. */
  setActive(id: string | undefined): void {
    this.#setOutstanding('is-active', id);
  }

  /** One mark of an annotation has the focus; what is seen of it is around all of them. */
  #showFocus(): void {
    const { root } = this.#view;
    root.addEventListener('focusin', ({ target }) => {
      const mark = target instanceof Element && target.matches(`${markSelector}:focus-visible`) ? target : undefined;
      this.#setOutstanding('has-focus', mark?.getAttribute('data-annotation') ?? undefined);
    });
    root.addEventListener('focusout', () => this.#setOutstanding('has-focus', undefined));
  }

  #setOutstanding(name: OutstandingClass, id: string | undefined): void {
    const before = this.#outstanding.get(name);
    if (before === id) return;
    if (before !== undefined) for (const mark of this.marks(before)) mark.classList.remove(name);
    if (id === undefined) this.#outstanding.delete(name);
    else this.#outstanding.set(name, id);
    if (id !== undefined) for (const mark of this.marks(id)) mark.classList.add(name);
  }

  #drawNear(): void {
    if (this.#waiting.size === 0 || this.#map !== this.#view.blocks) return;
    const [start, end] = nearBlocks(this.#view, reach);
    this.#drawBlocks(Array.from({ length: end - start }, (_, at) => start + at));
  }

  #drawRestWhenIdle(): void {
    if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
    this.#idle = undefined;
    if (this.#waiting.size === 0) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        this.#drawBlocks(this.#waiting, () => deadline.timeRemaining() < spareMilliseconds);
        this.#drawRestWhenIdle();
      },
      { timeout: longestWait },
    );
  }

  /** To be drawn, unless its picture is the same. */
  #request(index: number): void {
    const block = this.#map.elements[index];
    if (block === undefined || (this.#drawn.get(block) ?? '') === this.#parts.spell(index)) this.#waiting.delete(index);
    else this.#waiting.add(index);
  }

  /** Draws those that are waiting, at least one, until there is no time left for more. */
  #drawBlocks(indices: Iterable<number>, isLate: () => boolean = () => false): void {
    if (this.#waiting.size === 0) return;
    keepSelection(this.#map, () => {
      for (const index of indices) {
        const block = this.#map.elements[index];
        if (block === undefined || !this.#waiting.delete(index)) continue;
        this.#drawParts(block, this.#parts.in(index));
        this.#drawn.set(block, this.#parts.spell(index));
        if (isLate()) break;
      }
    });
  }

  #drawParts(block: HTMLElement, parts: readonly HighlightPart[]): void {
    for (const mark of block.querySelectorAll(markSelector)) unwrap(mark);
    for (const part of parts) {
      const marks = wrapText(block, part.range, () => this.#createMark(part.annotation));
      const first = part.isFirst ? marks[0] : undefined;
      const last = part.isLast ? marks.at(-1) : undefined;
      last?.classList.add('is-end');
      last?.setAttribute('data-end', strings.highlightEnd);
      if (first === undefined) continue;
      first.classList.add('is-start');
      first.setAttribute('data-start', describeStart(part.annotation));
      first.tabIndex = 0;
      first.setAttribute('aria-description', describe(part.annotation));
    }
  }

  #createMark({ id, styleClass, note, state, unsaved }: AnnotationView): HTMLElement {
    const outstanding = [...this.#outstanding].flatMap(([name, of]) => (of === id ? name : []));
    const classes = [
      `highlight highlight-${styleClass}`,
      note === '' ? '' : 'has-note',
      state === 'changed' ? 'is-changed' : '',
      unsaved ? 'is-unsaved' : '',
      ...outstanding,
    ];
    return element('mark', {
      class: classes.filter(Boolean).join(' '),
      'data-annotation': id,
      // What the commands of the workbench's context menu are given.
      'data-vscode-context': JSON.stringify({ lecternAnnotation: true, annotation: id }),
    });
  }
}

function describe({ styleClass, note, state }: AnnotationView): string {
  return strings.highlightDescription(strings.colors[styleClass], note !== '', state === 'changed');
}

/** For a screen reader that comes to it in the text. */
function describeStart({ styleClass, note, state }: AnnotationView): string {
  return strings.highlightStart(strings.colors[styleClass], note !== '', state === 'changed');
}
