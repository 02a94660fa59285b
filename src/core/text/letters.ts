/** For each code unit its letter in lower case, 0 for none. An article has few of them, again and again. */
const folded = new Uint16Array(0x10000);
/** Not asked for yet: a control character, which is no letter. */
const unknown = 1;
folded.fill(unknown);

/**
 * A letter in lower case, as a code unit; 0 for all else. The halves of a surrogate pair count as letters, and a letter
 * whose lower case is longer than itself stays as it is.
 */
export function foldLetter(unit: number): number {
  const known = folded[unit & 0xffff] as number;
  return known === unknown ? learn(unit) : known;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const isLetter = (unit >= 0xd800 && unit < 0xe000) || /\p{L}/u.test(character);
  const lower = character.toLowerCase();
  const value = !isLetter ? 0 : lower.length === 1 ? lower.charCodeAt(0) : unit;
  folded[unit] = value;
  return value;
}

/** Where the run of letters at `start` ends. */
export function lettersEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && foldLetter(text.charCodeAt(end)) !== 0) end++;
  return end;
}

/** The next letter from `start` on; the end of the text where there is none. */
export function nextLetter(text: string, start: number): number {
  let at = start;
  while (at < text.length && foldLetter(text.charCodeAt(at)) === 0) at++;
  return at;
}
