import { diffWordsWithSpace } from 'diff';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { TextChange } from './anchored.ts';
import { characterEnd } from './foldedText.ts';

/** A passage with the callouts of citations in it, offsets into it, ascending: converters number them anew. */
export interface Passage {
  readonly text: string;
  readonly callouts: readonly OffsetRange[];
}

/**
 * True where two passages differ in nothing but what a converter does to a page: ligatures and other forms of a character
 * (NFKC), hyphens inside words, kinds of dashes, quotation marks and blanks, and the callouts of citations. Anything
 * else, a figure, a unit, a *not*, is a change of words.
 */
export function sameWords(a: Passage, b: Passage): boolean {
  return a.text === b.text || canonicalForm(a) === canonicalForm(b);
}

/** The text in the form in which passages are compared. */
export function canonicalForm({ text, callouts }: Passage): string {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of [...callouts, [text.length, text.length] as const]) {
    while (at < from) {
      const end = Math.min(from, characterEnd(text, at));
      parts.push(canonicalCharacter(text.slice(at, end), parts.at(-1) ?? ''));
      at = end;
    }
    at = Math.max(at, to);
  }
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(\p{L})- ?(?=\p{L})/gu, '$1')
    .replace(/ (?=[.,;:!?)\]%<>=≤≥±×+/])|(?<=[([<>=≤≥±×+/]) /g, '')
    .trim();
}

const invisible = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const doubleQuotes = /[“”„‟«»″〝〞]/g;
const singleQuotes = /[‘’‚‛‹›′´`ʼ]/g;
/** Figures that stand as an exponent of the figure before them are no part of its number. */
const exponent = /^[⁰¹²³⁴-⁹⁻]/;

function canonicalCharacter(character: string, before: string): string {
  if (character.length === 1 && character < '\x80') return character === '`' ? "'" : character;
  if (invisible.test(character)) return '';
  const marked = exponent.test(character) && /\d$/.test(before) ? '^' : '';
  const plain = character.replace(doubleQuotes, '"').replace(singleQuotes, "'").normalize('NFKC');
  return marked + plain.replace(dashes, '-');
}

/** What became of the words of a passage, word by word. */
export function wordChanges(before: string, after: string): readonly TextChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
}
