import { foldLetter } from '../text/letters.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

const lineFeed = 0x0a;
/** The numbers kept of a word: two hashes and how often it occurs; the fourth is unused. */
const width = 4;

/**
 * How often the words of a text occur, in upper or lower case; words with a hyphen inside count as one, the halves of a word
 * that a line break cut at its hyphen count as none. Kept are 64 bits of hash instead of the words: an article has
 * thousands, and most are never asked for. That two of them share a hash happens in fewer than one of a billion articles.
 */
export class WordCounts {
  /** Where the words with a hyphen inside stand. */
  readonly compounds: readonly OffsetRange[];
  #slots: Int32Array;
  #mask: number;
  #used = 0;

  constructor(text: string) {
    this.#mask = slotsFor(text.length) - 1;
    this.#slots = new Int32Array((this.#mask + 1) * width);
    this.compounds = this.#count(text);
  }

  /** How often the word occurs that parts of a text make together. */
  get(text: string, first: OffsetRange, second: OffsetRange): number {
    let high = highStart;
    let low = lowStart;
    for (let i = first[0]; i < second[1]; i++) {
      if (i === first[1]) i = second[0];
      const unit = text.charCodeAt(i);
      const letter = foldLetter(unit) || unit;
      high = mixHigh(high, letter);
      low = mixLow(low, letter);
    }
    return this.#slots[this.#find(high, low) + 2] ?? 0;
  }

  /** The hashes stay in local variables, which is what makes this fast. */
  #count(text: string): readonly OffsetRange[] {
    const compounds: OffsetRange[] = [];
    let high = highStart;
    let low = lowStart;
    let start = -1;
    let isCompound = false;
    let isRest = false;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : lineFeed;
      const letter = foldLetter(unit);
      if (letter !== 0) {
        if (start < 0) start = i;
        high = mixHigh(high, letter);
        low = mixLow(low, letter);
        continue;
      }
      if (start < 0) continue;
      if (isHyphen(unit) && !isRest && foldLetter(text.charCodeAt(i + 1)) !== 0) {
        isCompound = true;
        high = mixHigh(high, unit);
        low = mixLow(low, unit);
        continue;
      }
      const isCut: boolean = isHyphen(unit) && !isRest && text.charCodeAt(i + 1) === lineFeed;
      if (!isCut && !isRest) {
        this.#add(high, low);
        if (isCompound) compounds.push([start, i]);
      }
      isRest = isCut;
      start = -1;
      isCompound = false;
      high = highStart;
      low = lowStart;
    }
    return compounds;
  }

  #add(high: number, low: number): void {
    const at = this.#find(high, low);
    const slots = this.#slots;
    const count = slots[at + 2] ?? 0;
    slots[at + 2] = count + 1;
    if (count > 0) return;
    slots[at] = high;
    slots[at + 1] = low;
    this.#used++;
    if (this.#used * 2 > this.#mask) this.#grow();
  }

  /** Where a word is kept, or the free place where it would go. */
  #find(high: number, low: number): number {
    const slots = this.#slots;
    let at = (high ^ low) & this.#mask;
    while (slots[at * width + 2] !== 0 && (slots[at * width] !== high || slots[at * width + 1] !== low)) {
      at = (at + 1) & this.#mask;
    }
    return at * width;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += width) {
      if (old[i + 2] !== 0) this.#slots.set(old.subarray(i, i + width), this.#find(old[i] ?? 0, old[i + 1] ?? 0));
    }
  }
}

/** Enough for the words of most articles of this length; a table that is half full is doubled. */
function slotsFor(length: number): number {
  let slots = 1 << 8;
  while (slots < length / 16) slots *= 2;
  return slots;
}

const highStart = 0x811c9dc5 | 0;
const lowStart = 0x1b873593;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over code units. */
function mixHigh(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The same idea with another prime, and the upper bits mixed into the lower ones. */
function mixLow(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
