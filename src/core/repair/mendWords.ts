import type { Replacement } from '../text/mappedText.ts';
import type { Lexicon } from './lexicon.ts';

/** The shortest halves of a broken word: shorter ones are words and prefixes too often. */
const shortestHalf = 2;
/** How often the whole must stand elsewhere where a blank parts the halves: two words may be written as one now and then. */
const leastWhole = 2;

/**
 * Words that a line break once cut and that a converter joined with the hyphen or a blank still inside: `Inst-itute`,
 * `trit- icale`, `tran scription`. The rest of the article is the evidence: the whole is a word there, the halves are not.
 * @returns what makes them whole, ascending.
 */
export function mendWords(text: string, lexicon: Lexicon): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let head = '';
  let headEnd = -1;
  for (const match of text.matchAll(/\p{L}{1,40}/gu)) {
    const tail = match[0];
    // Most neighbours are told apart by length and by what is between them, before a word is looked up.
    if (head.length >= shortestHalf && tail.length >= shortestHalf && match.index - headEnd <= longestGap) {
      const gap = text.slice(headEnd, match.index);
      if (gaps.has(gap) && /^\p{Ll}/u.test(tail) && isBreak(head, gap, tail, lexicon)) {
        replacements.push({ range: [headEnd, match.index], text: '' });
      }
    }
    head = tail;
    headEnd = match.index + tail.length;
  }
  return replacements;
}

/** What a converter leaves between the halves of a word. */
const gaps = new Set(['-', '\u2010', ' ', '- ']);
const longestGap = 2;

function isBreak(head: string, gap: string, tail: string, lexicon: Lexicon): boolean {
  // The lexicon counts a word with a hyphen inside as one, so the halves count only where they stand alone elsewhere; with
  // a blank between them, this very place counts once for each.
  if (gap === '-' || gap === '\u2010') {
    return lexicon.has(head + tail) && !lexicon.has(head) && !lexicon.has(tail) && !lexicon.isPrefix(head);
  }
  if (lexicon.count(tail) > 1 || lexicon.count(head) > 1) return false;
  return gap === '- ' ? !lexicon.isPrefix(head) : lexicon.count(head + tail) >= leastWhole;
}
