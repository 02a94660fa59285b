import type { ReferenceEntry } from '../../bibliography/referenceEntry.ts';
import { findEntryYear } from './entryYear.ts';
import { readAuthors } from './readAuthors.ts';
import type { Work } from './work.ts';

/** The longest part of an entry that is read for names. */
const longestNames = 1500;

/** Reads off an entry what it is cited by: its authors' surnames and its year. */
export function readWork({ id, text }: Pick<ReferenceEntry, 'id' | 'text'>, position: number): Work {
  const { years, start, end, followsNames } = findEntryYear(text);
  return { entryId: id, position, ...readAuthors(namesOf(text, start, end, followsNames), followsNames), years };
}

/** The part of an entry that names its authors. */
function namesOf(text: string, start: number, end: number, followsNames: boolean): string {
  const before = text.slice(0, Math.min(start, longestNames));
  if (followsNames) return before;
  // Without a letter before the year the names stand behind it; else a title comes first, after the names.
  if (!/\p{L}/u.test(before)) return firstSentence(text.slice(end, end + longestNames).replace(/^[^\p{L}\p{N}]+/u, ''));
  return firstSentence(before);
}

/** Up to the first full stop that ends a word, or the first mark that no name has. */
function firstSentence(text: string): string {
  const end =
    /(?<=[\p{Ll}\p{Lo}]{2}|^\p{Lu}{3,9}|\p{Ll}\p{Lu}{1,3}|\p{Ll} \p{Lu}\p{Ll}|[)\]])[.:?!](?=\s|$)|[．。：]|["“”«»‘]|\s[-–—]\s/u.exec(
      text,
    );
  return end === null ? text : text.slice(0, end.index);
}
