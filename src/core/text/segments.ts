import { isVerbatim, type Segment } from './sourceMap.ts';

/** Adds a segment behind the others; a copy that goes on where the last copy ends makes one with it. */
export function pushSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  const goesOn = last?.textEnd === segment.textStart && last.sourceEnd === segment.sourceStart;
  if (last !== undefined && goesOn && isVerbatim(last) && isVerbatim(segment)) {
    const { textStart, sourceStart } = last;
    const { textEnd, sourceEnd } = segment;
    segments[segments.length - 1] = { textStart, textEnd, sourceStart, sourceEnd };
  } else segments.push(segment);
}

export function shiftSegment(segment: Segment, by: number): Segment {
  return {
    textStart: segment.textStart + by,
    textEnd: segment.textEnd + by,
    sourceStart: segment.sourceStart,
    sourceEnd: segment.sourceEnd,
  };
}

/** The part of a segment that lies in `[start, end)` of the text; undefined where none does. Offsets stay into the whole. */
export function cutSegment(segment: Segment, start: number, end: number): Segment | undefined {
  const from = Math.max(segment.textStart, start);
  const to = Math.min(segment.textEnd, end);
  if (from >= to) return undefined;
  if (!isVerbatim(segment)) {
    return { textStart: from, textEnd: to, sourceStart: segment.sourceStart, sourceEnd: segment.sourceEnd };
  }
  const sourceStart = segment.sourceStart + from - segment.textStart;
  return { textStart: from, textEnd: to, sourceStart, sourceEnd: sourceStart + to - from };
}
