import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { BlockMap } from './blockMap.ts';
import { unwrap, wrapText } from './domText.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

/**
 * Draws annotations as `mark` elements around the text that they are on. The text content of the blocks stays as it is;
 * where highlights overlap, the marks nest. Only blocks whose highlights have changed are touched.
 */
export class Highlights {
  readonly #root: HTMLElement;
  /** What is drawn in a block, spelled out: the same spelling is the same picture. */
  readonly #drawn = new WeakMap<Element, string>();
  /** The marks of each annotation, in the order of the text. */
  #marks: ReadonlyMap<string, readonly HTMLElement[]> = new Map();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Draws these and takes away all others. Returns the ids of those that are on the page. */
  draw(annotations: readonly AnnotationView[], blocks: BlockMap): readonly string[] {
    const parts = new Map<number, Part[]>();
    const drawn: string[] = [];
    for (const annotation of inNestingOrder(annotations)) {
      if (annotation.textRange === null) continue;
      const places = blocks.partsOf(annotation.textRange);
      places.forEach(({ index, range }, at) => {
        const part: Part = { annotation, range, isFirst: at === 0 };
        parts.set(index, [...(parts.get(index) ?? []), part]);
      });
      if (places.length > 0) drawn.push(annotation.id);
    }
    const focused = document.activeElement?.closest('mark')?.getAttribute('data-annotation') ?? undefined;
    blocks.elements.forEach((block, index) => {
      this.#drawBlock(block, parts.get(index) ?? []);
    });
    this.#collectMarks();
    if (focused !== undefined && document.activeElement === document.body) this.firstMark(focused)?.focus();
    return drawn;
  }

  marks(id: string): readonly HTMLElement[] {
    return this.#marks.get(id) ?? [];
  }

  /** The one that can have the focus. */
  firstMark(id: string): HTMLElement | undefined {
    return this.marks(id)[0];
  }

  #collectMarks(): void {
    const marks = new Map<string, HTMLElement[]>();
    for (const mark of this.#root.querySelectorAll<HTMLElement>('mark[data-annotation]')) {
      const id = mark.dataset['annotation'] ?? '';
      const same = marks.get(id);
      if (same === undefined) marks.set(id, [mark]);
      else same.push(mark);
    }
    this.#marks = marks;
  }

  #drawBlock(block: HTMLElement, parts: readonly Part[]): void {
    const spelling = parts.map(spell).join();
    if ((this.#drawn.get(block) ?? '') === spelling) return;
    for (const mark of block.querySelectorAll('mark[data-annotation]')) unwrap(mark);
    for (const part of parts) {
      const marks = wrapText(block, part.range, () => createMark(part.annotation));
      const first = part.isFirst ? marks[0] : undefined;
      if (first === undefined) continue;
      first.tabIndex = 0;
      first.setAttribute('aria-description', describe(part.annotation));
    }
    this.#drawn.set(block, spelling);
  }
}

interface Part {
  readonly annotation: AnnotationView;
  /** Into the text of the block. */
  readonly range: readonly [start: number, end: number];
  /** True in the block in which the annotation starts. */
  readonly isFirst: boolean;
}

/** The longer of two that overlap goes outside, so that the shorter one can still be pointed at. */
function inNestingOrder(annotations: readonly AnnotationView[]): readonly AnnotationView[] {
  const lengthOf = ({ textRange }: AnnotationView): number => (textRange === null ? 0 : textRange[1] - textRange[0]);
  return annotations.toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

function spell({ annotation, range, isFirst }: Part): string {
  const { id, styleClass, note, state } = annotation;
  return [id, range.join('-'), styleClass, note !== '', state, isFirst].join(' ');
}

function createMark({ id, styleClass, note, state }: AnnotationView): HTMLElement {
  const noted = note === '' ? '' : ' has-note';
  const changed = state === 'changed' ? ' is-changed' : '';
  return element('mark', {
    class: `highlight highlight-${styleClass}${noted}${changed}`,
    'data-annotation': id,
    // What the commands of the workbench's context menu are given.
    'data-vscode-context': JSON.stringify({ lecternAnnotation: true, annotation: id }),
  });
}

function describe({ styleClass, note }: AnnotationView): string {
  return strings.highlightDescription(strings.colors[styleClass], note !== '');
}
