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

function trimRange(line: string, from: number, to: number): OffsetRange {
  const part = line.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return [start, Math.max(start, from + part.trimEnd().length)];
}
