import type { Annotation } from '../annotation/annotation.ts';
import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { toTextRange } from '../text/sourceMap.ts';
import { anchorAll } from './anchorAll.ts';
import type { AnchoredAnnotation, AnchorState } from './anchored.ts';
import { ArticleIndex } from './articleIndex.ts';
import { describePassage } from './describePassage.ts';
import { type SourcePlace, sourcePlaceOf } from './sourcePlace.ts';

/** Where an annotation is, as the command line prints it. */
export interface AnchorReport extends SourcePlace {
  readonly state: AnchorState;
  readonly score: number;
}

/** An article and the file that it was read from. */
export interface SourceArticle {
  readonly source: string;
  readonly article: Article;
}

/** One report for each annotation, in their order. */
export function reportAnchors(
  file: SourceArticle,
  annotations: readonly Annotation[],
): readonly (AnchorReport & { readonly id: string; readonly textRange: OffsetRange | null })[] {
  return anchorAll(new ArticleIndex(file.article), annotations).map((anchored) => {
    const { state, ...place } = reportOf(file, anchored);
    return { id: anchored.annotation.id, state, textRange: anchored.textRange, ...place };
  });
}

/**
 * Makes an annotation of each range, source offsets in `from`, as a reader would, and looks for it in `to`. A range of
 * which nothing is in the text is `orphaned`.
 */
export function reanchor(from: Article, to: SourceArticle, ranges: readonly OffsetRange[]): readonly AnchorReport[] {
  const described = new ArticleIndex(from);
  const annotations = ranges.map((sourceRange, i) => annotate(described, toTextRange(from.sourceMap, sourceRange), i));
  const anchored = anchorAll(
    new ArticleIndex(to.article),
    annotations.filter((annotation) => annotation !== undefined),
  );
  const byId = new Map(anchored.map((each) => [each.annotation.id, each]));
  return annotations.map((annotation) => {
    const found = annotation && byId.get(annotation.id);
    return found === undefined ? { state: 'orphaned', ...nowhere, score: 0 } : reportOf(to, found);
  });
}

function annotate(index: ArticleIndex, textRange: OffsetRange | undefined, number: number): Annotation | undefined {
  if (textRange === undefined || textRange[0] >= textRange[1]) return undefined;
  const [quote, position, block] = describePassage(index, textRange);
  return {
    id: `range-${number}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: '',
    modified: '',
    body: [],
    target: {
      source: '',
      styleClass: 'yellow',
      selector: [quote, position],
      ...(block === undefined ? {} : { block }),
    },
  };
}

function reportOf({ article, source }: SourceArticle, { state, textRange, score }: AnchoredAnnotation): AnchorReport {
  const place = textRange === null ? nowhere : sourcePlaceOf(article, source, textRange);
  return { state, sourceRange: place.sourceRange, sourceRanges: place.sourceRanges, score };
}

const nowhere: SourcePlace = { sourceRange: null, sourceRanges: [] };
