import { foldLetter } from '../text/letters.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { addHigh, addLow, emptyHash } from './wordHash.ts';

const lineFeed = 0x0a;
/** The numbers kept of a word: one hash, and the upper bits of the other with how often it occurs in the lower ones. */
const width = 2;
const mostCounted = 0x3ff;

/** A word with a hyphen inside. */
export interface Compound {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How often the words of some texts occur, in upper or lower case; words with a hyphen inside count as one, the halves of a
 * word that a line break cut at its hyphen count as none. Kept are 54 bits of hash instead of the words: an article has
 * thousands, and most are never asked for. That two of them share a hash happens in fewer than one of a million articles.
 */
export class WordCounts {
  readonly compounds: Compound[] = [];
  #slots: Int32Array;
  #used = 0;

  constructor(texts: readonly string[]) {
    let length = 0;
    for (const text of texts) length += text.length;
    this.#slots = new Int32Array(slotsFor(length) * width);
    for (const text of texts) this.#count(text);
  }

  /** How often the word occurs that parts of a text make together. */
  get(text: string, first: OffsetRange, second: OffsetRange): number {
    let high = emptyHash;
    let low = emptyHash;
    for (let i = first[0]; i < second[1]; i++) {
      if (i === first[1]) i = second[0];
      const unit = text.charCodeAt(i);
      const letter = foldLetter(unit) || unit;
      high = addHigh(high, letter);
      low = addLow(low, letter);
    }
    return this.count(high, low);
  }

  /** How often the word with these hashes occurs. */
  count(high: number, low: number): number {
    return (this.#slots[find(this.#slots, high, low) + 1] ?? 0) & mostCounted;
  }

  /** The hashes stay in local variables, which is what makes this fast. */
  #count(text: string): void {
    let high = emptyHash;
    let low = emptyHash;
    let start = -1;
    let isCompound = false;
    let isRest = false;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : lineFeed;
      const letter = foldLetter(unit);
      if (letter !== 0) {
        if (start < 0) start = i;
        high = addHigh(high, letter);
        low = addLow(low, letter);
        continue;
      }
      if (start < 0) continue;
      if (isHyphen(unit) && !isRest && foldLetter(text.charCodeAt(i + 1)) !== 0) {
        isCompound = true;
        high = addHigh(high, unit);
        low = addLow(low, unit);
        continue;
      }
      const isCut: boolean = isHyphen(unit) && !isRest && text.charCodeAt(i + 1) === lineFeed;
      if (!isCut && !isRest) {
        this.#add(high, low);
        if (isCompound) this.compounds.push({ text, start, end: i });
      }
      isRest = isCut;
      start = -1;
      isCompound = false;
      high = emptyHash;
      low = emptyHash;
    }
  }

  #add(high: number, low: number): void {
    const slots = this.#slots;
    const at = find(slots, high, low);
    const word = slots[at + 1] as number;
    if (word === 0) {
      slots[at] = high;
      slots[at + 1] = (low & ~mostCounted) | 1;
      this.#used++;
      if (this.#used * 2 * width > slots.length) this.#grow();
    } else if ((word & mostCounted) < mostCounted) slots[at + 1] = word + 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += width) {
      const high = old[i] as number;
      const word = old[i + 1] as number;
      if (word === 0) continue;
      const at = find(slots, high, word);
      slots[at] = high;
      slots[at + 1] = word;
    }
    this.#slots = slots;
  }
}

/** Where a word is kept, or the free place where it would go. */
function find(slots: Int32Array, high: number, low: number): number {
  const last = slots.length - 1;
  // The upper bits of a product depend on all bits below, its lower ones on few.
  let at = ((high ^ (low >>> 15)) * width) & last;
  for (;;) {
    const word = slots[at + 1] as number;
    if (word === 0 || (slots[at] === high && ((word ^ low) & ~mostCounted) === 0)) return at;
    at = (at + width) & last;
  }
}

/** Enough for the words of most articles of this length; a table that is half full is doubled. */
function slotsFor(length: number): number {
  let slots = 1 << 8;
  while (slots < length / 16) slots *= 2;
  return slots;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
