import { borderCount, featureCount } from '../../src/core/reference/features.ts';
import { labels } from '../../src/core/reference/labels.ts';
import type { Sequence } from './sequence.ts';

const L = labels.length;

/** What training found, before it is cut down for shipping. */
export interface Trained {
  /** Row of each feature in `weights`, by its hash. */
  readonly rows: ReadonlyMap<number, number>;
  /** A weight for each label, row after row. */
  readonly weights: Float64Array;
  /** For each border a weight for each pair of labels, the left one first. */
  readonly edges: Float64Array;
}

export interface TrainingOptions {
  readonly rounds: number;
  /** Features that are rarer are left out. */
  readonly minCount: number;
  /** Pulls small weights to zero; the greater the fewer weights. */
  readonly l1: number;
  readonly l2: number;
  readonly rate: number;
  readonly report?: (round: number, loss: number) => void;
}

/** Weights that are learned by FTRL-Proximal: per-weight rates, and exact zeros (McMahan et al. 2013). */
class Learned {
  readonly weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #options: TrainingOptions;

  constructor(size: number, options: TrainingOptions) {
    this.weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
    this.#squares = new Float64Array(size);
    this.#options = options;
  }

  step(i: number, gradient: number): void {
    const { rate, l1, l2 } = this.#options;
    const before = this.#squares[i] ?? 0;
    const square = before + gradient * gradient;
    const root = Math.sqrt(square);
    const sum = (this.#sums[i] ?? 0) + gradient - ((root - Math.sqrt(before)) / rate) * (this.weights[i] ?? 0);
    this.#squares[i] = square;
    this.#sums[i] = sum;
    const over = Math.abs(sum) - l1;
    this.weights[i] = over <= 0 ? 0 : (-Math.sign(sum) * over) / ((0.3 + root) / rate + l2);
  }
}

/** Forward and backward sums over the paths that `masks` allow (all, where it is null). Returns the log of the sum. */
function sums(
  n: number,
  node: Float64Array,
  edge: Float64Array,
  borders: Uint8Array,
  masks: Uint32Array | null,
  alpha: Float64Array,
  beta: Float64Array,
): number {
  let log = 0;
  for (let t = 0; t < n; t++) {
    const mask = masks === null ? -1 : (masks[t] ?? 0);
    const base = (borders[t] ?? 0) * L * L;
    let total = 0;
    for (let y = 0; y < L; y++) {
      let sum = 0;
      if ((mask >> y) & 1) {
        if (t === 0) sum = 1;
        else for (let x = 0; x < L; x++) sum += (alpha[(t - 1) * L + x] ?? 0) * (edge[base + x * L + y] ?? 0);
        sum *= node[t * L + y] ?? 0;
      }
      alpha[t * L + y] = sum;
      total += sum;
    }
    const scale = 1 / Math.max(total, 1e-300);
    for (let y = 0; y < L; y++) alpha[t * L + y] = (alpha[t * L + y] ?? 0) * scale;
    log += Math.log(Math.max(total, 1e-300));
  }
  for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
  for (let t = n - 2; t >= 0; t--) {
    const mask = masks === null ? -1 : (masks[t + 1] ?? 0);
    const base = (borders[t + 1] ?? 0) * L * L;
    let total = 0;
    for (let x = 0; x < L; x++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        if ((mask >> y) & 1) {
          sum += (edge[base + x * L + y] ?? 0) * (node[(t + 1) * L + y] ?? 0) * (beta[(t + 1) * L + y] ?? 0);
        }
      }
      beta[t * L + x] = sum;
      total += sum;
    }
    const scale = 1 / Math.max(total, 1e-300);
    for (let x = 0; x < L; x++) beta[t * L + x] = (beta[t * L + x] ?? 0) * scale;
  }
  return log;
}

