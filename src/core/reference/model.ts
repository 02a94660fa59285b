import { borderCount } from './features.ts';
import { labels } from './labels.ts';
import { bytesOf } from './textBytes.ts';
import { lastOfRow, weightStep } from './weightSteps.ts';

const L = labels.length;

/** The weights of the labeller, ready for use. */
export interface Model {
  /**
   * Open addressing by pairs: the hash of a feature plus one (0 in a free place), and where its row begins. Its length is a
   * power of two.
   */
  readonly table: Int32Array;
  /** For each row how many weights it has, and then the label of each. */
  readonly columns: Uint8Array;
  /** The weights, each at the place of its label in `columns`. */
  readonly weights: Float32Array;
  /** For each border and pair of labels, the left one first, e to the power of the weight. */
  readonly edgeFactors: Float32Array;
}

/** Where the search for a key begins in a table with this mask. */
export const place = (key: number, mask: number): number => ((Math.imul(key, 0x9e3779b1) >>> 7) << 1) & mask;

/**
 * Reads the weights as the training script writes them: base 64 over bytes. First the number of features and of their
 * weights; then each feature in the order of its hash: the distance to the hash before, and its weights. A weight is a byte
 * with its label, which has `lastOfRow` set in the last one of the feature, and a byte with its size in steps. Behind the
 * features stand the weights of the borders: how many are zero before each that is not, and its size; after the last, zero
 * steps. Numbers have seven bits a byte, the lowest first; the eighth says that more follow.
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
  const size = count + number();
  let places = 2048;
  while (places < 4 * count) places *= 2;
  const table = new Int32Array(places);
  const columns = new Uint8Array(size);
  const weights = new Float32Array(size);
  let key = 0;
  let row = 0;
  for (let i = 0; i < count; i++) {
    key += number();
    let slot = place(key, places - 1);
    while (table[slot] !== 0) slot = (slot + 2) & (places - 1);
    table[slot] = key;
    table[slot + 1] = row;
    let end = row;
    for (let label = 0; label < lastOfRow && end < size; ) {
      label = byte();
      end++;
      columns[end] = label & (lastOfRow - 1);
      weights[end] = ((byte() << 24) >> 24) * weightStep;
    }
    columns[row] = end - row;
    row = end + 1;
  }
  const edgeFactors = new Float32Array(borderCount * L * L).fill(1);
  for (let e = number(); e < edgeFactors.length; e += 1 + number()) {
    const steps = (byte() << 24) >> 24;
    if (steps === 0) break;
    edgeFactors[e] = Math.exp(steps * weightStep);
  }
  return { table, columns, weights, edgeFactors };
}
