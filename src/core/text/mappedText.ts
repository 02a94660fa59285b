import type { Mark, MarkTag } from '../article/block.ts';
import type { OffsetRange } from './offsetRange.ts';
import { cutSegment, pushSegment, shiftSegment } from './segments.ts';
import type { Segment } from './sourceMap.ts';

/**
 * A piece of text that knows where in the source each part of it stands and what markup stands over it. The repairs cut it,
 * join it and replace parts of it; offsets in `segments` and `marks` are relative to `text`.
 */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly marks: readonly Mark[];
}

export const emptyText: MappedText = { text: '', segments: [], marks: [] };

/** Text with no source of its own. */
export function unmapped(text: string): MappedText {
  return { text, segments: [], marks: [] };
}

/** Text that stands in the source as it is, from `sourceStart` on. */
export function verbatim(text: string, sourceStart: number): MappedText {
  if (text === '') return emptyText;
  const segment = { textStart: 0, textEnd: text.length, sourceStart, sourceEnd: sourceStart + text.length };
  return { text, segments: [segment], marks: [] };
}

export function sliceText(whole: MappedText, start: number, end: number): MappedText {
  if (start <= 0 && end >= whole.text.length) return whole;
  const segments: Segment[] = [];
  for (const segment of whole.segments) {
    const cut = cutSegment(segment, start, end);
    if (cut !== undefined) segments.push(shiftSegment(cut, -start));
  }
  const marks: Mark[] = [];
  for (const mark of whole.marks) {
    const [from, to] = mark.textRange;
    if (to < start || from > end || (from !== to && (to === start || from === end))) continue;
    const { tag, attributes } = mark;
    marks.push({ textRange: [Math.max(from, start) - start, Math.min(to, end) - start], tag, attributes });
  }
  return { text: whole.text.slice(start, end), segments, marks };
}

export function joinTexts(parts: readonly MappedText[]): MappedText {
  if (parts.length === 1) return parts[0] as MappedText;
  let length = 0;
  const texts: string[] = [];
  const segments: Segment[] = [];
  const marks: Mark[] = [];
  for (const part of parts) {
    const shift = length;
    texts.push(part.text);
    for (const segment of part.segments) pushSegment(segments, shiftSegment(segment, shift));
    for (const mark of part.marks) pushMark(marks, shiftMark(mark, shift));
    length += part.text.length;
  }
  return { text: texts.join(''), segments, marks };
}

export function shiftMark(mark: Mark, by: number): Mark {
  const { tag, attributes, textRange } = mark;
  return { textRange: [textRange[0] + by, textRange[1] + by], tag, attributes };
}

/** How far back the other half of a mark is looked for: as many marks as may end at one place. */
const mostMarksAtAPlace = 16;

/** A mark that was cut in two and meets its other half again is one again. */
function pushMark(marks: Mark[], mark: Mark): void {
  for (let i = marks.length - 1; i >= 0 && i >= marks.length - mostMarksAtAPlace && isLong(mark); i--) {
    const other = marks[i] as Mark;
    if (other.attributes !== mark.attributes || other.textRange[1] !== mark.textRange[0] || !isLong(other)) continue;
    marks[i] = { ...other, textRange: [other.textRange[0], mark.textRange[1]] };
    return;
  }
  marks.push(mark);
}

function isLong(mark: Mark): boolean {
  return mark.textRange[0] < mark.textRange[1];
}

/** What a part of a text becomes. */
export interface Replacement {
  readonly range: OffsetRange;
  readonly text: string;
}

/** Replaces parts of a text; what is put in stands for the source of what it replaces. Replacements ascend, apart from one another. */
export function replaceParts(whole: MappedText, replacements: readonly Replacement[]): MappedText {
  if (replacements.length === 0) return whole;
  const parts: string[] = [];
  const segments: Segment[] = [];
  let from = 0;
  let length = 0;
  let cursor = 0;
  const copyTo = (end: number) => {
    while (cursor < whole.segments.length) {
      const segment = whole.segments[cursor] as Segment;
      if (segment.textStart >= end) break;
      const cut = cutSegment(segment, from, end);
      if (cut !== undefined) pushSegment(segments, shiftSegment(cut, length - from));
      if (segment.textEnd > end) break;
      cursor++;
    }
    parts.push(whole.text.slice(from, end));
    length += end - from;
  };
  for (const { range, text } of replacements) {
    copyTo(range[0]);
    const source = sourceOf(whole.segments, cursor, range);
    if (source !== undefined && text !== '') {
      const [sourceStart, sourceEnd] = source;
      pushSegment(segments, { textStart: length, textEnd: length + text.length, sourceStart, sourceEnd });
    }
    parts.push(text);
    length += text.length;
    from = range[1];
    while (cursor < whole.segments.length && (whole.segments[cursor] as Segment).textEnd <= from) cursor++;
  }
  copyTo(whole.text.length);
  const move = offsetMover(replacements);
  const marks = whole.marks.map((mark): Mark => {
    const start = move(mark.textRange[0]);
    return { ...mark, textRange: [start, Math.max(start, move(mark.textRange[1]))] };
  });
  return { text: parts.join(''), segments, marks };
}

function sourceOf(segments: readonly Segment[], first: number, range: OffsetRange): OffsetRange | undefined {
  let source: OffsetRange | undefined;
  for (let i = first; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.textStart >= range[1]) break;
    const cut = cutSegment(segment, range[0], range[1]);
    if (cut !== undefined) source = [source?.[0] ?? cut.sourceStart, cut.sourceEnd];
  }
  return source;
}

/** Where an offset goes when the replacements are made; one inside a replaced part goes to its end at most. */
function offsetMover(replacements: readonly Replacement[]): (offset: number) => number {
  const shiftsAfter: number[] = [];
  let shift = 0;
  for (const { range, text } of replacements) {
    shift += text.length - (range[1] - range[0]);
    shiftsAfter.push(shift);
  }
  return (offset) => {
    let low = 0;
    let high = replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((replacements[middle] as Replacement).range[0] < offset) low = middle + 1;
      else high = middle;
    }
    const last = replacements[low - 1];
    if (last === undefined) return offset;
    if (offset >= last.range[1]) return offset + (shiftsAfter[low - 1] ?? 0);
    const start = last.range[0] + (shiftsAfter[low - 2] ?? 0);
    return start + Math.min(last.text.length, offset - last.range[0]);
  };
}

export function wrapText(content: MappedText, tag: MarkTag, attributes: Mark['attributes'] = {}): MappedText {
  return { ...content, marks: [{ textRange: [0, content.text.length], tag, attributes }, ...content.marks] };
}

/** Takes off the blanks at both ends, but for those behind or before an image or an anchor at the very end. */
export function trimText(whole: MappedText): MappedText {
  if (isNoBlank(whole.text.charCodeAt(0)) && isNoBlank(whole.text.charCodeAt(whole.text.length - 1))) return whole;
  const isKept = (mark: Mark) => !isLong(mark) && mark.tag !== 'br';
  const start = whole.text.length - whole.text.trimStart().length;
  const end = Math.max(start, whole.text.trimEnd().length);
  const keepsStart = start > 0 && whole.marks.some((mark) => isKept(mark) && mark.textRange[0] < start);
  const keepsEnd = end < whole.text.length && whole.marks.some((mark) => isKept(mark) && mark.textRange[0] > end);
  return sliceText(whole, keepsStart ? 0 : start, keepsEnd ? whole.text.length : end);
}

/** Whether a code unit is plainly none of the many kinds of blanks. */
function isNoBlank(unit: number): boolean {
  return unit > 0x20 && unit < 0x80;
}
