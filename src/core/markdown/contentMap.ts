import type { LineIndex } from '../text/lineIndex.ts';
import { type MappedText, verbatim } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { TextBuilder } from '../text/textBuilder.ts';

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

  /** The content itself. */
  textOf(content: string): MappedText {
    if (this.#pieces.length === 1) return verbatim(content, this.toSource(0));
    const builder = new TextBuilder();
    this.appendTo(builder, content, 0);
    return builder.build();
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
  for (let contentStart = 0, number = firstLine; contentStart <= content.length; number++) {
    const lineFeed = content.indexOf('\n', contentStart);
    const contentEnd = lineFeed < 0 ? content.length : lineFeed;
    const line = contentEnd - contentStart === content.length ? content : content.slice(contentStart, contentEnd);
    const sourceStart = lines.startAtEnd(number, line);
    if (sourceStart !== undefined) pieces.push({ contentStart, sourceStart });
    else pieces.push(...mapWords(line, lines.text(number), contentStart, lines.start(number)));
    contentStart = contentEnd + 1;
  }
  return new ContentMap(pieces);
}

/** Of a line before which blanks stand for a tab that a list took in part: what is behind them stands in the source. */
function mapWords(line: string, source: string, contentStart: number, lineStart: number): readonly Piece[] {
  const words = line.trim();
  const indent = line.length - line.trimStart().length;
  const at = Math.max(0, source.lastIndexOf(words));
  const first = { contentStart, sourceStart: lineStart + Math.max(0, at - indent) };
  return indent === 0 ? [first] : [first, { contentStart: contentStart + indent, sourceStart: lineStart + at }];
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
