/** The words of an article, to tell whether a word that a line break cut is written with a hyphen elsewhere. */
export class Lexicon {
  readonly #texts: readonly string[];
  #words: Set<string> | undefined;

  /** The texts are read on first use only. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Whether the word stands in the article, not broken, in upper or lower case. */
  has(word: string): boolean {
    this.#words ??= this.#collect();
    return this.#words.has(word.toLowerCase());
  }

  #collect(): Set<string> {
    const words = new Set<string>();
    for (const text of this.#texts) {
      // The halves of a broken word are no words.
      const whole = text.replace(/\p{L}{1,60}[-\u2010\u2011]\n\p{L}{1,60}/gu, ' ');
      for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu)) words.add(word);
    }
    return words;
  }
}
