import type { RawBlock } from '../article/rawBlock.ts';
import { type MappedText, sliceText, trimText } from '../text/mappedText.ts';

/** One line of the source inside a reference list. */
export interface EntryLine {
  /** The line as it stands in the block, without a list marker that the block does not hold. */
  readonly whole: MappedText;
  /** Without its number. */
  readonly content: MappedText;
  /** The number printed at its start; undefined where there is none. */
  readonly number: number | undefined;
  readonly startsBlock: boolean;
  /** A bullet or a number stands before its block. */
  readonly isListItem: boolean;
  /** How the number is printed: `1.`, `[1]`, `(1)`, `1)`, `1`; empty without one. */
  readonly shape: string;
}

const printedNumber =
  /^\s*(?:\[\s*(\d{1,4})\s*\]\.?|\((\d{1,4})\)\.?|(\d{1,4})\s?[.)\]]|(\d{1,4}))(?:\s+|(?=\p{L})|$)/u;

/** Cuts the blocks of a reference list into lines. */
export function entryLines(blocks: readonly RawBlock[]): readonly EntryLine[] {
  return blocks.flatMap((block) => {
    const isListItem = block.kind === 'list-item';
    const fromMarker = /(\d{1,4})[^\d]*$/.exec(block.listMarker ?? '')?.[1];
    return splitLines(block.content).map((line, i): EntryLine => {
      const startsBlock = i === 0;
      if (startsBlock && fromMarker !== undefined) {
        return { whole: line, content: line, number: Number(fromMarker), startsBlock, isListItem, shape: '1.' };
      }
      const match = printedNumber.exec(line.text);
      const digits = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
      if (match === null || digits === undefined) {
        return { whole: line, content: line, number: undefined, startsBlock, isListItem, shape: '' };
      }
      const content = trimText(sliceText(line, match[0].length, line.text.length));
      const shape = match[0].trim().replace(/\d+/, '1');
      return { whole: line, content, number: Number(digits), startsBlock, isListItem, shape };
    });
  });
}

function splitLines(content: MappedText): readonly MappedText[] {
  const lines: MappedText[] = [];
  let start = 0;
  while (start <= content.text.length) {
    const end = content.text.indexOf('\n', start);
    const line = trimText(sliceText(content, start, end < 0 ? content.text.length : end));
    if (line.text !== '') lines.push(line);
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}
