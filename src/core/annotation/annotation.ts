import type { BlockSelector } from './blockSelector.ts';

/**
 * Annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), the part that Lectern
 * understands. An item of a file may have more: `AnnotationPage` keeps the item itself, this is what is read out of it.
 */
export interface Annotation extends AnyAnnotation {
  readonly target: AnnotationTarget;
}

/** A note on the article as a whole: its target has no selector. */
export interface ArticleNote extends AnyAnnotation {
  readonly target: ArticleTarget;
}

interface AnyAnnotation {
  /** `urn:uuid:…` for those that Lectern makes; at most `maxIdLength` long. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly body: readonly TextualBody[];
}

export const maxIdLength = 1000;

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format?: 'text/markdown' | 'text/plain';
  readonly purpose?: 'commenting' | 'tagging';
}

export interface ArticleTarget {
  /** The article's path relative to the folder of the annotation file, URI-encoded. */
  readonly source: string;
  readonly styleClass: HighlightColor;
}

export interface AnnotationTarget extends ArticleTarget {
  /** What the passage is, where the annotation is on that and not on its words: see `partMember`. */
  readonly part?: TargetPart;
  /** The position is missing where another program, or a person, gave the quote alone. */
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector?];
  /** Missing in files of other programs, of persons, and of older versions of Lectern. */
  readonly block?: BlockSelector;
  /** The selectors of the place that the reader confirmed or chose last: see `confirmItem`. */
  readonly confirmed?: ConfirmedPlace;
  /** See `keepItem`. */
  readonly kept?: string;
}

/** A passage as it was when the reader said that it is the right one. */
export interface ConfirmedPlace {
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector?];
  readonly block?: BlockSelector;
}

/** The members of a target that hold them. */
export const confirmedMember = 'lectern:confirmed';
export const keptMember = 'lectern:kept';

export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColor = (typeof highlightColors)[number];

/** Of an annotation whose item names none, or one that Lectern does not know. */
export const defaultHighlightColor: HighlightColor = 'yellow';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  /** The article text that was selected; it never changes. */
  readonly exact: string;
  /** The text before and after it; empty at the ends of the article, and where it was not recorded. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** Offsets into the article text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A member of the target that says which part of the article the quote is the whole text of. */
export const partMember = 'lectern:part';
export const targetParts = ['reference-entry'] as const;
export type TargetPart = (typeof targetParts)[number];

/** The longest name of a tag that a reader can give, in UTF-16 code units. */
export const maxTagLength = 200;

/** The Markdown of the note, empty where there is none. */
export function noteOf({ body }: Annotation | ArticleNote): string {
  return body.find(({ purpose }) => purpose !== 'tagging')?.value ?? '';
}

/** The names of the tags, each once, in the order of the file. */
export function tagsOf({ body }: Annotation | ArticleNote): readonly string[] {
  const names = body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
