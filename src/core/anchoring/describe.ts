import type { TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** The least length of prefix and suffix, in UTF-16 code units, where the text has as much. */
const contextLength = 32;

/** How far a word boundary is looked for past the least length. */
const wordSearchLength = 16;

/** Context is not grown past this: text that repeats for longer is told apart by its position alone. */
export const maxContextLength = 512;

/** Tells whether the text has what stands in a range of it nowhere else. */
export type IsUnique = (range: OffsetRange) => boolean;

/** Both selectors of a passage; `range` is an offset range into `text` and not empty. */
export function describeRange(
  text: string,
  range: OffsetRange,
  isUnique?: IsUnique,
): readonly [TextQuoteSelector, TextPositionSelector] {
  return [describeQuote(text, range, isUnique), { type: 'TextPositionSelector', start: range[0], end: range[1] }];
}

/**
 * The quote with as much of the text around it as makes it unique, at least `contextLength` code units on either side,
 * ending at word boundaries.
 */
export function describeQuote(
  text: string,
  range: OffsetRange,
  isUnique: IsUnique = (passage) => isOnly(text, text.slice(...passage)),
): TextQuoteSelector {
  const exact = text.slice(range[0], range[1]);
  let length = contextLength;
  for (;;) {
    const start = wordBoundaryBefore(text, range[0] - length);
    const end = wordBoundaryAfter(text, range[1] + length);
    const complete = (start === 0 && end === text.length) || length >= maxContextLength;
    if (complete || isUnique([start, end])) {
      return {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(start, range[0]),
        suffix: text.slice(range[1], end),
      };
    }
    length *= 2;
  }
}

export function isOnly(text: string, passage: string): boolean {
  return text.indexOf(passage) === text.lastIndexOf(passage);
}

/** The start of the word that holds `offset`, or `offset` itself in a word that is too long. */
function wordBoundaryBefore(text: string, offset: number): number {
  for (let at = offset; at > offset - wordSearchLength; at--) {
    if (at <= 0) {
      return 0;
    }
    if (isSpace(text, at - 1) && !isSpace(text, at)) {
      return at;
    }
  }
  return isLowSurrogate(text, offset) ? offset - 1 : offset;
}

/** The end of the word that holds `offset`, or `offset` itself in a word that is too long. */
function wordBoundaryAfter(text: string, offset: number): number {
  for (let at = offset; at < offset + wordSearchLength; at++) {
    if (at >= text.length) {
      return text.length;
    }
    if (!isSpace(text, at - 1) && isSpace(text, at)) {
      return at;
    }
  }
  return isLowSurrogate(text, offset) ? offset + 1 : offset;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** True where a cut before `at` would split a character in two. */
function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
