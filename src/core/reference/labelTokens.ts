import { featureCount, featuresOf, stretchFeatureCount } from './features.ts';
import { labels } from './labels.ts';
import { memories, memoryBit, memoryGroups, memoryRow, memoryWithin } from './memory.ts';
import { type Model, slotOf, tagOf } from './model.ts';
import type { Token } from './token.ts';
import { weightStep } from './weightSteps.ts';

const L = labels.length;

export interface Labelling {
  /** For each token the index of its label. */
  readonly path: Uint8Array;
  /** For each token the kind of border that it has with the one before. */
  readonly borders: Uint8Array;
  /** The chance of exactly this labelling among all, by the model's own account. */
  readonly confidence: number;
}

/** Labels that are less likely at a token than this, beside the likeliest there, are not followed. */
const least = 1e-3;

/** States that are less likely than this, beside the likeliest at the token, neither. */
const leastState = 2e-3;

/** Nor steps that are less likely before it is looked at what was left behind. */
const hopeless = 1e-3;

/** Nor are steps to a label that promise less than this before the border is looked at. */
const leastStep = 5e-4;

const all = L * memories;

/** For each state (a label together with the fields left behind) at the token at hand; zeros between uses. */
const reached = new Float64Array(all);
const reachedBest = new Float64Array(all);
const reachedFrom = new Int32Array(all);
const touched = new Int32Array(all);

/** The states that are followed at the token before: chances of all paths to them, and of the best. */
const forward = new Float64Array(all);
const best = new Float64Array(all);
const node = new Float64Array(L);
const sums = new Int32Array(32);
const stretchSums = new Int32Array(32);
const open = new Uint8Array(L);

/** The states that are followed, token after token; of each, the one before it on the best path. */
let states = new Int32Array(4096);
let back = new Int32Array(4096);

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** Finds the likeliest labels of the tokens (Viterbi), and how likely they are as a whole (forward algorithm). */
export function labelTokens(tokens: readonly Token[], model: Model): Labelling {
  const n = tokens.length;
  const path = new Uint8Array(n);
  if (n === 0) return { path, borders: path, confidence: 0 };
  const { hashes, begins, borders } = featuresOf(tokens);
  // Where the states of the token before begin, and how many there are; before the first token one stands for the start.
  let first = 0;
  let count = 1;
  let end = 0;
  forward[0] = 1;
  best[0] = 1;
  for (let t = 0; t < n; t++) {
    const at = t * featureCount;
    const stretchAt = at + featureCount - stretchFeatureCount;
    if (begins[t] === 1) {
      stretchSums.fill(0);
      addWeights(model, hashes, stretchAt, at + featureCount, stretchSums);
    }
    sums.set(stretchSums);
    addWeights(model, hashes, at, stretchAt, sums);
    raise(sums, node);
    const reachedCount = t === 0 ? reachFirst(model) : reachNext(model, borders[t] ?? 0, first, count);
    first = end;
    let most = 0;
    for (let k = 0; k < reachedCount; k++) most = Math.max(most, reached[touched[k] ?? 0] ?? 0);
    count = 0;
    for (let k = 0; k < reachedCount; k++) {
      const to = touched[k] ?? 0;
      const chance = (reached[to] ?? 0) / most;
      if (chance >= leastState) {
        if (end === states.length) {
          states = grown(states);
          back = grown(back);
        }
        states[end] = to;
        back[end++] = reachedFrom[to] ?? 0;
        forward[count] = chance;
        best[count++] = (reachedBest[to] ?? 0) / most;
      }
      reached[to] = 0;
      reachedBest[to] = 0;
    }
  }
  let at = first;
  let most = 0;
  let total = 0;
  for (let k = 0; k < count; k++) {
    const state = states[first + k] ?? 0;
    const left = (state & (memories - 1)) | (memoryBit[state >> memoryGroups] ?? 0);
    const ending = model.memoryFactors[left * memoryRow + L] ?? 0;
    total += (forward[k] ?? 0) * ending;
    if ((best[k] ?? 0) * ending <= most) continue;
    most = (best[k] ?? 0) * ending;
    at = first + k;
  }
  for (let t = n - 1; t >= 0; t--) {
    path[t] = (states[at] ?? 0) >> memoryGroups;
    at = back[at] ?? 0;
  }
  return { path, borders, confidence: Math.min(1, most / total) };
}

