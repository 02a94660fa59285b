import type { Replacement } from '../text/mappedText.ts';

/** The accents as characters of their own, with the letters that stand under them in the languages of Europe. */
const letters: Readonly<Record<string, string>> = {
  '´': 'áéíóúýćńśźĺŕ',
  '`': 'àèìòù',
  ˆ: 'âêîôûĉĝĥĵŝŵŷ',
  '¨': 'äëïöüÿ',
  '˜': 'ãñõ',
  ˇ: 'čďěňřšťž',
  '˘': 'ăğŭ',
  '˚': 'åů',
  '¸': 'çşţ',
  '¯': 'āēīōū',
  '˙': 'ċėġż',
};

const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  ˇ: '\u030C',
  '˘': '\u0306',
  '˚': '\u030A',
  '¸': '\u0327',
  '¯': '\u0304',
  '˙': '\u0307',
};

/** Most texts have no accent that stands alone. */
const anyAccent = /[´`ˆ¨˜ˇ˘˚¸¯˙]/;

const accent = /(\p{L}{0,3})([´`ˆ¨˜ˇ˘˚¸¯˙])( ?)(?=(\p{Ll}{0,3}))/gu;

/** Of two letters that could have the accent it is the vowel; the caron is at home on consonants. */
const likely = /[aeiouy]/u;

/** Before a sign that closes a quotation. */
const opened = /(?<!\p{L})`\p{L}[^`´]*$/u;
const longestQuote = 60;

/** What is an apostrophe: `Slatkin´s`, `d´une`, `l´eau`. */
const elided = /^(?:[cdjlmnst]|qu)$/iu;
const ending = /^(?:s|t|d|m|re|ve|ll)$/u;

/**
 * Letters whose accent a converter of PDF left beside them as a character of its own: `Herv´ e`, `Go¨ttingen`, `Sof´ıa`. Typesetting
 * puts the accent before its letter, some programs behind it; the letters that there are with this accent tell which.
 * @returns what makes them one letter, ascending.
 */
export function mendAccents(text: string): readonly Replacement[] {
  if (!anyAccent.test(text)) return [];
  const replacements: Replacement[] = [];
  for (const match of text.matchAll(accent)) {
    const [, before = '', sign = '', blank = '', after = ''] = match;
    const at = match.index + before.length;
    if (before === '' || (replacements.at(-1)?.range[1] ?? 0) > at - 1) continue;
    const mayBeApostrophe = (sign === '´' || sign === '`') && blank === '' && after[0] !== 'ı';
    if (mayBeApostrophe && (elided.test(before) || ending.test(after))) continue;
    if (sign === '´' && opened.test(text.slice(Math.max(0, at - longestQuote), at))) continue;
    const following = compose(after[0], sign);
    const preceding = blank === '' ? compose(before.at(-1), sign) : undefined;
    if (
      following !== undefined &&
      preceding !== undefined &&
      isLikely(before.at(-1), sign) === isLikely(after[0], sign)
    )
      continue;
    const isBefore = preceding !== undefined && (following === undefined || isLikely(before.at(-1), sign));
    if (isBefore) replacements.push({ range: [at - 1, at + 1], text: preceding });
    else if (following !== undefined) replacements.push({ range: [at, at + 2 + blank.length], text: following });
  }
  return replacements;
}

function isLikely(letter: string | undefined, sign: string): boolean {
  return letter !== undefined && likely.test(letter.toLowerCase()) === (sign !== 'ˇ');
}

function compose(letter: string | undefined, sign: string): string | undefined {
  if (letter === undefined) return undefined;
  const whole = `${letter === 'ı' ? 'i' : letter}${combining[sign]}`.normalize('NFC');
  return letters[sign]?.includes(whole.toLowerCase()) === true ? whole : undefined;
}
