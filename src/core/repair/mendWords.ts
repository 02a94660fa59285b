import { foldLetter, nextLetter } from '../text/letters.ts';
import type { Replacement } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { Lexicon } from './lexicon.ts';
import { addHigh, addLow, emptyHash, joinHigh, joinLow, longestJoined } from './wordHash.ts';

/** The shortest halves of a broken word: shorter ones are words and prefixes too often; longer ones are no words. */
const shortestHalf = 2;
const longestHalf = longestJoined;
/** How often the whole must stand elsewhere where a blank parts the halves: two words may be written as one now and then. */
const leastWhole = 2;

/**
 * Words that a line break once cut and that a converter joined with the hyphen or a blank still inside: `Inst-itute`,
 * `trit- icale`, `tran scription`. The rest of the article is the evidence: the whole is a word there, the halves are not.
 * @returns what makes them whole, ascending.
 */
export function mendWords(text: string, lexicon: Lexicon): readonly Replacement[] {
  const { words } = lexicon;
  const replacements: Replacement[] = [];
  let headStart = 0;
  let headEnd = 0;
  let headHigh = emptyHash;
  let headLow = emptyHash;
  for (let start = nextLetter(text, 0); start < text.length; start = nextLetter(text, headEnd)) {
    let end = start;
    let high = emptyHash;
    let low = emptyHash;
    for (; end < text.length; end++) {
      const letter = foldLetter(text.charCodeAt(end));
      if (letter === 0) break;
      high = addHigh(high, letter);
      low = addLow(low, letter);
    }
    const length = end - start;
    const least = leastOfWhole(text, headEnd, start);
    // Of most neighbours the whole is no word: that is known before anything else is asked.
    if (
      least !== undefined &&
      isHalf(headEnd - headStart) &&
      isHalf(length) &&
      words.count(joinHigh(headHigh, high, length), joinLow(headLow, low, length)) >= least &&
      isSmall(text, start) &&
      isBreak(text, [headStart, headEnd], [start, end], lexicon)
    ) {
      replacements.push({ range: [headEnd, start], text: '' });
    }
    headStart = start;
    headEnd = end;
    headHigh = high;
    headLow = low;
  }
  return replacements;
}

function isHalf(length: number): boolean {
  return length >= shortestHalf && length <= longestHalf;
}

/** How often the whole must stand elsewhere, by what is between its halves; undefined where no break leaves that. */
function leastOfWhole(text: string, headEnd: number, tailStart: number): number | undefined {
  const sign = text.charCodeAt(headEnd);
  if (tailStart - headEnd === 1) return sign === blank ? leastWhole : isHyphen(sign) ? 1 : undefined;
  return tailStart - headEnd === 2 && sign === hyphen && text.charCodeAt(headEnd + 1) === blank ? 0 : undefined;
}

const blank = 0x20;
const hyphen = 0x2d;

function isHyphen(unit: number): boolean {
  return unit === hyphen || unit === 0x2010;
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 97 && unit <= 122 : foldLetter(unit) === unit && /^\p{Ll}/u.test(text.slice(at, at + 2));
}

/** Whether what the whole allows is a break, by its halves. */
function isBreak(text: string, head: OffsetRange, tail: OffsetRange, lexicon: Lexicon): boolean {
  const isJoined = tail[0] - head[1] === 1;
  // The lexicon counts a word with a hyphen inside as one, so the halves count only where they stand alone elsewhere; with
  // a blank between them, this very place counts once for each.
  const mostAlone = isJoined && text.charCodeAt(head[1]) !== blank ? 0 : 1;
  if (lexicon.countParts(text, tail) > mostAlone || lexicon.countParts(text, head) > mostAlone) return false;
  return text.charCodeAt(head[1]) === blank || !lexicon.isPrefix(text.slice(...head));
}
