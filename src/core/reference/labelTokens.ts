import { featureCount, featuresOf, stretchFeatureCount } from './features.ts';
import { labels } from './labels.ts';
import { memories, memoryBit, memoryGroups, memoryRow, memoryWithin } from './memory.ts';
import { type Model, rowLength, slotOf, tagOf } from './model.ts';
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
const sums = new Int32Array(rowLength);
const stretchSums = new Int32Array(rowLength);

/** For each label that may be left how many may begin behind it, which, and how likely; -1 where it was not worked out yet. */
const nextCount = new Int32Array(L);
const next = new Uint8Array(L * L);
const nextFactor = new Float64Array(L * L);

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
function reachNext(model: Model, border: number, first: number, count: number): number {
  const { memoryFactors } = model;
  nextCount.fill(-1);
  let reachedCount = 0;
  let most = 0;
  // The likeliest first, whose chance is 1: what cannot compare with where it leads is not followed.
  let top = 0;
  for (let k = 1; k < count; k++) if ((forward[k] ?? 0) > (forward[top] ?? 0)) top = k;
  for (let turn = 0; turn < count; turn++) {
    const k = turn === 0 ? top : turn === top ? 0 : turn;
    const state = states[first + k] ?? 0;
    const x = state >> memoryGroups;
    const left = (state & (memories - 1)) | (memoryBit[x] ?? 0);
    const row = left * memoryRow;
    const within = (state & (memories - 1)) * memoryRow + memoryWithin;
    const chance = forward[k] ?? 0;
    const bestChance = best[k] ?? 0;
    if ((nextCount[x] ?? 0) < 0) nextCount[x] = findNext(model, border, x, hopeless * most);
    const end = x * L + (nextCount[x] ?? 0);
    for (let o = x * L; o < end; o++) {
      let factor = nextFactor[o] ?? 0;
      if (chance * factor < hopeless * most) continue;
      const y = next[o] ?? 0;
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

/** Lists the labels that may begin behind `x` with at least such a chance; returns how many. */
function findNext({ edgeFactors }: Model, border: number, x: number, leastFactor: number): number {
  const edges = (border * L + x) * L;
  const start = x * L;
  let count = 0;
  for (let y = 0; y < L; y++) {
    const own = node[y] ?? 0;
    const factor = own * (edgeFactors[edges + y] ?? 0);
    if (own < least || factor < leastFactor) continue;
    next[start + count] = y;
    nextFactor[start + count++] = factor;
  }
  return count;
}

/** e to the power of so many steps below the greatest, down to `least`. */
const factors = Float64Array.from({ length: 1 - Math.floor(Math.log(least) / weightStep) }, (_, steps) =>
  Math.exp(-steps * weightStep),
);

/**
 * Adds the weights of the features from `at` to `end` for each label. Most of the time of a reading goes here: with the ten
 * numbers of a row written out, the sums stay out of memory.
 */
function addWeights({ table, rows }: Model, hashes: Int32Array, at: number, end: number, into: Int32Array): void {
  let [a, b, c, d, e, f, g, h, i, j] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = at; k < end; k++) {
    const hash = hashes[k] ?? 0;
    const tag = tagOf(hash);
    let slot = slotOf(hash);
    let entry = table[slot] ?? 0;
    while (entry >>> 16 !== tag && entry !== 0) entry = table[++slot] ?? 0;
    const row = (entry & 0xffff) * rowLength;
    a = (a + (rows[row] ?? 0)) | 0;
    b = (b + (rows[row + 1] ?? 0)) | 0;
    c = (c + (rows[row + 2] ?? 0)) | 0;
    d = (d + (rows[row + 3] ?? 0)) | 0;
    e = (e + (rows[row + 4] ?? 0)) | 0;
    f = (f + (rows[row + 5] ?? 0)) | 0;
    g = (g + (rows[row + 6] ?? 0)) | 0;
    h = (h + (rows[row + 7] ?? 0)) | 0;
    i = (i + (rows[row + 8] ?? 0)) | 0;
    j = (j + (rows[row + 9] ?? 0)) | 0;
  }
  into[0] = (into[0] ?? 0) + a;
  into[1] = (into[1] ?? 0) + b;
  into[2] = (into[2] ?? 0) + c;
  into[3] = (into[3] ?? 0) + d;
  into[4] = (into[4] ?? 0) + e;
  into[5] = (into[5] ?? 0) + f;
  into[6] = (into[6] ?? 0) + g;
  into[7] = (into[7] ?? 0) + h;
  into[8] = (into[8] ?? 0) + i;
  into[9] = (into[9] ?? 0) + j;
}

/** Raises e to the sums, which are two to a number as in a row of weights; the greatest becomes 1. */
function raise(sums: Int32Array, into: Float64Array): void {
  let top = -Infinity;
  for (let y = 0; y < L; y += 2) {
    const both = sums[y >> 1] ?? 0;
    const first = (both << 16) >> 16;
    const second = (both - first) >> 16;
    into[y] = first;
    into[y + 1] = second;
    if (first > top) top = first;
    if (second > top && y + 1 < L) top = second;
  }
  for (let y = 0; y < L; y++) {
    const below = top - (into[y] ?? 0);
    into[y] = below < factors.length ? (factors[below] ?? 0) : 0;
  }
}
