import { mendAccents } from '../repair/detachedAccents.ts';
import { joinLines } from '../repair/joinLines.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { mendWords } from '../repair/mendWords.ts';
import { type MappedText, replaceParts, trimText } from '../text/mappedText.ts';
import { closeAddresses } from './closeAddresses.ts';
import { closePunctuation } from './closePunctuation.ts';

/**
 * Makes of an entry's lines what a reader should see: joined, its addresses closed up, its broken words whole, accents on
 * their letters, no blanks before its punctuation.
 */
export function mendEntry(content: MappedText, lexicon: Lexicon): MappedText {
  const joined = trimText(joinLines(content, lexicon));
  const closed = replaceParts(joined, closeAddresses(joined.text));
  const whole = replaceParts(closed, mendWords(closed.text, lexicon));
  const accented = replaceParts(whole, mendAccents(whole.text));
  return replaceParts(accented, closePunctuation(accented.text));
}
