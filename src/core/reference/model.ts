import { borderCount, hashBits } from './features.ts';
import { labels } from './labels.ts';
import { memories, memoryRow, memoryWithin } from './memory.ts';
import { bytesOf } from './textBytes.ts';
import { lastOfRow, weightStep } from './weightSteps.ts';

const L = labels.length;

/** The weights of the labeller, ready for use. */
export interface Model {
  /** Open addressing by `slotOf`: the `tagOf` of a feature, 0 in a free slot. */
  readonly tags: Uint16Array;
  /** For each slot where the weights of its feature begin in `entries`. */
  readonly rows: Int32Array;
  /** Row after row how many weights there are, and each as its steps times 32 plus its label. */
  readonly entries: Int16Array;
  /** For each border and pair of labels, the left one first, e to the power of the weight. */
  readonly edgeFactors: Float32Array;
  /**
   * For each combination of fields left behind the same: for each label that begins behind it, its first token included; for
   * the end; and for each token of each label.
   */
  readonly memoryFactors: Float32Array;
}

/** Small enough for the cache of a processor, which counts for more than few collisions. */
const slots = 2 ** 16;

/**
 * A feature is stored not farther than this behind its slot. The tag repeats as many bits of the slot, so that slot and tag
 * together are the whole hash: a feature is never taken for another.
 */
const farthest = 64;

const hashMask = 2 ** hashBits - 1;

const slotShift = hashBits - 16;

const scatter = (hash: number): number => Math.imul(hash, 0x9e3779b1) & hashMask;

/** Where the search for a feature begins. */
export const slotOf = (hash: number): number => scatter(hash) >>> slotShift;

export const tagOf = (hash: number): number => scatter(hash) & 0xffff;

/**
 * Reads the weights as the training script writes them: base 64 over bytes. First the number of features; then each feature
 * in the order of its hash: the distance to the hash before, and its weights. A weight is a byte with its label, which has
 * `lastOfRow` set in the last one of the feature, and a byte with its size in steps. Behind the features stand the weights of
 * the borders, then those of the memory: how many are zero before each that is not, and its size; after the last, zero steps.
 * Numbers have seven bits a byte, the lowest first; the eighth says that more follow.
 */
export function readModel(text: string): Model {
  const bytes = bytesOf(text);
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  const number = () => {
    let result = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const next = byte();
      result |= (next & 127) << shift;
      if (next < 128) break;
    }
    return result;
  };
  const count = number();
  const tags = new Uint16Array(slots + farthest);
  const rows = new Int32Array(slots + farthest);
  // No more than one for every two bytes, and how many each feature has.
  const entries = new Int16Array(count + (bytes.length >> 1));
  let hash = -1;
  let row = 0;
  for (let i = 0; i < count; i++) {
    hash += number();
    const first = slotOf(hash);
    let slot = first;
    while (tags[slot] !== 0 && slot < first + farthest) slot++;
    // Where there is no room, or the tag would read as free, the feature is left out: one in some ten thousand.
    if (slot < first + farthest) {
      tags[slot] = tagOf(hash);
      rows[slot] = row;
    }
    let end = row;
    for (let label = 0; label < lastOfRow && end + 1 < entries.length; ) {
      label = byte();
      end++;
      entries[end] = ((byte() << 24) >> 19) | (label & (lastOfRow - 1));
    }
    entries[row] = end - row;
    row = end + 1;
  }
  const factors = (size: number) => {
    const table = new Float32Array(size).fill(1);
    for (let e = number(); ; e += 1 + number()) {
      const steps = (byte() << 24) >> 24;
      if (steps === 0 || e >= size) return table;
      table[e] = Math.exp(steps * weightStep);
    }
  };
  const edgeFactors = factors(borderCount * L * L);
  const memoryFactors = factors(memories * memoryRow);
  for (let row = 0; row < memoryFactors.length; row += memoryRow) {
    for (let y = row; y < row + L; y++) {
      memoryFactors[y] = (memoryFactors[y] ?? 1) * (memoryFactors[y + memoryWithin] ?? 1);
    }
  }
  return { tags, rows, entries, edgeFactors, memoryFactors };
}
