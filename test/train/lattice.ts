import { labels } from '../../src/core/reference/labels.ts';
import { memories, memoryBit, memoryRow, memoryWithin } from '../../src/core/reference/memory.ts';

const L = labels.length;
const states = L * memories;

/** States that are less likely than this at a token are not followed. */
const least = 1e-3;

/** The factors of a sequence: `node` for each token and label, and e to the power of the weights. */
export interface Factors {
  readonly length: number;
  readonly node: Float64Array;
  readonly borders: Uint8Array;
  /** For each border and pair of labels. */
  readonly edges: Float64Array;
  /** For each combination of fields left behind, and label that begins. */
  readonly memory: Float64Array;
}

/** What a lattice adds to the gradient, times a sign. */
export interface Gradient {
  /** For each token and label. */
  readonly node: Float64Array;
  /** For each token and pair of labels with the one before. */
  readonly pair: Float64Array;
  readonly memory: Float64Array;
}

/** Sums over all labellings of a sequence: forward and backward, over labels together with what was left behind. */
export class Lattice {
  readonly #ids: Int32Array[];
  readonly #alpha: Float64Array[];
  readonly #counts: Int32Array;
  readonly #scale: Float64Array;
  readonly #dense = new Float64Array(states);
  readonly #beta = [new Float64Array(states), new Float64Array(states)] as const;

  constructor(longest: number) {
    this.#ids = Array.from({ length: longest }, () => new Int32Array(states));
    this.#alpha = Array.from({ length: longest }, () => new Float64Array(states));
    this.#counts = new Int32Array(longest);
    this.#scale = new Float64Array(longest);
  }

  /** The log of the sum over what `masks` allow (all, where it is null). */
  forward({ length, node, borders, edges, memory }: Factors, masks: Uint32Array | null): number {
    const dense = this.#dense;
    let log = 0;
    for (let t = 0; t < length; t++) {
      const mask = masks === null ? -1 : (masks[t] ?? 0);
      const base = (borders[t] ?? 0) * L * L;
      const touched: number[] = [];
      const put = (id: number, chance: number) => {
        if (chance <= 0) return;
        if (dense[id] === 0) touched.push(id);
        dense[id] = (dense[id] ?? 0) + chance;
      };
      if (t === 0) {
        for (let y = 0; y < L; y++)
          if ((mask >> y) & 1) put(y * memories, (node[y] ?? 0) * (memory[y] ?? 0) * (memory[memoryWithin + y] ?? 0));
      } else {
        const ids = this.#ids[t - 1] ?? new Int32Array();
        const alpha = this.#alpha[t - 1] ?? new Float64Array();
        for (let i = 0; i < (this.#counts[t - 1] ?? 0); i++) {
          const id = ids[i] ?? 0;
          const x = Math.floor(id / memories);
          const behind = id % memories;
          const left = behind | (memoryBit[x] ?? 0);
          const a = alpha[i] ?? 0;
          for (let y = 0; y < L; y++) {
            if (!((mask >> y) & 1)) continue;
            const own = node[t * L + y] ?? 0;
            if (own < 1e-6 && masks === null) continue;
            const edge = edges[base + x * L + y] ?? 0;
            if (x === y) put(id, a * edge * own * (memory[behind * memoryRow + memoryWithin + y] ?? 0));
            else {
              const row = left * memoryRow + y;
              put(y * memories + left, a * edge * own * (memory[row] ?? 0) * (memory[row + memoryWithin] ?? 0));
            }
          }
        }
      }
      let most = 0;
      for (const id of touched) most = Math.max(most, dense[id] ?? 0);
      const ids = this.#ids[t] ?? new Int32Array();
      const alpha = this.#alpha[t] ?? new Float64Array();
      let count = 0;
      let total = 0;
      for (const id of touched) {
        const chance = dense[id] ?? 0;
        dense[id] = 0;
        if (chance < least * most) continue;
        ids[count] = id;
        alpha[count++] = chance;
        total += chance;
      }
      const scale = 1 / Math.max(total, 1e-300);
      for (let i = 0; i < count; i++) alpha[i] = (alpha[i] ?? 0) * scale;
      this.#counts[t] = count;
      this.#scale[t] = scale;
      log -= Math.log(scale);
    }
    return log + Math.log(Math.max(this.#endSum(length, memory), 1e-300));
  }

  #endSum(length: number, memory: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < (this.#counts[length - 1] ?? 0); i++) {
      const id = this.#ids[length - 1]?.[i] ?? 0;
      sum += (this.#alpha[length - 1]?.[i] ?? 0) * endFactor(id, memory);
    }
    return sum;
  }

  /** Behind `forward`: adds the chances of labels, pairs and beginnings, times `sign`. */
  backward({ length, node, borders, edges, memory }: Factors, sign: number, into: Gradient): void {
    let [next, own] = this.#beta as readonly [Float64Array, Float64Array];
    const end = 1 / Math.max(this.#endSum(length, memory), 1e-300);
    for (let t = length - 1; t >= 0; t--) {
      const ids = this.#ids[t] ?? new Int32Array();
      const alpha = this.#alpha[t] ?? new Float64Array();
      const count = this.#counts[t] ?? 0;
      const base = (borders[t + 1] ?? 0) * L * L;
      const scale = this.#scale[t + 1] ?? 1;
      for (let i = 0; i < count; i++) {
        const id = ids[i] ?? 0;
        const x = Math.floor(id / memories);
        const behind = id % memories;
        const left = behind | (memoryBit[x] ?? 0);
        const a = alpha[i] ?? 0;
        let sum = 0;
        if (t === length - 1) {
          sum = endFactor(id, memory) * end;
          const at = left * memoryRow + L;
          into.memory[at] = (into.memory[at] ?? 0) + sign * a * sum;
        } else {
          for (let y = 0; y < L; y++) {
            const to = x === y ? id : y * memories + left;
            const beta = next[to] ?? 0;
            if (beta === 0) continue;
            const at = left * memoryRow + y;
            const within = (x === y ? behind : left) * memoryRow + memoryWithin + y;
            const through =
              (edges[base + x * L + y] ?? 0) *
              (x === y ? 1 : (memory[at] ?? 0)) *
              (memory[within] ?? 0) *
              (node[(t + 1) * L + y] ?? 0) *
              beta *
              scale;
            sum += through;
            const chance = sign * a * through;
            const e = (t + 1) * L * L + x * L + y;
            into.pair[e] = (into.pair[e] ?? 0) + chance;
            if (x !== y) into.memory[at] = (into.memory[at] ?? 0) + chance;
          }
        }
        own[id] = sum;
        into.node[t * L + x] = (into.node[t * L + x] ?? 0) + sign * a * sum;
        const within = behind * memoryRow + memoryWithin + x;
        into.memory[within] = (into.memory[within] ?? 0) + sign * a * sum;
        if (t === 0) into.memory[x] = (into.memory[x] ?? 0) + sign * a * sum;
      }
      // The states of the token behind are done with.
      const done = this.#ids[t + 1];
      for (let i = 0; done !== undefined && t + 1 < length && i < (this.#counts[t + 1] ?? 0); i++) {
        next[done[i] ?? 0] = 0;
      }
      [next, own] = [own, next];
    }
    for (let i = 0; i < (this.#counts[0] ?? 0); i++) next[this.#ids[0]?.[i] ?? 0] = 0;
  }
}

function endFactor(id: number, memory: Float64Array): number {
  const left = (id % memories) | (memoryBit[Math.floor(id / memories)] ?? 0);
  return memory[left * memoryRow + L] ?? 0;
}