/** Adds to `reached` what the first token may be; returns how many states `touched` holds. */
function reachFirst({ memoryFactors }: Model): number {
  let count = 0;
  for (let y = 0; y < L; y++) {
    const own = node[y] ?? 0;
    if (own < least) continue;
    const to = y * memories;
    const chance = own * (memoryFactors[y] ?? 0);
    reached[to] = chance;
    reachedBest[to] = chance;
    reachedFrom[to] = 0;
    touched[count++] = to;
  }
  return count;
}

/** The same for any other token, behind the states from `first` on. */
function reachNext({ edgeFactors, memoryFactors }: Model, border: number, first: number, count: number): number {
  let openCount = 0;
  for (let y = 0; y < L; y++) if ((node[y] ?? 0) >= least) open[openCount++] = y;
  let reachedCount = 0;
  let most = 0;
  // The likeliest first: what cannot compare with where it leads is not followed.
  let top = 0;
  for (let k = 1; k < count; k++) if ((forward[k] ?? 0) > (forward[top] ?? 0)) top = k;
  for (let turn = 0; turn < count; turn++) {
    const k = turn === 0 ? top : turn === top ? 0 : turn;
    const state = states[first + k] ?? 0;
    const x = state >> memoryGroups;
    const left = (state & (memories - 1)) | (memoryBit[x] ?? 0);
    const edges = (border * L + x) * L;
    const row = left * memoryRow;
    const within = (state & (memories - 1)) * memoryRow + memoryWithin;
    const chance = forward[k] ?? 0;
    const bestChance = best[k] ?? 0;
    const leastOwn = leastStep / chance;
    for (let o = 0; o < openCount; o++) {
      const y = open[o] ?? 0;
      const own = node[y] ?? 0;
      if (own < leastOwn) continue;
      let factor = own * (edgeFactors[edges + y] ?? 0);
      if (chance * factor < hopeless * most) continue;
      let to = state;
      if (x === y) factor *= memoryFactors[within + y] ?? 0;
      else {
        factor *= memoryFactors[row + y] ?? 0;
        to = (y << memoryGroups) | left;
      }
      const before = reached[to] ?? 0;
      const sum = before + chance * factor;
      if (sum < leastState * most) continue;
      if (before === 0) touched[reachedCount++] = to;
      if (sum > most) most = sum;
      reached[to] = sum;
      if (bestChance * factor > (reachedBest[to] ?? 0)) {
        reachedBest[to] = bestChance * factor;
        reachedFrom[to] = first + k;
      }
    }
  }
  return reachedCount;
}

/** e to the power of so many steps below the greatest, down to `least`. */
const factors = Float64Array.from({ length: 1 - Math.floor(Math.log(least) / weightStep) }, (_, steps) =>
  Math.exp(-steps * weightStep),
);

/** Adds the weights of the features from `at` to `end` for each label. */
function addWeights(
  { tags, rows, entries }: Model,
  hashes: Int32Array,
  at: number,
  end: number,
  into: Int32Array,
): void {
  for (let f = at; f < end; f++) {
    const hash = hashes[f] ?? 0;
    const wanted = tagOf(hash);
    let slot = slotOf(hash);
    let tag = tags[slot] ?? 0;
    while (tag !== wanted && tag !== 0) tag = tags[++slot] ?? 0;
    if (tag === 0) continue;
    const row = rows[slot] ?? 0;
    const last = row + (entries[row] ?? 0);
    for (let i = row + 1; i <= last; i++) {
      const entry = entries[i] ?? 0;
      const y = entry & 31;
      into[y] = (into[y] ?? 0) + (entry >> 5);
    }
  }
}

/** Raises e to the sums; the greatest becomes 1. */
function raise(sums: Int32Array, into: Float64Array): void {
  let top = sums[0] ?? 0;
  for (let y = 1; y < L; y++) top = Math.max(top, sums[y] ?? 0);
  for (let y = 0; y < L; y++) {
    const below = top - (sums[y] ?? 0);
    into[y] = below < factors.length ? (factors[below] ?? 0) : 0;
  }
}
