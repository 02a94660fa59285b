/** A recorded reading position: a text offset and what stood there. */
interface RecordedPosition {
  readonly textOffset: number;
  readonly quote: string;
}

/** A quote is shortened down to this length, in UTF-16 code units, before it is given up; shorter ones are everywhere. */
const minQuoteLength = 12;

/**
 * The offset in the text where reading went on, after an edit too: where the quote stands now, the nearest of several.
 * Where it is gone, the recorded offset, as far as the text goes.
 */
export function findReadingPosition(text: string, { textOffset, quote }: RecordedPosition): number {
  for (let length = quote.length; length >= minQuoteLength; length = Math.floor(length / 2)) {
    const nearest = findNearest(text, quote.slice(0, length), textOffset);
    if (nearest !== undefined) {
      return nearest;
    }
  }
  return Math.min(textOffset, text.length);
}

function findNearest(text: string, quote: string, offset: number): number | undefined {
  const before = text.lastIndexOf(quote, offset);
  const after = text.indexOf(quote, offset);
  if (before === -1 || after === -1) {
    return before === -1 ? (after === -1 ? undefined : after) : before;
  }
  return offset - before < after - offset ? before : after;
}
