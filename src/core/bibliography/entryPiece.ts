import type { RawBlock } from '../article/rawBlock.ts';
import { type HeadShape, headShape } from './entryShape.ts';
import { numbersInside, type PrintedNumber, readPrintedNumber } from './printedNumber.ts';

/** A line of a reference list, or a part of a line that a number inside it starts: the least that an entry may consist of. */
export interface EntryPiece {
  /** Index of its block in the list. */
  readonly block: number;
  /** Where it starts and ends in the block's text. */
  readonly start: number;
  readonly end: number;
  /** Where it starts without its number. */
  readonly textStart: number;
  /** The number printed at its start; undefined where there is none. */
  readonly number: number | undefined;
  readonly startsBlock: boolean;
  readonly startsLine: boolean;
  /** A bullet or a number stands before its block. */
  readonly isListItem: boolean;
  /** How the number is printed: `1.`, `[1]`, `(1)`, `1)`, `1`; `?` where it is garbled; empty without one. */
  readonly shape: string;
  /** Its text without the number and the blanks around it. */
  readonly text: string;
  /** How an entry that starts with its text would start. */
  readonly head: HeadShape;
  /** With the number, as in a list that has none: there it is a year, a page or a part of a name. */
  readonly whole: string;
}

/** Cuts the text blocks of a reference list into pieces; blocks of other kinds have none. */
export function entryPieces(blocks: readonly RawBlock[]): readonly EntryPiece[] {
  return blocks.flatMap((block, i) => (isText(block) ? piecesOf(block, i) : []));
}

/** The lines of a list without numbers: what was cut at a number is whole again, and no number is taken off. */
export function wholeLines(pieces: readonly EntryPiece[]): readonly EntryPiece[] {
  const lines: EntryPiece[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && pieces[to]?.startsLine === false) to++;
    const first = pieces[from] as EntryPiece;
    const parts = pieces.slice(from, to).map((piece) => piece.whole);
    const whole = parts.length === 1 ? first.whole : parts.join(' ');
    const head = first.text === whole ? first.head : headShape(whole);
    const end = pieces[to - 1]?.end ?? first.end;
    lines.push({ ...first, end, number: undefined, text: whole, whole, head });
    from = to;
  }
  return lines;
}

/** The piece where the text of the entry at `at` starts: its number may stand on a line of its own. */
export function textPiece(pieces: readonly EntryPiece[], at: number): number {
  return pieces[at]?.text === '' && at + 1 < pieces.length ? at + 1 : at;
}

export function isText(block: RawBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'list-item';
}

function piecesOf(block: RawBlock, index: number): readonly EntryPiece[] {
  const lines = block.content.text.split('\n');
  const isListItem = block.kind === 'list-item';
  const fromMarker = /(\d{1,4})\D{0,3}$/.exec(block.listMarker ?? '')?.[1];
  const pieces: EntryPiece[] = [];
  let lineStart = 0;
  for (const line of lines) {
    const cuts = [0, ...numbersInside(line)];
    for (const [k, cut] of cuts.entries()) {
      const whole = line.slice(cut, cuts[k + 1] ?? line.length);
      if (whole.trim() === '') continue;
      const startsBlock = pieces.length === 0;
      const printed = (startsBlock ? readRaisedNumber(block) : undefined) ?? readPrintedNumber(whole);
      // A number in brackets is the entry's own where the one before it is Markdown's.
      const isOwn = printed?.shape.startsWith('[') === true && printed.value !== Number(fromMarker);
      const marked = startsBlock && fromMarker !== undefined && !isOwn;
      const number = marked ? Number(fromMarker) : printed?.value;
      const own = marked ? 0 : (printed?.length ?? 0);
      const length = own + (number === undefined ? 0 : doubledLength(whole.slice(own), number));
      const start = lineStart + cut;
      const text = whole.slice(length).trim();
      pieces.push({
        block: index,
        start,
        end: start + whole.length,
        textStart: start + length,
        number,
        startsBlock,
        startsLine: k === 0,
        isListItem,
        shape: marked ? '1.' : (printed?.shape ?? ''),
        text,
        head: headShape(text),
        whole: whole.trim(),
      });
    }
    lineStart += line.length + 1;
  }
  return pieces;
}

/** A raised number at the start of a block, which needs nothing to part it from the text: `¹A. Smith` as `<sup>1</sup>A. Smith`. */
function readRaisedNumber({ content: { text, marks } }: RawBlock): PrintedNumber | undefined {
  const end = marks.find((mark) => mark.tag === 'sup' && mark.textRange[0] === 0)?.textRange[1] ?? 0;
  const number = /^\d{1,4}$/.exec(text.slice(0, Math.min(end, 8)))?.[0];
  if (number === undefined) return undefined;
  const blanks = /^\s{0,8}/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { value: Number(number), length: end + blanks, shape: '1' };
}

/** The length of a number that is printed once more behind itself: `12. 12. Smith`. */
function doubledLength(text: string, number: number): number {
  const again = readPrintedNumber(text.slice(0, 40));
  return again !== undefined && again.value === number && again.shape !== '1' ? again.length : 0;
}
