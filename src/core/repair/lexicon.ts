/** The words of an article, to tell whether a word that a line break cut is written with a hyphen elsewhere. */
export class Lexicon {
  readonly #texts: readonly string[];
  #words: Map<string, number> | undefined;
  /** What stands before a hyphen, with one of the words that it stands before; empty where there are several. */
  readonly #prefixes = new Map<string, string>();

  /** The texts are read on first use only. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Whether the word stands in the article, not broken, in upper or lower case. */
  has(word: string): boolean {
    return this.count(word) > 0;
  }

  /** How often the word stands in the article, in upper or lower case; words with a hyphen inside count as one. */
  count(word: string): number {
    this.#words ??= this.#collect();
    return this.#words.get(word.toLowerCase()) ?? 0;
  }

  /** Whether several words of the article start with it and a hyphen: `pre-`, `anti-`, `multi-`. */
  isPrefix(head: string): boolean {
    this.#words ??= this.#collect();
    return this.#prefixes.get(head.toLowerCase()) === '';
  }

  #collect(): Map<string, number> {
    const words = new Map<string, number>();
    for (const text of this.#texts) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu)) {
        words.set(word, (words.get(word) ?? 0) + 1);
        const hyphen = word.search(/[-\u2010\u2011]/);
        if (hyphen < 0) continue;
        const head = word.slice(0, hyphen);
        const known = this.#prefixes.get(head);
        this.#prefixes.set(head, known === undefined || known === word ? word : '');
      }
    }
    return words;
  }
}
