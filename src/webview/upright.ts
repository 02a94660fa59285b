/** True of scripts that have no italics: a slant put on them is read with difficulty, and is no custom of theirs. */
export function staysUpright(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
