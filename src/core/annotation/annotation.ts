/**
 * Annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), the part that Lectern
 * understands. An item of a file may have more: `AnnotationPage` keeps the item itself, this is what is read out of it.
 */
export interface Annotation {
  /** `urn:uuid:…` for those that Lectern makes; at most `maxIdLength` long. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly body: readonly TextualBody[];
  readonly target: AnnotationTarget;
}

export const maxIdLength = 1000;

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format?: 'text/markdown' | 'text/plain';
  readonly purpose?: 'commenting' | 'tagging';
}

export interface AnnotationTarget {
  /** The article's path relative to the folder of the annotation file, URI-encoded. */
  readonly source: string;
  readonly styleClass: HighlightColor;
  /** The position is missing where another program, or a person, gave the quote alone. */
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector?];
}

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

/** The Markdown of the note, empty where there is none. */
export function noteOf(annotation: Annotation): string {
  return annotation.body.find((body) => body.purpose !== 'tagging')?.value ?? '';
}
