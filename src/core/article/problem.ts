import type { OffsetRange } from '../text/offsetRange.ts';

export type ProblemCode =
  | 'unresolved-citation'
  | 'uncited-entry'
  | 'duplicate-number'
  | 'number-inferred'
  | 'bibliography-not-found';

/** Something that a reader or an author should know of an article. */
export interface Problem {
  readonly code: ProblemCode;
  /** A sentence for the reader. */
  readonly message: string;
  readonly sourceRange: OffsetRange;
}
