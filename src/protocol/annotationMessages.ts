/** What host and page say to each other about annotations. `messages.ts` says how messages are exchanged. */
import type { AnchorState, TextChange } from '../core/anchoring/anchored.ts';
import type {
  HighlightColor,
  TargetPart,
  TextPositionSelector,
  TextQuoteSelector,
} from '../core/annotation/annotation.ts';
import type { TagChange } from '../core/annotation/editAnnotation.ts';
import type { LastPlace } from '../core/annotation/lastPlace.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';

// --- What the messages carry -----------------------------------------------------------------------------------------

/** What an annotation is on: words of the article, an entry of its reference list, or the article as a whole. */
export const annotationTargets = ['passage', 'entry', 'article'] as const;

/** One annotation as the page shows it. */
export interface AnnotationView {
  readonly id: string;
  readonly target: (typeof annotationTargets)[number];
  /** The article text as it was when the annotation was made; empty for one on the whole article. */
  readonly quote: string;
  readonly styleClass: HighlightColor;
  /** Markdown; empty where there is no note. */
  readonly note: string;
  /** The note as sanitized html. */
  readonly noteHtml: string;
  /** Each once. */
  readonly tags: readonly string[];
  /** `exact` for one on the whole article. */
  readonly state: AnchorState;
  /** Where to draw it; null where the state is `ambiguous` or `orphaned`, and for one on the whole article. */
  readonly textRange: OffsetRange | null;
  /** The places that fit an `ambiguous` one, the best first; empty in all other states. */
  readonly candidates: readonly OffsetRange[];
  /** How the quote became what stands there now, where the state is `changed`; empty in all other states. */
  readonly changes: readonly TextChange[];
  /** Where it was, if it is `ambiguous` or `orphaned` and that is known; null in all other states. */
  readonly lastPlace: LastPlace | null;
  /** The reader knows that its words have changed, or that it has no place, and wants it left as it is. */
  readonly kept: boolean;
  /** True while it could not be written to the annotation file. */
  readonly unsaved: boolean;
}

// --- From the host to the page ---------------------------------------------------------------------------------------

/** What makes one list of annotations out of another, in the order of these members. */
export interface AnnotationChanges {
  /** The ids of those that are gone. */
  readonly removed: readonly string[];
  /** Those that are new, or other than before, with their place in the new list; by that place. */
  readonly changed: readonly { readonly index: number; readonly annotation: AnnotationView }[];
  /** Those that an edit above has shifted and nothing else: their place in the new list, and where they stand. */
  readonly shifted: readonly { readonly index: number; readonly textRange: OffsetRange }[];
}

/** What the page shows of all annotations together. */
export interface AnnotationState {
  readonly version: number;
  /** Goes up with every message about annotations. */
  readonly revision: number;
  /** How many annotations are still to come: they are not sent yet, or their passages are still looked for. */
  readonly pending: number;
  /** False: offer nothing that creates, changes or deletes an annotation. */
  readonly writable: boolean;
  /** A sentence for the reader about the annotation file, e.g. why annotating is off; null where all is well. */
  readonly notice: string | null;
}

/**
 * The annotations of the article, in the order of its text; those without a place come last. Of many, those near the reader:
 * the others follow as changes.
 */
export interface ShowAnnotations extends AnnotationState {
  readonly type: 'showAnnotations';
  readonly annotations: readonly AnnotationView[];
}

/** What has become of the annotations since the message of revision `base`. A page that missed that one asks for all. */
export interface ChangeAnnotations extends AnnotationState, AnnotationChanges {
  readonly type: 'changeAnnotations';
  readonly base: number;
}

// --- From the page to the host: notifications ------------------------------------------------------------------------

/** The annotations of `showAnnotations` or `changeAnnotations` are on the page. */
export interface DidPaint {
  readonly type: 'didPaint';
  readonly version: number;
  readonly revision: number;
  /** The ids of those in the message that are drawn in the text. */
  readonly annotationIds: readonly string[];
}

/** Send all annotations again: a change does not follow on what is on the page. */
export interface AskAnnotations {
  readonly type: 'askAnnotations';
}

// --- From the page to the host: requests -----------------------------------------------------------------------------

/**
 * Annotate a passage. Selectors hold across versions, so this has none. The page names the annotation: it is drawn before it
 * is saved, and has to be known by then.
 */
export interface CreateAnnotation {
  readonly type: 'createAnnotation';
  /** Of the new annotation: a `urn:uuid:`. */
  readonly id: string;
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
  /** Of the new note: a `urn:uuid:`. */
  readonly id: string;
  readonly styleClass: HighlightColor;
}

/** Change what is given, leave the rest. */
export interface UpdateAnnotation {
  readonly type: 'updateAnnotation';
  readonly id: string;
  /** Markdown; empty takes the note away. */
  readonly note?: string;
  readonly styleClass?: HighlightColor;
  readonly tags?: TagChange;
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

/** What the page asks about single annotations. */
export type AnnotationRequest =
  | CreateAnnotation
  | CreateArticleNote
  | UpdateAnnotation
  | PlaceAnnotation
  | KeepAnnotation
  | DeleteAnnotation;

/** What was typed into the note of an annotation and is not saved. */
export interface NoteDraft {
  readonly id: string;
  /** Markdown; empty where the reader emptied it. */
  readonly note: string;
}

/** Go on with notes that were typed before this page came to be, and not saved. */
export interface RestoreDrafts {
  readonly type: 'restoreDrafts';
  readonly drafts: readonly NoteDraft[];
}

/** A note as it is being typed. Sent with every change of it: what is typed last is there after a crash, too. */
export interface DraftNote {
  readonly type: 'draftNote';
  readonly id: string;
  /** Null: there is nothing unsaved any more. */
  readonly note: string | null;
}
