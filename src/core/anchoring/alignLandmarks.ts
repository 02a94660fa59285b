import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import type { Edges, SoughtBlock } from './sought.ts';

/** Where the blocks that stood around a passage say that its own block must be. */
export interface Alignment {
  /** Into the skeleton; empty where the blocks before and after it stand side by side now. */
  readonly range: OffsetRange;
  /** Found on both sides, so that what is not in `range` is not in its place. */
  readonly isBounded: boolean;
  /** Another row of blocks, that of a copy of the section, matches too: where that says that it must be. */
  readonly other?: OffsetRange;
}

/** A block of then that may be one of now. */
interface Hit {
  /** Its place among the blocks recorded: -1 for the one before the passage's own, 1 for the one after it. */
  readonly step: number;
  /** Its number among the landmarks of the article. */
  readonly landmark: number;
  readonly head: boolean;
  readonly tail: boolean;
  /** A start, or an end, that only this landmark has counts 1; one that several share counts as much less. */
  readonly weight: number;
}

/** A start, or an end, that more landmarks than this share says nothing. */
const mostHits = 8;

/** What a block more or less between two landmarks costs, in matches of a start or an end, and the most that it costs. */
const distanceCost = 0.1;
const mostDistanceCost = 1.5;

/** Starts and ends that must match together: one of them alone can be chance. */
const leastStrength = 2;

/** Another row of blocks that matches this well, in parts of the best, leaves open which it is. */
const contested = 0.75;

/** Two blocks that match, start and end, are no chance: their section stands there twice. */
const copyStrength = 4;

/** How many landmarks past the recorded distance are looked through where only one side was found. */
const slack = 3;

/** What was found for an article: the passages of one block share the blocks around them. */
const known = new WeakMap<ArticleIndex, Map<string, Alignment | undefined>>();

/**
 * Aligns the blocks that were recorded around a passage with those of the article: the row of matches, in their order, that
 * fits best. Undefined where too little matches, or two rows of a few blocks match as well.
 */
export function alignLandmarks(index: ArticleIndex, block: SoughtBlock): Alignment | undefined {
  const found = known.get(index) ?? new Map<string, Alignment | undefined>();
  known.set(index, found);
  const key = [block.before, block.after].map((row) => row.map(({ head, tail }) => head + tail).join(' ')).join('|');
  if (!found.has(key)) found.set(key, align(index, block));
  return found.get(key);
}

function align(index: ArticleIndex, block: SoughtBlock): Alignment | undefined {
  const hits = findHits(index, block);
  const best = bestChain(hits);
  if (best.strength < leastStrength) return undefined;
  const others = bestChain(hits.filter((hit) => !best.chain.includes(hit)));
  const alignment = readChain(index, block, best.chain);
  if (others.strength >= copyStrength) return { ...alignment, other: readChain(index, block, others.chain).range };
  return others.strength >= contested * best.strength ? undefined : alignment;
}

function findHits(index: ArticleIndex, { before, after }: SoughtBlock): readonly Hit[] {
  const steps = [
    ...before.map((edges, i) => ({ edges, step: -1 - i })),
    ...after.map((edges, i) => ({ edges, step: i + 1 })),
  ];
  steps.sort((a, b) => a.step - b.step);
  return steps.flatMap(({ edges, step }) => hitsOf(index, edges, step));
}

function hitsOf(index: ArticleIndex, { head, tail }: Edges, step: number): readonly Hit[] {
  const heads = few(index.landmarksByHead.get(head));
  const tails = few(index.landmarksByTail.get(tail));
  const landmarks = [...new Set([...heads, ...tails])].sort((a, b) => a - b);
  return landmarks.map((landmark) => {
    const [isHead, isTail] = [heads.includes(landmark), tails.includes(landmark)];
    const weight = (isHead ? 1 / heads.length : 0) + (isTail ? 1 / tails.length : 0);
    // An end that too many share tells nothing of which block it is, but that this one still ends so.
    const unit = index.units[index.landmarks[landmark] ?? -1];
    return { step, landmark, head: unit?.head === head, tail: unit?.tail === tail, weight };
  });
}

function few(landmarks: readonly number[] = []): readonly number[] {
  return landmarks.length > mostHits ? [] : landmarks;
}

/** The chain of hits, ascending in both articles, of the greatest weight. */
function bestChain(hits: readonly Hit[]): { readonly chain: readonly Hit[]; readonly strength: number } {
  const strengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [i, hit] of hits.entries()) {
    let best = 0;
    let from = -1;
    for (let j = 0; j < i; j++) {
      const other = hits[j] as Hit;
      if (other.step >= hit.step || other.landmark >= hit.landmark) continue;
      const distance = Math.abs(hit.landmark - other.landmark - (hit.step - other.step));
      const strength = (strengths[j] ?? 0) - Math.min(mostDistanceCost, distanceCost * distance);
      if (strength > best) [best, from] = [strength, j];
    }
    strengths.push(best + hit.weight);
    previous.push(from);
    if (last === -1 || (strengths[i] ?? 0) > (strengths[last] ?? 0)) last = i;
  }
  const chain: Hit[] = [];
  for (let i = last; i !== -1; i = previous[i] ?? -1) chain.unshift(hits[i] as Hit);
  return { chain, strength: strengths[last] ?? 0 };
}

function readChain(index: ArticleIndex, block: SoughtBlock, chain: readonly Hit[]): Alignment {
  const below = chain.filter(({ step }) => step < 0).at(-1);
  const above = chain.find(({ step }) => step > 0);
  const end = index.skeleton.text.length;
  const rangeOf = (landmark: number): OffsetRange =>
    index.units[index.landmarks[landmark] ?? -1]?.skeletonRange ?? (landmark < 0 ? [0, 0] : [end, end]);
  // A block of which only the far end is as it was may have been joined with the passage's own, or hold it now.
  const lower = below && rangeOf(below.landmark)[below.tail ? 1 : 0];
  const upper = above && rangeOf(above.landmark)[above.head ? 0 : 1];
  const startsArticle = block.before.length === 0;
  const endsArticle = block.after.length === 0;
  const from = lower ?? (startsArticle || above === undefined ? 0 : rangeOf(above.landmark - above.step - slack)[0]);
  const to = upper ?? (endsArticle || below === undefined ? end : rangeOf(below.landmark - below.step + slack)[1]);
  return {
    range: [Math.min(from, to), to],
    isBounded: (lower !== undefined || startsArticle) && (upper !== undefined || endsArticle),
  };
}
