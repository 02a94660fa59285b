import type { Annotation } from '../annotation/annotation.ts';
import { anchorAnnotation } from './anchor.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import type { ArticleIndex } from './articleIndex.ts';

/** All annotations of an article, placed in it, in the order given. */
export function anchorAll(index: ArticleIndex, annotations: readonly Annotation[]): readonly AnchoredAnnotation[] {
  return annotations.map((annotation) => anchorAnnotation(index, annotation));
}
