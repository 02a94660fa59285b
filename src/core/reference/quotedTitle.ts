import type { OffsetRange } from '../text/offsetRange.ts';
import type { Segment } from './segments.ts';

/** Quotations that are long enough for a title; a closing mark behind a blank is none. */
const quotations =
  /(?<![\p{L}\p{N}])(?:“[^“”]{3,400}”|„[^„“”]{3,400}[“”]|«[^«»]{3,400}»|"(?=\S)[^"]{3,400}(?<=\S)"(?![\p{L}\p{N}])|‘(?=\p{Lu})[^‘]{20,400}?’(?=[.,;]))[.,]{0,2}\s?/gu;

/** Labels that a quotation does not have in the middle. */
const others: ReadonlySet<string> = new Set(['number', 'journal', 'container']);

/**
 * A title between quotation marks is one: what was taken for something else within them, also a part of it, belongs to it.
 * The quotation that begins a reference is always its title.
 */
export function quotedTitles(text: string, segments: readonly Segment[]): readonly Segment[] {
  if (!/["“„«‘]/.test(text)) return segments;
  let result = segments;
  for (const match of text.matchAll(quotations)) {
    const range: OffsetRange = [match.index, match.index + match[0].length];
    if (isTitle(text, result, range)) result = withTitle(text, result, range);
  }
  return result;
}

function isTitle(text: string, segments: readonly Segment[], [start, end]: OffsetRange): boolean {
  const within = segments.filter((segment) => segment.start < end && segment.end > start);
  const isFirst =
    segments.every((one) => one.end > start || one.label === 'number') && !/\p{L}/u.test(text.slice(0, start));
  if (within.length === 1 && within[0]?.label === 'title') return false;
  const length = (segment: Segment) => Math.min(end, segment.end) - Math.max(start, segment.start);
  const titled = within.filter(({ label }) => label === 'title').reduce((sum, one) => sum + length(one), 0);
  const longest = within.reduce((most, one) => Math.max(most, others.has(one.label) ? length(one) : 0), 0);
  if (within.length === 1) return isFirst && within[0]?.label === 'author';
  return isFirst ? 2 * longest < end - start : end - start > 10 && titled > 0 && titled >= longest;
}

function withTitle(text: string, segments: readonly Segment[], [start, end]: OffsetRange): readonly Segment[] {
  const around = segments.flatMap((segment) => [
    { ...segment, end: Math.min(segment.end, start) },
    { ...segment, start: Math.max(segment.start, end) },
  ]);
  const kept = around.filter((segment) => /[^\s.,;:]/.test(text.slice(segment.start, segment.end)));
  return [...kept, { label: 'title' as const, start, end }].sort((a, b) => a.start - b.start);
}
