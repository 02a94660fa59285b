import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { toSourceRanges, toTextRange } from '../text/sourceMap.ts';

/** Where a passage stands in the source file. */
export interface SourcePlace {
  /** The stretches that it was read from, in the order of the text: more than one where something else stands inside it. */
  readonly sourceRanges: readonly OffsetRange[];
  /** The one range that holds all of it; null where there is none, or where too much of it would be something else. */
  readonly sourceRange: OffsetRange | null;
}

/** A page head inside a passage may be so long, in parts of the passage: a range with more in it says more of the head. */
const mostElse = 0.5;

/**
 * The source of a passage of an article, without what the page put into it (a running head, a figure between two halves of
 * a sentence), with the markup around it: `<sup>8</sup>` and not `8`.
 */
export function sourcePlaceOf(article: Article, source: string, textRange: OffsetRange): SourcePlace {
  const { sourceMap, furniture } = article;
  const heads = new RangeIndex(furniture);
  const isMarkup = (from: number, to: number): boolean =>
    heads.find([from, to]) === undefined && toTextRange(sourceMap, [from, to]) === undefined;
  const sourceRanges = [...toSourceRanges(sourceMap, textRange, isMarkup)];
  const [first, last] = [sourceRanges[0], sourceRanges.at(-1)];
  if (first === undefined || last === undefined) return { sourceRanges, sourceRange: null };
  sourceRanges[0] = [first[0] - opening(article, source, textRange[0], first[0]), first[1]];
  const end = sourceRanges.at(-1) ?? last;
  sourceRanges[sourceRanges.length - 1] = [end[0], end[1] + closing(article, source, textRange[1], end[1])];
  return { sourceRanges, sourceRange: enclosing(sourceRanges) };
}

function enclosing(ranges: readonly OffsetRange[]): OffsetRange | null {
  const start = Math.min(...ranges.map((range) => range[0]));
  const end = Math.max(...ranges.map((range) => range[1]));
  const own = ranges.reduce((length, range) => length + range[1] - range[0], 0);
  return end - start - own <= mostElse * own ? [start, end] : null;
}

const longestMarkup = 64;
const openingMarkup = /(?:<\w{1,8}>|\$?\^\{ ?|[*_^~`])+$/;
const closingMarkup = /^(?:<\/\w{1,8}>| ?\}\$?|[*_^~`])+/;

/** The length of the markup that opens where the text does, before `start`. */
function opening(article: Article, source: string, textStart: number, start: number): number {
  const length = openingMarkup.exec(source.slice(Math.max(0, start - longestMarkup), start))?.[0].length ?? 0;
  return length > 0 && hasMark(article, 0, textStart) ? length : 0;
}

function closing(article: Article, source: string, textEnd: number, end: number): number {
  const length = closingMarkup.exec(source.slice(end, end + longestMarkup))?.[0].length ?? 0;
  return length > 0 && hasMark(article, 1, textEnd) ? length : 0;
}

/** Whether a mark starts, or ends, at an offset. */
function hasMark({ blocks }: Article, side: 0 | 1, offset: number): boolean {
  return blocks.some(
    ({ textRange: [start, end], marks }) =>
      start <= offset && offset <= end && marks.some((mark) => mark.textRange[side] === offset),
  );
}
