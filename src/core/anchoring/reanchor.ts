import type { Annotation } from '../annotation/annotation.ts';
import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { toSourceRange, toTextRange } from '../text/sourceMap.ts';
import { anchorAll } from './anchorAll.ts';
import type { AnchoredAnnotation, AnchorState } from './anchored.ts';
import { ArticleIndex } from './articleIndex.ts';
import { describePassage } from './describePassage.ts';

/** Where an annotation is, as the command line prints it. */
export interface AnchorReport {
  readonly state: AnchorState;
  readonly sourceRange: OffsetRange | null;
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
    const { state, sourceRange, score } = reportOf(file, anchored);
    return { id: anchored.annotation.id, state, textRange: anchored.textRange, sourceRange, score };
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
    return found === undefined ? { state: 'orphaned', sourceRange: null, score: 0 } : reportOf(to, found);
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

function reportOf(file: SourceArticle, { state, textRange, score }: AnchoredAnnotation): AnchorReport {
  return { state, sourceRange: textRange && sourceRangeOf(file, textRange), score };
}

/** With the markup that opens where the range starts, and closes where it ends: `<sup>8</sup>` and not `8`. */
function sourceRangeOf({ article, source }: SourceArticle, textRange: OffsetRange): OffsetRange | null {
  const range = toSourceRange(article.sourceMap, textRange);
  if (range === undefined) return null;
  const [start, end] = range;
  const opening = openingMarkup.exec(source.slice(Math.max(0, start - longestMarkup), start))?.[0].length ?? 0;
  const closing = closingMarkup.exec(source.slice(end, end + longestMarkup))?.[0].length ?? 0;
  return [
    opening > 0 && hasMark(article, 0, textRange[0]) ? start - opening : start,
    closing > 0 && hasMark(article, 1, textRange[1]) ? end + closing : end,
  ];
}

const longestMarkup = 64;
const openingMarkup = /(?:<\w{1,8}>|\$?\^\{ ?|[*_^~`])+$/;
const closingMarkup = /^(?:<\/\w{1,8}>| ?\}\$?|[*_^~`])+/;

/** Whether a mark starts, or ends, at an offset. */
function hasMark({ blocks }: Article, side: 0 | 1, offset: number): boolean {
  return blocks.some(
    ({ textRange: [start, end], marks }) =>
      start <= offset && offset <= end && marks.some((mark) => mark.textRange[side] === offset),
  );
}
