import { foldLetter, lettersEnd, nextLetter } from '../text/letters.ts';
import type { Replacement } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { Lexicon } from './lexicon.ts';

/** The shortest halves of a broken word: shorter ones are words and prefixes too often; longer ones are no words. */
const shortestHalf = 2;
const longestHalf = 40;
/** How often the whole must stand elsewhere where a blank parts the halves: two words may be written as one now and then. */
const leastWhole = 2;

/**
 * Words that a line break once cut and that a converter joined with the hyphen or a blank still inside: `Inst-itute`,
 * `trit- icale`, `tran scription`. The rest of the article is the evidence: the whole is a word there, the halves are not.
 * @returns what makes them whole, ascending.
 */
export function mendWords(text: string, lexicon: Lexicon): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let headStart = nextLetter(text, 0);
  while (headStart < text.length) {
    const headEnd = lettersEnd(text, headStart);
    const tailStart = nextLetter(text, headEnd);
    // Most neighbours are told apart by length and by what is between them, before a word is looked up.
    if (headEnd - headStart >= shortestHalf && tailStart - headEnd <= longestGap && isSmall(text, tailStart)) {
      const tailEnd = lettersEnd(text, tailStart);
      if (isBreak(text, [headStart, headEnd], [tailStart, tailEnd], lexicon)) {
        replacements.push({ range: [headEnd, tailStart], text: '' });
      }
    }
    headStart = tailStart;
  }
  return replacements;
}

/** What a converter leaves between the halves of a word: `-`, a blank, or both. */
const longestGap = 2;

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 97 && unit <= 122 : foldLetter(unit) === unit && /^\p{Ll}/u.test(text.slice(at, at + 2));
}

function isBreak(text: string, head: OffsetRange, tail: OffsetRange, lexicon: Lexicon): boolean {
  const length = tail[1] - tail[0];
  if (length < shortestHalf || length > longestHalf || head[1] - head[0] > longestHalf) return false;
  const sign = text[head[1]];
  const isJoined = tail[0] - head[1] === 1;
  // The lexicon counts a word with a hyphen inside as one, so the halves count only where they stand alone elsewhere; with
  // a blank between them, this very place counts once for each.
  if (isJoined && (sign === '-' || sign === '\u2010')) {
    if (lexicon.countParts(text, head) > 0 || lexicon.countParts(text, tail) > 0) return false;
    return lexicon.countParts(text, head, tail) > 0 && !lexicon.isPrefix(text.slice(...head));
  }
  const isBlank = isJoined && sign === ' ';
  if (!isBlank && (sign !== '-' || text[head[1] + 1] !== ' ')) return false;
  if (lexicon.countParts(text, tail) > 1 || lexicon.countParts(text, head) > 1) return false;
  return isBlank ? lexicon.countParts(text, head, tail) >= leastWhole : !lexicon.isPrefix(text.slice(...head));
}
