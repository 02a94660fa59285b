import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { BlockMap } from './blockMap.ts';

/** What an annotation is in one block. */
export interface HighlightPart {
  readonly annotation: AnnotationView;
  /** Into the text of the block. */
  readonly range: readonly [start: number, end: number];
  /** True in the block in which the annotation starts. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Which annotations are to be drawn in which block. */
export class HighlightParts {
  readonly #map: BlockMap;
  /** By the index of the block, in the order in which they nest. */
  readonly #parts = new Map<number, readonly HighlightPart[]>();
  /** The indices of the blocks that each annotation is in, in the order of the text. */
  readonly #blocks = new Map<string, readonly number[]>();

  constructor(map: BlockMap, annotations: readonly AnnotationView[]) {
    this.#map = map;
    this.change(new Set(), annotations);
  }

  /** Takes those with these ids away and puts `annotations` in. Gives the indices of the blocks in which something changed. */
  change(ids: ReadonlySet<string>, annotations: readonly AnnotationView[]): ReadonlySet<number> {
    const added = new Map<number, HighlightPart[]>();
    const touched = new Set<number>();
    for (const id of ids) {
      for (const index of this.#blocks.get(id) ?? []) touched.add(index);
      this.#blocks.delete(id);
    }
    for (const annotation of annotations) {
      const { id, target, textRange } = annotation;
      if (textRange === null || target !== 'passage') continue;
      const places = this.#map.partsOf(textRange);
      places.forEach(({ index, range }, at) => {
        const part = { annotation, range, isFirst: at === 0, isLast: at === places.length - 1 };
        const others = added.get(index);
        if (others === undefined) added.set(index, [part]);
        else others.push(part);
        touched.add(index);
      });
      const indices = places.map(({ index }) => index);
      if (indices.length > 0) this.#blocks.set(id, indices);
    }
    for (const index of touched) {
      const kept = (this.#parts.get(index) ?? []).filter(({ annotation }) => !ids.has(annotation.id));
      this.#parts.set(index, [...kept, ...(added.get(index) ?? [])].sort(inNestingOrder));
    }
    return touched;
  }

  in(index: number): readonly HighlightPart[] {
    return this.#parts.get(index) ?? [];
  }

  /** The indices of the blocks that an annotation is in, in the order of the text; empty where it is in none. */
  blocksOf(id: string): readonly number[] {
    return this.#blocks.get(id) ?? [];
  }

  /** What is drawn in a block, spelled out: the same spelling is the same picture. */
  spell(index: number): string {
    return this.in(index).map(spellPart).join();
  }
}

/** The longer of two that overlap goes outside, so that the shorter one can still be pointed at. */
function inNestingOrder({ annotation: a }: HighlightPart, { annotation: b }: HighlightPart): number {
  return lengthOf(b) - lengthOf(a) || (a.textRange?.[0] ?? 0) - (b.textRange?.[0] ?? 0) || (a.id < b.id ? -1 : 1);
}

function lengthOf({ textRange }: AnnotationView): number {
  return textRange === null ? 0 : textRange[1] - textRange[0];
}

function spellPart({ annotation, range, isFirst, isLast }: HighlightPart): string {
  const { id, styleClass, note, state, unsaved } = annotation;
  return [id, range.join('-'), styleClass, note !== '', state, unsaved, isFirst, isLast].join(' ');
}
