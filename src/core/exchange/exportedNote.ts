import type { AnchorState } from '../anchoring/anchored.ts';
import { type Annotation, type ArticleNote, type HighlightColor, noteOf, tagsOf } from '../annotation/annotation.ts';
import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { HeadingPaths } from './headingPaths.ts';

/** An annotation with its place, as the writers of all formats see it. */
export interface ExportedNote {
  readonly id: string;
  /** The article text as it was annotated; empty where the note is on the article as a whole. */
  readonly quote: string;
  /** Markdown; empty where there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly styleClass: HighlightColor;
  /** ISO 8601, empty where the annotation does not say. */
  readonly created: string;
  readonly modified: string;
  readonly state: AnchorState;
  /** In the article text; null where it has no place, or is on the article as a whole. */
  readonly textRange: OffsetRange | null;
  /** The headings above it, the outermost first; undefined where it has no place. */
  readonly headings: readonly string[] | undefined;
}

/** What anchoring found for one annotation. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly textRange: OffsetRange | null;
}

/** Those on the article as a whole, those with a place in the order of the text, those without. */
export function exportedNotes(
  article: Pick<Article, 'blocks' | 'text'>,
  annotations: readonly PlacedAnnotation[],
  articleNotes: readonly ArticleNote[],
): readonly ExportedNote[] {
  const headings = new HeadingPaths(article);
  const placed = annotations.map(({ annotation, state, textRange }) => ({
    ...withoutPlace(annotation),
    quote: annotation.target.selector[0].exact,
    state,
    textRange,
    headings: textRange === null ? undefined : headings.at(textRange[0]),
  }));
  placed.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const whole = articleNotes.map((note) => ({
    ...withoutPlace(note),
    quote: '',
    state: 'exact' as const,
    textRange: null,
    headings: [],
  }));
  return [...whole, ...placed];
}

function withoutPlace(annotation: Annotation | ArticleNote) {
  return {
    id: annotation.id,
    note: noteOf(annotation),
    tags: tagsOf(annotation),
    styleClass: annotation.target.styleClass,
    created: annotation.created,
    modified: annotation.modified,
  };
}

function startOf({ textRange }: Pick<ExportedNote, 'textRange'>): number {
  return textRange?.[0] ?? Number.MAX_SAFE_INTEGER;
}

function endOf({ textRange }: Pick<ExportedNote, 'textRange'>): number {
  return textRange?.[1] ?? Number.MAX_SAFE_INTEGER;
}
