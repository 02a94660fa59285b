import type { LineIndex } from '../text/lineIndex.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { TextBuilder } from '../text/textBuilder.ts';

/** A stretch of content that stands in the source unit by unit, up to where the next one starts. */
interface Piece {
  readonly contentStart: number;
  readonly sourceStart: number;
}

/** Where the content of a Markdown block stands in the source. */
export class ContentMap {
  readonly #pieces: readonly Piece[];
  #cursor = 0;

  /** @param pieces ascending, the first at 0. */
  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The source offset of an offset into the content. Fast for offsets that ascend. */
  toSource(offset: number): number {
    if (offset < (this.#pieces[this.#cursor]?.contentStart ?? 0)) this.#cursor = 0;
    while ((this.#pieces[this.#cursor + 1]?.contentStart ?? Number.POSITIVE_INFINITY) <= offset) this.#cursor++;
    const piece = this.#pieces[this.#cursor];
    return piece === undefined ? offset : piece.sourceStart + offset - piece.contentStart;
  }

  /** Adds a text that is the content's from `start` on, unit by unit (a line feed may have become a blank). */
  appendTo(builder: TextBuilder, text: string, start: number): void {
    let from = 0;
    while (from < text.length) {
      const source = this.toSource(start + from);
      const pieceEnd = (this.#pieces[this.#cursor + 1]?.contentStart ?? Number.POSITIVE_INFINITY) - start;
      const to = Math.min(text.length, Math.max(from + 1, pieceEnd));
      builder.append(text.slice(from, to), source, source + to - from);
      from = to;
    }
  }
}

/**
 * Of whole lines: markdown-it takes list indents, quote marks and surrounding blanks off each; what is left of a line is an
 * end of it, but for blanks at the very end.
 * @param firstLine the source line that the first line of the content stands in.
 */
export function mapLines(content: string, lines: LineIndex, firstLine: number): ContentMap {
  const pieces: Piece[] = [];
  let contentStart = 0;
  for (const [i, line] of content.split('\n').entries()) {
    const source = lines.text(firstLine + i);
    const at = source.endsWith(line) ? source.length - line.length : Math.max(0, source.lastIndexOf(line));
    pieces.push({ contentStart, sourceStart: lines.start(firstLine + i) + at });
    contentStart += line.length + 1;
  }
  return new ContentMap(pieces);
}

/**
 * Of a table cell: markdown-it takes the backslash off each `\|`.
 * @param cell where the cell stands in `line`; @param lineStart source offset of the line.
 */
export function mapCell(line: string, cell: OffsetRange, lineStart: number): ContentMap {
  const pieces: Piece[] = [{ contentStart: 0, sourceStart: lineStart + cell[0] }];
  let taken = 0;
  for (let at = line.indexOf('\\|', cell[0]); at >= 0 && at < cell[1]; at = line.indexOf('\\|', at + 2)) {
    const contentStart = at - cell[0] - taken;
    taken++;
    if (contentStart === 0) pieces.pop();
    pieces.push({ contentStart, sourceStart: lineStart + at + 1 });
  }
  return new ContentMap(pieces);
}
