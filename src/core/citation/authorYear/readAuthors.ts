import { type Following, readName } from './authorName.ts';
import { foldName, isAscii } from './foldName.ts';
import { isLetter, uncasedName } from './scripts.ts';
import { joiningWords, otherAuthors, otherTails } from './vocabulary.ts';
import type { Work } from './work.ts';

/** What the start of an entry says of its authors. */
export type EntryAuthors = Pick<Work, 'authors' | 'initials' | 'hasMore' | 'aliases' | 'organization'>;

/** Authors beyond these are not named in any citation. */
const mostAuthors = 8;
/** The most words of an organization's name. */
const longestOrganization = 24;

const bracketed = /[([（［]([^()[\]（）［］]{1,120})[)\]）］]/g;
const wordOrSeparator = /[\p{L}\p{M}\p{N}]+(?:['’‘`´‐‑.-]+[\p{L}\p{M}\p{N}]+)*\.?|[,;，；、…·•・＆&]/gu;
/** The same for texts without a letter beyond ASCII, several times as fast. */
const asciiWordOrSeparator = /[A-Za-z0-9]+(?:['`.-]+[A-Za-z0-9]+)*\.?|[,;&]/g;
const gluedJoin = /^(?:and|und|et)(?=\p{Lu}\p{Ll})/u;

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
  let awaitsInitials = false;
  let follows: Following = isNamesOnly ? 'names' : 'either';
  /** Reads what stands between two separators; false where the names are over. */
  const readStretch = (words: readonly string[], isJoined: boolean): boolean => {
    const others = countOthers(words, isJoined);
    const name = readName(words.slice(0, words.length - others), authors.length === 0, follows);
    if (authors.length > 0 && name.isSentence) return false;
    // `Harlow, J. Tides of the North`: the initials are those of the surname before.
    if (!isNamesOnly && awaitsInitials && name.startsWithInitials && name.words.length > 0) {
      if (authors.length === 1) firstInitials += name.initials();
      hasInitials = true;
      return false;
    }
    if (name.endsWithInitials && follows === 'either') follows = 'title';
    awaitsInitials = name.words.length > 0 && !name.hasInitials;
    if (others > 0) hasMore = true;
    if (name.hasInitials) hasInitials = true;
    if (authors.length === 0 || (authors.length === 1 && name.words.length === 0)) firstInitials += name.initials();
    if (name.words.length > 0) authors.push({ words: name.words });
    return !name.hasTitle;
  };
  let stretch: string[] = [];
  let isJoined = false;
  let goesOn = true;
  const pieces = isAscii.test(plain) ? asciiWordOrSeparator : wordOrSeparator;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(plain); match !== null; match = pieces.exec(plain)) {
    const [piece] = match;
    const isMark = !isLetter(piece);
    const glued = isMark || !/^[aue]/.test(piece) ? undefined : gluedJoin.exec(piece)?.[0];
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
