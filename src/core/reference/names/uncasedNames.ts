import type { CslName } from '../../bibliography/cslItem.ts';

/** Chinese family names of two characters; all others have one. */
const twoCharacters =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|夏侯|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|宇文|长孙|端木|南宫|西门)/;

/**
 * A name in a script without capitals. Chinese and Korean names have the family name first, without a blank; Japanese
 * ones are cut where a blank or dot is printed, and cannot be told from a Chinese name of three characters otherwise.
 */
export function readUncasedName(text: string): CslName {
  const name = text.replace(/^[\s.]+|[\s.]+$/g, '');
  const pieces = name.split(/[\s・·]+/);
  if (!/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々\s・·]+$/u.test(name))
    return { literal: name };
  const [first = '', second] = pieces;
  if (pieces.length === 2 && second !== undefined) return { family: first, given: second };
  const length = [...name].length;
  if (length < 2 || length > 4 || !/^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name)) return { literal: name };
  const family =
    twoCharacters.exec(name)?.[0] ??
    (length === 4 && /^\p{Script=Han}+$/u.test(name) ? name.slice(0, 2) : ([...name][0] ?? ''));
  return { family, given: name.slice(family.length) };
}
