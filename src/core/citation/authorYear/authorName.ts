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
  readonly initials: string;
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
  const words = stretch.filter((word, i) => i === 0 || word.length > 8 || !nameSuffixes.has(foldName(word)));
  let from = 0;
  while (
    from < words.length &&
    !isOneLetterName(words, from) &&
    isInitials(words[from] ?? '', words[from + 1], isFirst)
  )
    from++;
  const at = words.findIndex((word, i) => i > from && hasShapeOfInitials(word));
  const rest = at < 0 ? [] : words.slice(at).filter((word) => !hasShapeOfInitials(word));
  // `Robert J. Smith`; else a surname, its initials, and the title or what a lost mark let run on.
  const canBeMiddle = rest.length > 0 && rest.length <= 2 && rest.every((word) => capitalized.test(word));
  const isMiddle = isNamesOnly && canBeMiddle;
  // Where a title may follow, either may be the surname.
  const isEither = canBeMiddle && follows === 'either' && rest.length === 1 && /^\p{Lu}\.$/u.test(words[at] ?? '');
  const surname = words.slice(from, at < 0 ? words.length : at);
  const name = isMiddle ? rest : isEither ? [...surname, ...rest] : surname;
  const hasInitials = isMiddle || from > 0 || at > 0;
  return {
    words: name.map(foldName).filter((word) => word !== ''),
    hasInitials,
    startsWithInitials: from > 0,
    endsWithInitials: at > 0 && rest.length === 0,
    // Of a name with given names in full the initials are the middle ones.
    initials:
      isMiddle || isEither
        ? ''
        : foldName(words.filter((word) => !name.includes(word) && hasShapeOfInitials(word)).join('')),
    isSentence: name.some((word) => /^\p{Ll}{4,}/u.test(word) && !particles.has(word)),
    hasTitle: !isNamesOnly && !isEither && rest.length > 0,
  };
}

/** `R Core Team`: a letter without a full stop before several words that start with capitals. */
function isOneLetterName(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1);
  return words[at]?.length === 1 && rest.length >= 2 && rest.every((word) => capitalized.test(word));
}

function hasShapeOfInitials(word: string): boolean {
  return word.length < 12 && !/^.[a-z]/.test(word) && initials.test(word);
}

/** Initials before a name, or by themselves behind a comma: `J.`, `D.F`; but `FAO`, and `UN` in the first place, are names. */
function isInitials(word: string, next: string | undefined, isFirst: boolean): boolean {
  if (!hasShapeOfInitials(word)) return false;
  const letters = word.replace(/\P{L}/gu, '').length;
  if (next === undefined) return letters === 1 || /\..*\p{L}/u.test(word) || (!isFirst && letters <= 2);
  const isDotted = /^(?:\p{L}\.[-‐‑]?)+$/u.test(word);
  return isDotted || (letters <= 2 && /\p{Ll}/u.test(next) && !/\p{Ll}/u.test(word));
}
