import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * Where the cells of a GFM table row stand in their source line: offsets into the line, blanks at both ends left out.
 * A bar behind a backslash does not part cells.
 */
export function tableCellRanges(line: string): readonly OffsetRange[] {
  const edges: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '|' && line[i - 1] !== '\\') edges.push(i);
  }
  const [start, end] = trimRange(line, 0, line.length);
  if (edges[0] !== start) edges.unshift(start - 1);
  if (edges.length === 1 || edges.at(-1) !== end - 1) edges.push(end);
  return edges.slice(1).map((edge, i) => trimRange(line, (edges[i] ?? -1) + 1, edge));
}

const blank = 0x20;

/** Whether a code unit is none of the many other kinds of blanks. */
function isPlain(unit: number): boolean {
  return unit > blank && unit < 0x80;
}

function trimRange(line: string, from: number, to: number): OffsetRange {
  let first = from;
  let last = to;
  while (first < last && line.charCodeAt(first) === blank) first++;
  while (first < last && line.charCodeAt(last - 1) === blank) last--;
  if (first < last && isPlain(line.charCodeAt(first)) && isPlain(line.charCodeAt(last - 1))) return [first, last];
  const part = line.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return [start, Math.max(start, from + part.trimEnd().length)];
}
