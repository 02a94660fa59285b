const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a character is a letter, an accent or a digit. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return letter.test(character);
}

/** Whether a character belongs to a script that sets no blanks between words. */
export function isUnspaced(character: string): boolean {
  return character.charCodeAt(0) > 0x10ff && han.test(character);
}

/** A name in scripts that set no blanks. */
export const uncasedName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
