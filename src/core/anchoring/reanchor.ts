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

/** One report for each annotation, in their order. */
export function reportAnchors(
  article: Article,
  annotations: readonly Annotation[],
): readonly (AnchorReport & { readonly id: string; readonly textRange: OffsetRange | null })[] {
  return anchorAll(new ArticleIndex(article), annotations).map((anchored) => {
    const { state, sourceRange, score } = reportOf(article, anchored);
    return { id: anchored.annotation.id, state, textRange: anchored.textRange, sourceRange, score };
  });
}

/**
 * Makes an annotation of each range, source offsets in `from`, as a reader would, and looks for it in `to`. A range of
 * which nothing is in the text is `orphaned`.
 */
export function reanchor(from: Article, to: Article, ranges: readonly OffsetRange[]): readonly AnchorReport[] {
  const described = new ArticleIndex(from);
  const annotations = ranges.map((sourceRange, i) => annotate(described, toTextRange(from.sourceMap, sourceRange), i));
  const anchored = anchorAll(
    new ArticleIndex(to),
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

function reportOf(article: Article, { state, textRange, score }: AnchoredAnnotation): AnchorReport {
  return { state, sourceRange: textRange && sourceRangeOf(article, textRange), score };
}

/** With the markup of a citation that the range begins or ends with. */
function sourceRangeOf({ sourceMap, citations }: Article, textRange: OffsetRange): OffsetRange | null {
  const range = toSourceRange(sourceMap, textRange);
  if (range === undefined) return null;
  const first = citations.find((citation) => citation.textRange[0] === textRange[0]);
  const last = citations.find((citation) => citation.textRange[1] === textRange[1]);
  return [Math.min(range[0], first?.sourceRange[0] ?? range[0]), Math.max(range[1], last?.sourceRange[1] ?? range[1])];
}
