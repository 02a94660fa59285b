import { borderCount, featureCount } from '../../src/core/reference/features.ts';
import { labels } from '../../src/core/reference/labels.ts';
import { memories, memoryGroups, memoryRow } from '../../src/core/reference/memory.ts';
import { Lattice } from './lattice.ts';
import { Learned, type LearningOptions } from './learned.ts';
import { randomNumbers, shuffle } from './randomNumbers.ts';
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
  /** For each combination of fields left behind a weight for each label that begins, and for the end. */
  readonly memory: Float64Array;
}

export interface TrainingOptions extends LearningOptions {
  readonly rounds: number;
  /** Features that are rarer are left out. */
  readonly minCount: number;
  /** The share of features that is not looked at, others each time, so that none is relied upon alone (dropout). */
  readonly dropout: number;
  readonly report?: (round: number, loss: number) => void;
}

/** Weights of what was left behind: one for each combination, and one for each field in it, which all share. */
class LearnedMemory {
  readonly factors = new Float64Array(memories * memoryRow).fill(1);
  readonly weights = new Float64Array(memories * memoryRow);
  readonly #own: Learned;
  readonly #shared: Learned;

  constructor(options: LearningOptions) {
    this.#own = new Learned(memories * memoryRow, options);
    this.#shared = new Learned(memoryGroups * memoryRow, options);
  }

  step(gradient: Float64Array): void {
    const shared = new Float64Array(memoryGroups * memoryRow);
    for (let m = 0; m < memories; m++) {
      for (let y = 0; y < memoryRow; y++) {
        const g = gradient[m * memoryRow + y] ?? 0;
        if (Math.abs(g) < 1e-4) continue;
        this.#own.step(m * memoryRow + y, g);
        for (let k = 0; k < memoryGroups; k++) {
          if ((m >> k) & 1) shared[k * memoryRow + y] = (shared[k * memoryRow + y] ?? 0) + g;
        }
      }
    }
    shared.forEach((g, i) => {
      if (Math.abs(g) >= 1e-4) this.#shared.step(i, g);
    });
    for (let m = 0; m < memories; m++) {
      for (let y = 0; y < memoryRow; y++) {
        const at = m * memoryRow + y;
        let sum = this.#own.weights[at] ?? 0;
        for (let k = 0; k < memoryGroups; k++) {
          if ((m >> k) & 1) sum += this.#shared.weights[k * memoryRow + y] ?? 0;
        }
        this.weights[at] = sum;
        this.factors[at] = Math.exp(sum);
      }
    }
  }
}

/** A labelling with a loss below this needs no practice. */
const wellKnown = 0.02;

/** Trains a conditional random field; where an example leaves labels open, all that it allows count. */
export function train(sequences: readonly Sequence[], options: TrainingOptions): Trained {
  const rows = frequentFeatures(sequences, options.minCount);
  const ids = sequences.map(({ hashes }) => Int32Array.from(hashes, (hash) => rows.get(hash) ?? -1));
  const states = new Learned(rows.size * L, options);
  const edges = new Learned(borderCount * L * L, options);
  const edgeFactors = new Float64Array(borderCount * L * L).fill(1);
  const memory = new LearnedMemory(options);
  const longest = Math.max(...sequences.map(({ length }) => length));
  const node = new Float64Array(longest * L);
  const gradient = {
    node: new Float64Array(longest * L),
    pair: new Float64Array(longest * L * L),
    memory: new Float64Array(memories * memoryRow),
  };
  const [all, known] = [new Lattice(longest), new Lattice(longest)];
  const random = randomNumbers(7);
  const seen = new Int32Array(longest * featureCount);
  // Those that are looked at count for all.
  const boost = 1 / (1 - options.dropout);
  const order = sequences.map((_, i) => i);
  const losses = new Float64Array(sequences.length).fill(1);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    let loss = 0;
    for (const which of order) {
      const sequence = sequences[which];
      const features = ids[which];
      if (sequence === undefined || features === undefined || sequence.length === 0) continue;
      // What is known by heart is asked every other time.
      if ((losses[which] ?? 1) < wellKnown) {
        losses[which] = 1;
        continue;
      }
      const { length, borders, masks } = sequence;
      seen.fill(-1, 0, features.length);
      features.forEach((row, f) => {
        if (random() >= options.dropout) seen[f] = row;
      });
      scoreNodes(seen, length, states.weights, boost, node);
      const factors = { length, node, borders, edges: edgeFactors, memory: memory.factors };
      const difference = all.forward(factors, null) - known.forward(factors, masks);
      losses[which] = difference;
      loss += difference;
      if (difference < 1e-4) continue;
      gradient.node.fill(0, 0, length * L);
      gradient.pair.fill(0, 0, length * L * L);
      gradient.memory.fill(0);
      all.backward(factors, 1, gradient);
      known.backward(factors, -1, gradient);
      for (let t = 0; t < length; t++) {
        for (let y = 0; y < L; y++) {
          const g = gradient.node[t * L + y] ?? 0;
          if (Math.abs(g) < 1e-3) continue;
          for (let f = t * featureCount; f < (t + 1) * featureCount; f++) {
            const row = (seen[f] ?? -1) * L;
            if (row >= 0) states.step(row + y, g * boost);
          }
        }
        const base = (borders[t] ?? 0) * L * L;
        for (let e = 0; e < L * L && t > 0; e++) {
          const g = gradient.pair[t * L * L + e] ?? 0;
          if (Math.abs(g) < 1e-3) continue;
          edges.step(base + e, g);
          edgeFactors[base + e] = Math.exp(edges.weights[base + e] ?? 0);
        }
      }
      memory.step(gradient.memory);
    }
    options.report?.(round, loss / sequences.length);
  }
  return { rows, weights: states.weights, edges: edges.weights, memory: memory.weights };
}

/** e to the power of the sums of weights; the greatest of a token becomes 1. */
function scoreNodes(
  features: Int32Array,
  length: number,
  weights: Float64Array,
  boost: number,
  node: Float64Array,
): void {
  const scores = new Float64Array(L);
  for (let t = 0; t < length; t++) {
    scores.fill(0);
    for (let f = t * featureCount; f < (t + 1) * featureCount; f++) {
      const row = (features[f] ?? -1) * L;
      if (row >= 0) for (let y = 0; y < L; y++) scores[y] = (scores[y] ?? 0) + (weights[row + y] ?? 0);
    }
    const top = Math.max(...scores);
    for (let y = 0; y < L; y++) node[t * L + y] = Math.exp(((scores[y] ?? 0) - top) * boost);
  }
}

function frequentFeatures(sequences: readonly Sequence[], minCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of sequences) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= minCount).map(([hash]) => hash);
  return new Map(frequent.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}
