import { type Label, labels } from './labels.ts';
import type { Token } from './token.ts';

/** Tokens in a row that have one label. */
export interface Segment {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

export function segmentsOf(tokens: readonly Token[], path: Uint8Array): readonly Segment[] {
  const segments: { label: Label; start: number; end: number }[] = [];
  tokens.forEach(({ start, end }, i) => {
    const label = labels[path[i] ?? 0] ?? 'note';
    const last = segments.at(-1);
    if (last?.label === label) last.end = end;
    else segments.push({ label, start, end });
  });
  return segments;
}

/** Longer than what a single wrong token takes out of a title. */
const longestGap = 12;

/** Titles without the holes that a wrong token made: what stands between two pieces of one field belongs to it. */
export function closedGaps(segments: readonly Segment[]): readonly Segment[] {
  const closed: Segment[] = [];
  segments.forEach((segment, i) => {
    const before = closed.at(-1);
    const earlier = closed.at(-2);
    const isHole = before !== undefined && earlier !== undefined && before.end - before.start <= longestGap;
    const isSame = earlier?.label === segment.label && (segment.label === 'title' || segment.label === 'container');
    if (isHole && isSame && i > 1) closed.splice(-2, 2, { ...segment, start: earlier.start });
    else closed.push(segment);
  });
  return closed;
}
