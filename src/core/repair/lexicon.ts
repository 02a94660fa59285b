import { WordCounts } from './wordCounts.ts';

/** The words of an article, to tell whether a word that a line break cut is written with a hyphen elsewhere. */
export class Lexicon {
  readonly #texts: readonly string[];
  #words: WordCounts | undefined;
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
    return this.#words.get(word.toLowerCase());
  }

  /** Whether several words of the article start with it and a hyphen: `pre-`, `anti-`, `multi-`. */
  isPrefix(head: string): boolean {
    this.#words ??= this.#collect();
    return this.#prefixes.get(head.toLowerCase()) === '';
  }

  #collect(): WordCounts {
    const words = new WordCounts();
    for (const text of this.#texts) {
      const lower = text.toLowerCase();
      for (let start = nextWord(lower, 0); start < lower.length; ) {
        const hyphen = wordEnd(lower, start);
        let end = hyphen;
        while (isHyphen(lower.charCodeAt(end)) && isLetterAt(lower, end + 1)) end = wordEnd(lower, end + 1);
        if (isHyphen(lower.charCodeAt(end)) && lower[end + 1] === '\n') {
          // The halves of a broken word are no words.
          start = nextWord(lower, wordEnd(lower, nextWord(lower, end)));
          continue;
        }
        words.add(lower, start, end);
        if (end > hyphen) this.#addPrefix(lower.slice(start, hyphen), lower.slice(start, end));
        start = nextWord(lower, end);
      }
    }
    return words;
  }

  #addPrefix(head: string, word: string): void {
    const known = this.#prefixes.get(head);
    this.#prefixes.set(head, known === undefined || known === word ? word : '');
  }
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetterAt(text, at)) at++;
  return at;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isLetterAt(text, end)) end++;
  return end;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Whether a letter, in lower case, stands there; the halves of a surrogate pair count as letters. */
function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 97 && unit <= 122;
  return unit >= 0xd800 && unit < 0xe000 ? true : /\p{L}/u.test(text[at] ?? '');
}
