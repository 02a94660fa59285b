import type { Annotation } from '../annotation/annotation.ts';
import { anchorAnnotation } from './anchor.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { settleByNeighbours } from './settleByNeighbours.ts';

/** All annotations of an article, placed in it, in the order given. For an article that is open and edited: `Placements`. */
export function anchorAll(index: ArticleIndex, annotations: readonly Annotation[]): readonly AnchoredAnnotation[] {
  return settleByNeighbours(
    index,
    annotations.map((annotation) => anchorAnnotation(index, annotation)),
  );
}
