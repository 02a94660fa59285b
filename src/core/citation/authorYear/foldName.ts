/** Letters that Unicode does not take apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
};

/** Matches texts of plain ASCII. */
export const isAscii = /^[\0-\x7f]*$/;

/**
 * A name as it is compared: lower case, no accents, ligatures taken apart, without blanks, hyphens and apostrophes, so that
 * `Müller-Lüdenscheidt`, `MULLER-LUDENSCHEIDT` and a copy broken at its hyphen are one.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  if (isAscii.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower
    .normalize('NFKD')
    .replace(/[ßæœøłđðþıё]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFC');
}

/** A folded name with the letters that OCR takes for one another made the same: `rn` and `m`, `cl` and `d`, `l`, `1` and `i`. */
export function lookAlikeKey(folded: string): string {
  return folded
    .replace(/rn/g, 'm')
    .replace(/cl/g, 'd')
    .replace(/vv/g, 'w')
    .replace(/[l1!|]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/5/g, 's');
}

/** Whether one letter more, less, other or two swapped make one of the two the other. */
export function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const rest = short.length - start - end;
  if (long.length > short.length) return rest === 0;
  if (rest <= 1) return true;
  return rest === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
