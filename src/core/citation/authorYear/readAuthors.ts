import { foldName } from './foldName.ts';
import { functionWords, joiningWords, nameSuffixes, otherAuthors, particles } from './vocabulary.ts';
import type { WorkAuthor } from './work.ts';

/** What the start of an entry says of its authors. */
export interface EntryAuthors {
  readonly authors: readonly WorkAuthor[];
  readonly hasMore: boolean;
  readonly initials: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
}

/** Authors beyond these are not named in any citation. */
const mostAuthors = 12;
const initials = /^(?:\p{Lu}\p{M}?\.?[-‐‑]?(?:\p{L}\.)?){1,4}$|^\p{Lu}\.?[-‐‑]\p{L}\.?$/u;
const capitalized = /^\p{Lu}\p{M}?\p{Ll}/u;
const bracketed = /[([（［]([^()[\]（）［］]{1,120})[)\]）］]/g;
const separator = /\s*(?:[,;，；、…·•]|&amp;|&|(?<=\s)(?:and|und|et|y|и)(?=\s))\s*/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’‘`´‐‑.-]+[\p{L}\p{M}\p{N}]+)*\.?/gu;
export const uncasedName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** A stretch between two separators. */
interface Chunk {
  /** Folded, without initials. */
  readonly words: readonly string[];
  /** Initials stand before the name (`J. Smith`), behind it, or not at all. */
  readonly place: 'before' | 'behind' | 'none';
  /** Folded, one after another. */
  readonly initials: string;
  /** A word in small letters stands where a name should: the title has begun. */
  readonly isSentence: boolean;
  /** The title has begun behind the name. */
  readonly hasTitle: boolean;
}

/**
 * Reads the authors off the part of an entry that names them.
 * @param isNamesOnly false where a title may follow the names.
 */
export function readAuthors(part: string, isNamesOnly: boolean): EntryAuthors {
  const aliases: string[] = [];
  const plain = part
    .replace(bracketed, (_, inside: string) => {
      if (aliases.length < 4) aliases.push(foldName(inside));
      return ' ';
    })
    .replace(/(?<=[\s,])(?:and|und|et)(?=\p{Lu}\p{Ll})/gu, ' & ');
  const authors: WorkAuthor[] = [];
  let hasMore = false;
  let hasInitials = false;
  let firstInitials = '';
  for (const piece of plain.split(separator)) {
    if (authors.length >= mostAuthors) {
      hasMore = true;
      break;
    }
    const others = withoutOthers(piece);
    const chunk = readChunk(others.rest, authors.length === 0, isNamesOnly);
    if (authors.length > 0 && chunk.isSentence) break;
    hasMore ||= others.hasMore;
    hasInitials ||= chunk.place !== 'none';
    if (authors.length === 0 || (authors.length === 1 && chunk.words.length === 0)) firstInitials += chunk.initials;
    if (chunk.words.length > 0) authors.push({ words: chunk.words });
    if (chunk.hasTitle) break;
  }
  const whole = hasInitials ? [] : wordsOf(plain.replace(/&amp;|&/g, ' and ')).map(foldName);
  const isOrganization = whole.length > 1 && whole.length <= 24 && !whole.every((word) => uncasedName.test(word));
  return {
    authors,
    hasMore,
    initials: firstInitials,
    aliases: aliases.filter((alias) => alias.length > 1),
    organization: isOrganization ? whole : [],
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

/** Cuts `et al.` off the end of a stretch. */
function withoutOthers(piece: string): { readonly rest: string; readonly hasMore: boolean } {
  const words = [...piece.matchAll(wordPattern)];
  for (let count = 1; count <= 3 && count <= words.length; count++) {
    const tail = words.slice(-count);
    const first = tail[0];
    if (first !== undefined && otherAuthors.has(tail.map(([word]) => foldName(word)).join(''))) {
      return { rest: piece.slice(0, first.index), hasMore: true };
    }
  }
  return { rest: piece, hasMore: false };
}

function readChunk(piece: string, isFirst: boolean, isNamesOnly: boolean): Chunk {
  const words = wordsOf(piece).filter((word) => !nameSuffixes.has(foldName(word)));
  let from = 0;
  while (from < words.length && isInitials(words[from] ?? '', words[from + 1], isFirst)) from++;
  const at = words.findIndex((word, i) => i > from && initials.test(word));
  const rest = at < 0 ? [] : words.slice(at).filter((word) => !initials.test(word));
  // `Robert J. Smith`; else a surname, its initials, and the title or what a lost mark let run on.
  const isMiddle = isNamesOnly && rest.length > 0 && rest.length <= 2 && rest.every((word) => capitalized.test(word));
  const name = isMiddle ? rest : words.slice(from, at < 0 ? words.length : at);
  return {
    words: name.map(foldName).filter((word) => word !== ''),
    place: isMiddle || from > 0 ? 'before' : at > 0 ? 'behind' : 'none',
    initials: foldName(words.filter((word) => !name.includes(word) && initials.test(word)).join('')),
    isSentence: name.some((word) => /^\p{Ll}{4,}/u.test(word) && !particles.has(word)),
    hasTitle: !isNamesOnly && rest.length > 0,
  };
}

/** Initials before a name, or by themselves behind a comma: `J.`, `D.F`; but `FAO`, and `UN` in the first place, are names. */
function isInitials(word: string, next: string | undefined, isFirst: boolean): boolean {
  if (!initials.test(word)) return false;
  const letters = word.replace(/\P{L}/gu, '').length;
  const isDotted = /^(?:\p{L}\.[-‐‑]?)+$/u.test(word);
  if (next === undefined) return letters === 1 || /\..*\p{L}/u.test(word) || (!isFirst && letters <= 2);
  return isDotted || (letters <= 2 && /\p{Ll}/u.test(next) && !/\p{Ll}/u.test(word));
}

/** A name's words without `van der` and the like before it. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && particles.has(words[from] ?? '')) from++;
  return words.slice(from);
}

/** The initials of an organization's name, small words left out: `who`, `ifad`. */
export function acronymOf(words: readonly string[]): string {
  return words
    .filter((word) => !functionWords.has(word) && !joiningWords.has(word) && word !== 'the')
    .map((word) => word[0])
    .join('');
}
