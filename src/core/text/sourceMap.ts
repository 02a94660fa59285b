import type { OffsetRange } from './offsetRange.ts';

/**
 * A stretch of text and the stretch of source that it was read from. Where both have the same length they correspond code
 * unit by code unit; else (an entity, an escape, a repaired line break) the one stands for the other as a whole.
 */
export interface Segment {
  readonly textStart: number;
  readonly textEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** Text offset ⇄ source offset. Text that no segment covers was added by a repair and has no source of its own. */
export interface SourceMap {
  /** Ascending by text; text ranges do not overlap. */
  readonly byText: readonly Segment[];
  /** The same segments, ascending by source. */
  readonly bySource: readonly Segment[];
}

/** Segments must ascend by text. */
export function createSourceMap(segments: readonly Segment[]): SourceMap {
  const ascends = segments.every((segment, i) => i === 0 || (segments[i - 1]?.sourceStart ?? 0) <= segment.sourceStart);
  return {
    byText: segments,
    bySource: ascends ? segments : segments.toSorted((a, b) => a.sourceStart - b.sourceStart),
  };
}

/**
 * The stretches of source that a range of text was read from, in the order of the text.
 * @param joins whether two stretches count as one over the source between them, `[from, to)`: markup does, a page head
 * that was taken out does not.
 */
export function toSourceRanges(
  map: SourceMap,
  textRange: OffsetRange,
  joins: (from: number, to: number) => boolean,
): readonly OffsetRange[] {
  const [start, end] = textRange;
  const ranges: [number, number][] = [];
  for (let i = firstAfter(map.byText, start, (segment) => segment.textEnd); i < map.byText.length; i++) {
    const segment = map.byText[i] as Segment;
    if (segment.textStart >= end) break;
    const verbatim = isVerbatim(segment);
    const from = verbatim ? segment.sourceStart + Math.max(0, start - segment.textStart) : segment.sourceStart;
    const to = verbatim ? segment.sourceEnd - Math.max(0, segment.textEnd - end) : segment.sourceEnd;
    addRange(ranges, from, to, joins);
  }
  return ranges;
}

/** The same for all of some segments that ascend by text. */
export function sourceRangesOf(
  segments: readonly Segment[],
  joins: (from: number, to: number) => boolean,
): readonly OffsetRange[] {
  const ranges: [number, number][] = [];
  for (const { sourceStart, sourceEnd } of segments) addRange(ranges, sourceStart, sourceEnd, joins);
  return ranges;
}

function addRange(
  ranges: [number, number][],
  from: number,
  to: number,
  joins: (from: number, to: number) => boolean,
): void {
  const last = ranges.at(-1);
  if (last !== undefined && from >= last[1] && (from === last[1] || joins(last[1], from))) last[1] = to;
  else ranges.push([from, to]);
}

/** The smallest stretch of source that holds a range of text; undefined where none of it has a source. */
export function toSourceRange(map: SourceMap, textRange: OffsetRange): OffsetRange | undefined {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const range of toSourceRanges(map, textRange, () => false)) {
    start = Math.min(start, range[0]);
    end = Math.max(end, range[1]);
  }
  return start <= end ? [start, end] : undefined;
}

/**
 * The smallest stretch of text that was read from a range of source; undefined where nothing of it is in the text.
 * A text that was moved (a float out of a paragraph) may make it longer than what the range holds.
 */
export function toTextRange(map: SourceMap, sourceRange: OffsetRange): OffsetRange | undefined {
  const [start, end] = sourceRange;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let i = firstAfter(map.bySource, start, (segment) => segment.sourceEnd); i < map.bySource.length; i++) {
    const segment = map.bySource[i] as Segment;
    if (segment.sourceStart >= end) break;
    const verbatim = isVerbatim(segment);
    from = Math.min(from, segment.textStart + (verbatim ? Math.max(0, start - segment.sourceStart) : 0));
    to = Math.max(to, segment.textEnd - (verbatim ? Math.max(0, segment.sourceEnd - end) : 0));
  }
  return from <= to ? [from, to] : undefined;
}

export function isVerbatim(segment: Segment): boolean {
  return segment.textEnd - segment.textStart === segment.sourceEnd - segment.sourceStart;
}

/** The first index whose end lies beyond `offset`. */
function firstAfter(segments: readonly Segment[], offset: number, endOf: (segment: Segment) => number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(segments[middle] as Segment) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
