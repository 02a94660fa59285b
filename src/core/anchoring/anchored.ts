import type { Annotation } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * Where an annotation sits now. `exact`: where it was made, word for word. `moved`: word for word, elsewhere.
 * `changed`: its place is known, its words are not the same any more. `ambiguous`: several places fit. `orphaned`: none does.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** In the article text; null for `ambiguous` and `orphaned`. */
  readonly textRange: OffsetRange | null;
}
