/** What the page asks the host to do to annotations. `messages.ts` says how messages are exchanged. */
import type {
  HighlightColor,
  TargetPart,
  TextPositionSelector,
  TextQuoteSelector,
} from '../core/annotation/annotation.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';

/** Annotate a passage. Selectors hold across versions, so this has none. */
export interface CreateAnnotation {
  readonly type: 'createAnnotation';
  /** As `describeRange` makes it. */
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  readonly styleClass: HighlightColor;
  /** Markdown; left out or empty for a mere highlight. */
  readonly note?: string;
  /** What the passage is the whole text of; left out for an annotation of the words themselves. */
  readonly part?: TargetPart;
}

/** Begin a note on the article as a whole. */
export interface CreateArticleNote {
  readonly type: 'createArticleNote';
  readonly styleClass: HighlightColor;
}

/** Change what is given, leave the rest. */
export interface UpdateAnnotation {
  readonly type: 'updateAnnotation';
  readonly id: string;
  /** Markdown; empty takes the note away. */
  readonly note?: string;
  readonly styleClass?: HighlightColor;
  /** The names of all tags that it is to have. */
  readonly tags?: readonly string[];
}

/**
 * Give an annotation its place. `confirm`: this is the passage that it was made on, whatever has become of its words.
 * `reattach`: it belongs to this passage now. `resize`: the reader draws its ends elsewhere, which makes it an annotation of
 * other words: the new ones are its quote from then on.
 */
export interface PlaceAnnotation {
  readonly type: 'placeAnnotation';
  readonly version: number;
  readonly id: string;
  readonly by: 'confirm' | 'reattach' | 'resize';
  /** Not empty. */
  readonly textRange: OffsetRange;
}

/** Leave an annotation as it is, with changed words or without a place, and ask no more. */
export interface KeepAnnotation {
  readonly type: 'keepAnnotation';
  readonly id: string;
}

export interface DeleteAnnotation {
  readonly type: 'deleteAnnotation';
  readonly id: string;
}
