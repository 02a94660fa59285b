/** Slots for this many words at first; a table that is half full is doubled. */
const firstSize = 1 << 12;

/**
 * How often words occur, kept by a hash of 64 bits instead of the words: an article has thousands, and most are never
 * asked for. That two of them share a hash happens in fewer than one of a billion articles.
 */
export class WordCounts {
  #high = new Int32Array(firstSize);
  #low = new Int32Array(firstSize);
  #counts = new Int32Array(firstSize);
  #used = 0;

  /** Counts `text[start, end)`; the text must be in lower case. */
  add(text: string, start: number, end: number): void {
    if (this.#used * 2 >= this.#counts.length) this.#grow();
    const high = hashHigh(text, start, end);
    const low = hashLow(text, start, end);
    const slot = this.#find(high, low);
    if (this.#counts[slot] === 0) {
      this.#used++;
      this.#high[slot] = high;
      this.#low[slot] = low;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  /** How often it was counted; the word must be in lower case. */
  get(word: string): number {
    return this.#counts[this.#find(hashHigh(word, 0, word.length), hashLow(word, 0, word.length))] ?? 0;
  }

  /** The slot of a word, or the free one where it would go. */
  #find(high: number, low: number): number {
    const mask = this.#counts.length - 1;
    let slot = (high ^ low) & mask;
    while (this.#counts[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [high, low, counts] = [this.#high, this.#low, this.#counts];
    this.#high = new Int32Array(counts.length * 2);
    this.#low = new Int32Array(counts.length * 2);
    this.#counts = new Int32Array(counts.length * 2);
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#find(high[i] ?? 0, low[i] ?? 0);
      this.#high[slot] = high[i] ?? 0;
      this.#low[slot] = low[i] ?? 0;
      this.#counts[slot] = counts[i] ?? 0;
    }
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over code units. */
function hashHigh(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The same idea with another prime, and the upper bits mixed into the lower ones. */
function hashLow(text: string, start: number, end: number): number {
  let hash = 0x1b873593;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash;
}
