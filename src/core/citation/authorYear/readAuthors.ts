import { foldName } from './foldName.ts';
import { uncasedName } from './scripts.ts';
import { joiningWords, nameSuffixes, otherAuthors, otherTails, particles } from './vocabulary.ts';
import type { Work } from './work.ts';

/** What the start of an entry says of its authors. */
export type EntryAuthors = Pick<Work, 'authors' | 'initials' | 'hasMore' | 'aliases' | 'organization'>;

/** Authors beyond these are not named in any citation. */
const mostAuthors = 8;
/** The most words of an organization's name. */
const longestOrganization = 24;

const bracketed = /[([（［]([^()[\]（）［］]{1,120})[)\]）］]/g;
const wordOrSeparator = /[\p{L}\p{M}\p{N}]+(?:['’‘`´‐‑.-]+[\p{L}\p{M}\p{N}]+)*\.?|[,;，；、…·•・＆&]/gu;
const gluedJoin = /^(?:and|und|et)(?=\p{Lu}\p{Ll})/u;
const initials = /^(?:\p{Lu}\p{M}?\.?[-‐‑]?(?:\p{L}\.)?){1,4}$|^\p{Lu}\.?[-‐‑]\p{L}\.?$/u;
const capitalized = /^\p{Lu}\p{M}?\p{Ll}/u;

/**
 * Reads the authors off the part of an entry that names them.
 * @param isNamesOnly false where a title may follow the names.
 */
export function readAuthors(part: string, isNamesOnly: boolean): EntryAuthors {
  const aliases: string[] = [];
  const plain = /[([（［]/.test(part)
    ? part.replace(bracketed, (_, inside: string) => cutBracket(inside, aliases))
    : part;
  const authors: { words: readonly string[] }[] = [];
  /** All words, in case they are one name. */
  const whole: string[] = [];
  let hasMore = false;
  let hasInitials = false;
  let firstInitials = '';
  /** Reads what stands between two separators; false where the names are over. */
  const readStretch = (words: readonly string[], isJoined: boolean): boolean => {
    const others = countOthers(words, isJoined);
    const name = readName(words.slice(0, words.length - others), authors.length === 0, isNamesOnly);
    if (authors.length > 0 && name.isSentence) return false;
    if (others > 0) hasMore = true;
    if (name.hasInitials) hasInitials = true;
    if (authors.length === 0 || (authors.length === 1 && name.words.length === 0)) firstInitials += name.initials;
    if (name.words.length > 0) authors.push({ words: name.words });
    return !name.hasTitle;
  };
  let stretch: string[] = [];
  let isJoined = false;
  let goesOn = true;
  for (const [piece] of plain.matchAll(wordOrSeparator)) {
    const isMark = /^[^\p{L}\p{M}\p{N}]/u.test(piece);
    const glued = isMark ? undefined : gluedJoin.exec(piece)?.[0];
    const isJoin = piece === '&' || piece === '＆' || (!isMark && joiningWords.has(piece)) || glued !== undefined;
    if (glued !== undefined) whole.push(glued, piece.slice(glued.length));
    else if (!isMark || isJoin) whole.push(isMark ? 'and' : piece);
    if (!isMark && !isJoin) {
      stretch.push(piece);
      continue;
    }
    goesOn = readStretch(stretch, isJoined);
    if (!goesOn || authors.length >= mostAuthors) break;
    isJoined = isJoin;
    stretch = glued === undefined ? [] : [piece.slice(glued.length)];
  }
  if (goesOn && authors.length < mostAuthors) readStretch(stretch, isJoined);
  return {
    authors,
    hasMore: hasMore || authors.length >= mostAuthors,
    initials: firstInitials,
    aliases,
    organization: hasInitials ? [] : asOrganization(whole),
  };
}

function asOrganization(whole: readonly string[]): readonly string[] {
  if (whole.length === 1) return /^\p{Lu}{2,8}\.?$/u.test(whole[0] ?? '') ? whole.map(foldName) : [];
  if (whole.length > longestOrganization) return [];
  const words = whole.map(foldName);
  return words.every((word) => uncasedName.test(word)) ? [] : words;
}

/** What stands in brackets behind a name is another name for it. */
function cutBracket(inside: string, aliases: string[]): string {
  const alias = foldName(inside);
  if (aliases.length < 4 && alias.length > 1) aliases.push(alias);
  return ' ';
}

/** How many words at the end of a stretch stand for authors who are not named. */
function countOthers(words: readonly string[], isJoined: boolean): number {
  if (/^[A-Z]/.test(words.at(-1) ?? '')) return 0;
  let tail = '';
  for (let count = 1; count <= 3 && count <= words.length; count++) {
    tail = foldName(words.at(-count) ?? '') + tail;
    if (otherAuthors.has(tail) || (isJoined && count === words.length && otherTails.has(tail))) return count;
  }
  return 0;
}

/** The name in a stretch between two separators. */
interface StretchName {
  /** Folded, without initials. */
  readonly words: readonly string[];
  readonly hasInitials: boolean;
  /** Folded, one after another. */
  readonly initials: string;
  /** A word in small letters stands where a name should: the title has begun. */
  readonly isSentence: boolean;
  /** The title has begun behind the name. */
  readonly hasTitle: boolean;
}

function readName(stretch: readonly string[], isFirst: boolean, isNamesOnly: boolean): StretchName {
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
  const isMiddle = isNamesOnly && rest.length > 0 && rest.length <= 2 && rest.every((word) => capitalized.test(word));
  const name = isMiddle ? rest : words.slice(from, at < 0 ? words.length : at);
  const hasInitials = isMiddle || from > 0 || at > 0;
  return {
    words: name.map(foldName).filter((word) => word !== ''),
    hasInitials,
    initials: hasInitials
      ? foldName(words.filter((word) => !name.includes(word) && hasShapeOfInitials(word)).join(''))
      : '',
    isSentence: name.some((word) => /^\p{Ll}{4,}/u.test(word) && !particles.has(word)),
    hasTitle: !isNamesOnly && rest.length > 0,
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
