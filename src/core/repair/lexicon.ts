import { lettersEnd } from '../text/letters.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { WordCounts } from './wordCounts.ts';

/** The words of an article, to tell whether a word that a line break cut is written with a hyphen elsewhere. */
export class Lexicon {
  readonly #texts: readonly string[];
  #words: WordCounts | undefined;
  #prefixes: ReadonlyMap<string, string> | undefined;

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
    return this.countParts(word, [0, word.length]);
  }

  /** How often the word stands in the article that parts of a text make together. */
  countParts(text: string, first: OffsetRange, second = first): number {
    return this.words.get(text, first, second);
  }

  get words(): WordCounts {
    this.#words ??= new WordCounts(this.#texts);
    return this.#words;
  }

  /** Whether several words of the article start with it and a hyphen: `pre-`, `anti-`, `multi-`. */
  isPrefix(head: string): boolean {
    this.#prefixes ??= this.#readPrefixes();
    return this.#prefixes.get(head.toLowerCase()) === '';
  }

  /** What stands before the first hyphen of words, with one of the words that start so; empty where there are several. */
  #readPrefixes(): ReadonlyMap<string, string> {
    const prefixes = new Map<string, string>();
    for (const { text, start, end } of this.words.compounds) {
      const word = text.slice(start, end).toLowerCase();
      const head = word.slice(0, lettersEnd(word, 0));
      const known = prefixes.get(head);
      prefixes.set(head, known === undefined || known === word ? word : '');
    }
    return prefixes;
  }
}
