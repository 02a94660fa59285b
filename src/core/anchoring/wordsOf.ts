/** Scripts that put no blanks between words: each of their characters counts as a word. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

const word = new RegExp(`[${unspaced}]\\p{M}*|[^\\s${unspaced}]+`, 'gu');

/** The words of a text, with the marks that stand at them. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}
