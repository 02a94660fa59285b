import type { Annotation } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * Where an annotation sits now. `exact`: word for word, among the blocks that it was made among, wherever edits above have
 * shifted them. `moved`: word for word, elsewhere. `changed`: its place is known, its words are not the same any more.
 * `ambiguous`: several places fit. `orphaned`: none does.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** In the article text; null for `ambiguous` and `orphaned`. */
  readonly textRange: OffsetRange | null;
  /** How well the place fits, from 0, no place, to 1, word for word in its context. */
  readonly score: number;
  /** The places that fit an `ambiguous` one, the best first, in the article text; empty in all other states. */
  readonly candidates: readonly OffsetRange[];
  /** How the quote became the text at `textRange`, where the state is `changed`; empty in all other states. */
  readonly changes: readonly TextChange[];
}

/** A stretch of a word diff: joined without the inserted ones they are the quote, without the deleted ones the text now. */
export interface TextChange {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}
