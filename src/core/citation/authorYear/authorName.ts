import { foldName } from './foldName.ts';
import { nameSuffixes, particles } from './vocabulary.ts';

const initials = /^(?:\p{Lu}\p{M}?\.?[-‐‑]?(?:\p{L}\.)?){1,4}$|^\p{Lu}\.?[-‐‑]\p{L}\.?$/u;
const capitalized = /^\p{Lu}\p{M}?\p{Ll}/u;

/** The name in a stretch of an entry between two separators. */
export interface StretchName {
  /** Folded, without initials. */
  readonly words: readonly string[];
  readonly hasInitials: boolean;
  readonly startsWithInitials: boolean;
  /** Initials stand behind a surname, and nothing behind them. */
  readonly endsWithInitials: boolean;
  /** Folded, one after another. */
  readonly initials: () => string;
  /** A word in small letters stands where a name should: the title has begun. */
  readonly isSentence: boolean;
  /** The title has begun behind the name. */
  readonly hasTitle: boolean;
}

/**
 * What may stand behind the initials in a stretch: names only; a title; or either, where it is not known yet whether surnames
 * come first.
 */
export type Following = 'names' | 'title' | 'either';

export function readName(stretch: readonly string[], isFirst: boolean, follows: Following): StretchName {
  const isNamesOnly = follows === 'names';
  const words = stretch.some(isSuffix) ? stretch.filter((word, i) => i === 0 || !isSuffix(word)) : stretch;
  const areInitials = words.map(hasShapeOfInitials);
  let from = 0;
  while (from < words.length && areInitials[from] && !isOneLetterName(words, from) && isInitials(words, from, isFirst))
    from++;
  const at = areInitials.indexOf(true, from + 1);
  const rest = at < 0 ? [] : words.filter((_, i) => i >= at && !areInitials[i]);
  // `Robert J. Smith`; else a surname, its initials, and the title or what a lost mark let run on.
  const canBeMiddle = rest.length > 0 && rest.length <= 2 && rest.every((word) => capitalized.test(word));
  const isMiddle = isNamesOnly && canBeMiddle;
  // Where a title may follow, either may be the surname.
  const isEither = canBeMiddle && follows === 'either' && rest.length === 1 && /^\p{Lu}\.$/u.test(words[at] ?? '');
  const surname = words.slice(from, at < 0 ? words.length : at);
  const name = isMiddle ? rest : isEither ? [...surname, ...rest] : surname;
  return {
    words: name.map(foldName).filter((word) => word !== ''),
    hasInitials: isMiddle || from > 0 || at > 0,
    startsWithInitials: from > 0,
    endsWithInitials: at > 0 && rest.length === 0,
    // Of a name with given names in full the initials are the middle ones.
    initials: () =>
      isMiddle || isEither ? '' : foldName(words.filter((word, i) => areInitials[i] && !name.includes(word)).join('')),
    isSentence: name.some(startsTitle),
    hasTitle: !isNamesOnly && !isEither && rest.length > 0,
  };
}

const longestSuffix = 8;

/** What follows a name and is none: `Jr.`, `eds` */
function isSuffix(word: string): boolean {
  return word.length <= longestSuffix && suffixStart.test(word) && nameSuffixes.has(foldName(word));
}

const suffixStart = new RegExp(`^[${[...nameSuffixes].map((suffix) => suffix[0]).join('')}]`, 'i');

/** A word in small letters that is no part of a name. */
function startsTitle(word: string): boolean {
  return !isCapital(word.charCodeAt(0)) && /^\p{Ll}{4,}/u.test(word) && !particles.has(word);
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** `R Core Team`: a letter without a full stop before several words that start with capitals. */
function isOneLetterName(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1);
  return words[at]?.length === 1 && rest.length >= 2 && rest.every((word) => capitalized.test(word));
}

function hasShapeOfInitials(word: string): boolean {
  const second = word.charCodeAt(1);
  return word.length < 12 && !(second >= 97 && second <= 122) && initials.test(word);
}

/** Initials before a name, or by themselves behind a comma: `J.`, `D.F`; but `FAO`, and `UN` in the first place, are names. */
function isInitials(words: readonly string[], at: number, isFirst: boolean): boolean {
  const word = words[at] ?? '';
  const next = words[at + 1];
  const letters = word.replace(/\P{L}/gu, '').length;
  if (next === undefined) return letters === 1 || /\..*\p{L}/u.test(word) || (!isFirst && letters <= 2);
  const isDotted = /^(?:\p{L}\.[-‐‑]?)+$/u.test(word);
  return isDotted || (letters <= 2 && /\p{Ll}/u.test(next) && !/\p{Ll}/u.test(word));
}
