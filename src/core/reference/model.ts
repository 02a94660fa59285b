import { borderCount, hashBits } from './features.ts';
import { labels } from './labels.ts';
import { memories, memoryRow, memoryWithin } from './memory.ts';
import { bytesOf } from './textBytes.ts';
import { lastOfRow, weightStep } from './weightSteps.ts';

const L = labels.length;

/** The weights of the labeller, ready for use. */
export interface Model {
  /** Open addressing by `slotOf`: the `tagOf` of a feature and, in the lower 16 bits, its row; 0 in a free slot. */
  readonly table: Uint32Array;
  /**
   * For each row the weights of a feature for all labels, in steps: two to a number, the first of them plus the second times
   * 65536, so that one addition adds both. Row 0 is all zeros.
   */
  readonly rows: Int32Array;
  /** For each border and pair of labels, the left one first, e to the power of the weight. */
  readonly edgeFactors: Float32Array;
  /**
   * For each combination of fields left behind the same: for each label that begins behind it, its first token included; for
   * the end; and for each token of each label.
   */
  readonly memoryFactors: Float32Array;
}

/** How many numbers a row of weights has. */
export const rowLength = Math.ceil(L / 2);

/** Small enough for the cache of a processor, which counts for more than few collisions. */
const slots = 2 ** 16;

/**
 * A feature is stored not farther than this behind its slot. The tag repeats as many bits of the slot, so that slot and tag
 * together are the whole hash: a feature is never taken for another.
 */
const farthest = 64;

/** Where the search for a feature begins. */
export const slotOf = (hash: number): number => hash >>> (hashBits - 16);

export const tagOf = (hash: number): number => hash & 0xffff;

/**
 * Reads the weights as the training script writes them: base 64 over bytes. First the number of features; then
 * each feature in the order of its hash: the distance to the hash before, and its weights. A weight is a byte
 * with its label, which has `lastOfRow` set in the last one of the feature, and a byte with its size in steps. Behind the
 * features stand the weights of the borders, then those of the memory: how many are zero before each that is not, and its
 * size; after the last, zero steps. Numbers have seven bits a byte, the lowest first; the eighth says that more follow.
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
  const table = new Uint32Array(slots + farthest);
  const rows = new Int32Array((count + 1) * rowLength);
  let hash = -1;
  for (let row = 1; row <= count; row++) {
    hash += number();
    const first = slotOf(hash);
    let slot = first;
    while (table[slot] !== 0 && slot < first + farthest) slot++;
    // Where there is no room, or the tag would read as free, the feature is left out: one in some ten thousand.
    if (slot < first + farthest && tagOf(hash) !== 0) table[slot] = tagOf(hash) * 65536 + row;
    for (let label = 0; label < lastOfRow && at < bytes.length; ) {
      label = byte();
      const steps = (byte() << 24) >> 24;
      const at = row * rowLength + ((label & (lastOfRow - 1)) >> 1);
      rows[at] = (rows[at] ?? 0) + (label & 1 ? steps * 65536 : steps);
    }
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
  return { table, rows, edgeFactors, memoryFactors };
}
