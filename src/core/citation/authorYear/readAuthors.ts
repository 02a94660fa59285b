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
}

/** Reads the authors off the part of an entry that names them. */
export function readAuthors(part: string): EntryAuthors {
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
    hasMore ||= others.hasMore;
    const chunk = readChunk(others.rest);
    hasInitials ||= chunk.place !== 'none';
    if (authors.length === 0 || (authors.length === 1 && chunk.words.length === 0)) firstInitials += chunk.initials;
    if (chunk.words.length > 0) authors.push({ words: chunk.words });
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

function readChunk(piece: string): Chunk {
  const words = [...wordsOf(piece)].filter((word) => !nameSuffixes.has(foldName(word)));
  let place: Chunk['place'] = 'none';
  let from = 0;
  while (from < words.length && isInitials(words[from] ?? '', words[from + 1])) from++;
  if (from > 0) place = 'before';
  const at = words.findIndex((word, i) => i > from && initials.test(word));
  if (at > 0) {
    // `Robert J. Smith`, or a surname, its initials and what a lost mark let run on.
    const rest = words.length - at - 1;
    const isMiddle = rest > 0 && rest <= 2 && words.slice(at + 1).every((word) => /\p{Lu}\p{M}?\p{Ll}/u.test(word));
    place = isMiddle ? 'before' : 'behind';
    if (isMiddle) from = at + 1;
  }
  const to = place === 'behind' ? at : words.length;
  const kept = words
    .slice(from, to)
    .map(foldName)
    .filter((word) => word !== '');
  const rest = [...words.slice(0, from), ...words.slice(to)].filter((word) => initials.test(word));
  return { words: kept, place, initials: foldName(rest.join('')) };
}

/** Initials before a name: `J.`, or a letter by itself; but `FAO` and `Wu` by themselves are names. */
function isInitials(word: string, next: string | undefined): boolean {
  if (!initials.test(word)) return false;
  const letters = word.replace(/\P{L}/gu, '').length;
  if (next === undefined) return letters === 1 || /\..*\./.test(word);
  return (/\.$/.test(word) && letters <= 3) || (word.length <= 2 && /\p{Ll}/u.test(next) && !/\p{Ll}/u.test(word));
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