/** Trains a linear-chain conditional random field; where an example leaves labels open, all that it allows count. */
export function train(sequences: readonly Sequence[], options: TrainingOptions): Trained {
  const rows = frequentFeatures(sequences, options.minCount);
  const ids = sequences.map(({ hashes }) => Int32Array.from(hashes, (hash) => rows.get(hash) ?? -1));
  const states = new Learned(rows.size * L, options);
  const edges = new Learned(borderCount * L * L, options);
  const edgeExp = new Float64Array(borderCount * L * L).fill(1);
  const longest = Math.max(...sequences.map(({ length }) => length));
  const make = () => new Float64Array(longest * L);
  const [node, alpha, beta, alphaKnown, betaKnown] = [make(), make(), make(), make(), make()] as const;
  const gradient = new Float64Array(L);
  const pair = new Float64Array(L * L);
  const random = randomNumbers(7);
  const order = sequences.map((_, i) => i);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    let loss = 0;
    for (const which of order) {
      const sequence = sequences[which];
      const features = ids[which];
      if (sequence === undefined || features === undefined || sequence.length === 0) continue;
      const { length: n, borders, masks } = sequence;
      for (let t = 0; t < n; t++) {
        const scores = gradient.fill(0);
        for (let f = t * featureCount; f < (t + 1) * featureCount; f++) {
          const row = (features[f] ?? -1) * L;
          if (row >= 0) for (let y = 0; y < L; y++) scores[y] = (scores[y] ?? 0) + (states.weights[row + y] ?? 0);
        }
        const top = Math.max(...scores);
        for (let y = 0; y < L; y++) node[t * L + y] = Math.exp((scores[y] ?? 0) - top);
      }
      const all = sums(n, node, edgeExp, borders, null, alpha, beta);
      const known = sums(n, node, edgeExp, borders, masks, alphaKnown, betaKnown);
      loss += all - known;
      if (all - known < 1e-4) continue;
      for (let t = 0; t < n; t++) {
        marginals(alpha, beta, t, gradient, 1, true);
        marginals(alphaKnown, betaKnown, t, gradient, -1, false);
        for (let y = 0; y < L; y++) {
          const g = gradient[y] ?? 0;
          if (Math.abs(g) < 1e-3) continue;
          for (let f = t * featureCount; f < (t + 1) * featureCount; f++) {
            const row = (features[f] ?? -1) * L;
            if (row >= 0) states.step(row + y, g);
          }
        }
        if (t === 0) continue;
        const base = (borders[t] ?? 0) * L * L;
        pair.fill(0);
        pairs(alpha, beta, node, edgeExp, base, null, t, pair, 1);
        pairs(alphaKnown, betaKnown, node, edgeExp, base, masks, t, pair, -1);
        for (let e = 0; e < L * L; e++) {
          const g = pair[e] ?? 0;
          if (Math.abs(g) < 1e-3) continue;
          edges.step(base + e, g);
          edgeExp[base + e] = Math.exp(edges.weights[base + e] ?? 0);
        }
      }
    }
    options.report?.(round, loss / sequences.length);
  }
  return { rows, weights: states.weights, edges: edges.weights };
}

/** Adds the chance of each label at `t`, times `sign`. */
function marginals(
  alpha: Float64Array,
  beta: Float64Array,
  t: number,
  into: Float64Array,
  sign: number,
  fresh: boolean,
): void {
  let total = 0;
  for (let y = 0; y < L; y++) total += (alpha[t * L + y] ?? 0) * (beta[t * L + y] ?? 0);
  const scale = sign / Math.max(total, 1e-300);
  for (let y = 0; y < L; y++) {
    const chance = (alpha[t * L + y] ?? 0) * (beta[t * L + y] ?? 0) * scale;
    into[y] = (fresh ? 0 : (into[y] ?? 0)) + chance;
  }
}

/** Adds the chance of each pair of labels at `t - 1` and `t`, times `sign`. */
function pairs(
  alpha: Float64Array,
  beta: Float64Array,
  node: Float64Array,
  edge: Float64Array,
  base: number,
  masks: Uint32Array | null,
  t: number,
  into: Float64Array,
  sign: number,
): void {
  const mask = masks === null ? -1 : (masks[t] ?? 0);
  let total = 0;
  for (let turn = 0; turn < 2; turn++) {
    const scale = sign / Math.max(total, 1e-300);
    for (let x = 0; x < L; x++) {
      const a = alpha[(t - 1) * L + x] ?? 0;
      if (a < 1e-9) continue;
      for (let y = 0; y < L; y++) {
        if (!((mask >> y) & 1)) continue;
        const e = x * L + y;
        const chance = a * (edge[base + e] ?? 0) * (node[t * L + y] ?? 0) * (beta[t * L + y] ?? 0);
        if (turn === 0) total += chance;
        else into[e] = (into[e] ?? 0) + chance * scale;
      }
    }
  }
}

function frequentFeatures(sequences: readonly Sequence[], minCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of sequences) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= minCount).map(([hash]) => hash);
  return new Map(frequent.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}

/** The same numbers in every run: between 0 and 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] ?? 0, items[i] ?? 0];
  }
}
