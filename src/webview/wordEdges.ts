import type { OffsetRange } from '../core/text/offsetRange.ts';

export type Edge = 'start' | 'end';

/** As far as words are looked for, in UTF-16 code units; a longer word has no edges. */
const reach = 400;

/**
 * The passage with one of its ends at the next edge of a word, outwards or inwards. It keeps at least one word, and stays as
 * it is where there is no further edge. Words are those of the language's rules, and also with the marks that touch them, so
 * that a full stop can be in or out.
 */
export function moveEdge(text: string, range: OffsetRange, edge: Edge, outwards: boolean): OffsetRange {
  const [start, end] = range;
  const at = edge === 'start' ? start : end;
  const edges = wordEdges(text, at, edge).filter((each) => (edge === 'start' ? each < end : each > start));
  const later = (edge === 'end') === outwards;
  const next = later ? edges.find((each) => each > at) : edges.findLast((each) => each < at);
  if (next === undefined) return range;
  return edge === 'start' ? [next, end] : [start, next];
}

/** The passage with one of its ends dragged to `offset`: to the nearest edge of a word that leaves a word of it. */
export function dragEdge(text: string, range: OffsetRange, edge: Edge, offset: number): OffsetRange {
  const [start, end] = range;
  const edges = wordEdges(text, offset, edge).filter((each) => (edge === 'start' ? each < end : each > start));
  const nearest = edges.toSorted((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0];
  if (nearest === undefined) return range;
  return edge === 'start' ? [nearest, end] : [start, nearest];
}

/** Where words near `offset` start, or end; ascending. */
function wordEdges(text: string, offset: number, edge: Edge): readonly number[] {
  const from = Math.max(offset - reach, 0);
  const to = Math.min(offset + reach, text.length);
  const found = new Set<number>();
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
    if (isWordLike === true) found.add(from + index + (edge === 'start' ? 0 : segment.length));
  }
  for (let at = from; at <= to; at++) {
    const isEdge =
      edge === 'start' ? isSpace(text, at - 1) && !isSpace(text, at) : isSpace(text, at) && !isSpace(text, at - 1);
    if (isEdge) found.add(at);
  }
  // A word that the search cuts in two has no edge there.
  const isCut = (at: number): boolean => (at === from && from > 0) || (at === to && to < text.length);
  return [...found].filter((at) => !isCut(at)).sort((a, b) => a - b);
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Before the start and after the end of the text there is nothing to read, either. */
function isSpace(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text.charAt(at));
}
