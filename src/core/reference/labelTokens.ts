import { featureCount, featuresOf } from './features.ts';
import { labels } from './labels.ts';
import { type Model, slotOf, tagOf } from './model.ts';
import type { Token } from './token.ts';
import { weightStep } from './weightSteps.ts';

const L = labels.length;

export interface Labelling {
  /** For each token the index of its label. */
  readonly path: Uint8Array;
  /** The chance of exactly this labelling among all, by the model's own account. */
  readonly confidence: number;
}

/** Labels that are less likely at a token than this, beside the likeliest there, are not followed. */
const least = 1e-3;

/** Finds the likeliest labels of the tokens (Viterbi), and how likely they are as a whole (forward algorithm). */
export function labelTokens(tokens: readonly Token[], model: Model): Labelling {
  const n = tokens.length;
  const path = new Uint8Array(n);
  if (n === 0) return { path, confidence: 0 };
  const { hashes, borders } = featuresOf(tokens);
  const back = new Uint8Array(n * L);
  const sums = new Int32Array(32);
  const node = new Float64Array(L);
  // Chances of the best path to each label and of all paths to it, in the same unit at each token.
  const best = new Float64Array(L).fill(1);
  const forward = new Float64Array(L).fill(1);
  const open = new Uint8Array(L);
  const openBest = new Float64Array(L);
  const openForward = new Float64Array(L);
  for (let t = 0; t < n; t++) {
    score(model, hashes, t * featureCount, sums, node);
    let count = 0;
    for (let x = 0; x < L; x++) {
      const chance = forward[x] ?? 0;
      if (chance < least) continue;
      open[count] = x;
      openBest[count] = best[x] ?? 0;
      openForward[count] = chance;
      count++;
    }
    const base = (borders[t] ?? 0) * L * L;
    let total = 0;
    for (let y = 0; y < L; y++) {
      const own = node[y] ?? 0;
      if (own < least) {
        best[y] = 0;
        forward[y] = 0;
        continue;
      }
      let sum = t === 0 ? 1 : 0;
      let most = t === 0 ? 1 : 0;
      let from = 0;
      for (let k = 0; k < count && t > 0; k++) {
        const x = open[k] ?? 0;
        const factor = model.edgeFactors[base + x * L + y] ?? 0;
        sum += (openForward[k] ?? 0) * factor;
        const through = (openBest[k] ?? 0) * factor;
        if (through > most) {
          most = through;
          from = x;
        }
      }
      back[t * L + y] = from;
      best[y] = most * own;
      forward[y] = sum * own;
      total += sum * own;
    }
    const scale = 1 / total;
    for (let y = 0; y < L; y++) {
      best[y] = (best[y] ?? 0) * scale;
      forward[y] = (forward[y] ?? 0) * scale;
    }
  }
  let y = 0;
  for (let other = 1; other < L; other++) if ((best[other] ?? 0) > (best[y] ?? 0)) y = other;
  const confidence = Math.min(1, best[y] ?? 0);
  for (let t = n - 1; t >= 0; t--) {
    path[t] = y;
    y = back[t * L + y] ?? 0;
  }
  return { path, confidence };
}

/** e to the power of so many steps below the greatest, down to `least`. */
const factors = Float64Array.from({ length: 1 - Math.floor(Math.log(least) / weightStep) }, (_, steps) =>
  Math.exp(-steps * weightStep),
);

/** Adds up the weights of the features from `at` on for each label, and raises e to them; the greatest becomes 1. */
function score(
  { tags, rows, entries }: Model,
  hashes: Int32Array,
  at: number,
  sums: Int32Array,
  into: Float64Array,
): void {
  sums.fill(0);
  for (let f = at; f < at + featureCount; f++) {
    const hash = hashes[f] ?? 0;
    const wanted = tagOf(hash);
    let slot = slotOf(hash);
    let tag = tags[slot] ?? 0;
    while (tag !== wanted && tag !== 0) tag = tags[++slot] ?? 0;
    if (tag === 0) continue;
    const row = rows[slot] ?? 0;
    const end = row + (entries[row] ?? 0);
    for (let i = row + 1; i <= end; i++) {
      const entry = entries[i] ?? 0;
      const y = entry & 31;
      sums[y] = (sums[y] ?? 0) + (entry >> 5);
    }
  }
  let top = sums[0] ?? 0;
  for (let y = 1; y < L; y++) top = Math.max(top, sums[y] ?? 0);
  for (let y = 0; y < L; y++) {
    const below = top - (sums[y] ?? 0);
    into[y] = below < factors.length ? (factors[below] ?? 0) : 0;
  }
}
