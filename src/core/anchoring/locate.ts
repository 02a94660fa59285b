import type { OffsetRange } from '../text/offsetRange.ts';
import { type Alignment, alignLandmarks } from './alignLandmarks.ts';
import type { ArticleIndex, Unit } from './articleIndex.ts';
import { findBetweenContexts } from './betweenContexts.ts';
import {
  bestByContext,
  type Candidate,
  type Finding,
  isLong,
  isShort,
  longQuote,
  nothing,
  occurrences,
} from './candidate.ts';
import { agreementAt, complete, none } from './contextAgreement.ts';
import { mayBeCopy, mayBeTwin } from './likeness.ts';
import { findSeeds } from './seeds.ts';
import { findSimilar } from './similar.ts';
import { isTold, type Sought, type SoughtBlock } from './sought.ts';
import { toTextRange } from './toTextRange.ts';

/** How much of a quote must stand at its aligned place: the shorter it is, the more is like it by chance. */
const floors = [
  { length: 96, floor: 0.5 },
  { length: longQuote, floor: 0.7 },
  { length: 0, floor: 0.8 },
] as const;

/** The same where the block begins and ends in another way now, so that it may be another block. */
const floorInDoubt = 0.85;

/** The same anywhere else; and by how much the best must be ahead of the next. */
const floorElsewhere = 0.8;
const margin = 0.1;

/**
 * Finds the passage in an article that is not the one that it was described in. From cheap to dear, and from the place
 * that the blocks around it point to outwards: what stands elsewhere counts only where the passage cannot be in its place
 * any more, and then only word for word in its whole block, or in all of its context.
 */
export function locate(index: ArticleIndex, sought: Sought): Finding {
  const { block } = sought;
  const alignment = block && alignLandmarks(index, block);
  if (alignment?.other !== undefined) return findInEither(index, sought, alignment, alignment.other);
  if (alignment !== undefined) {
    const finding = findInPlace(index, sought, alignment);
    if (finding.kind === 'found' || finding.kind === 'several') return finding;
  }
  const isGone = alignment?.isBounded === true;
  const copy = findWholeBlock(index, sought);
  if (copy.kind !== 'nothing') return copy;
  return findElsewhere(index, sought, isGone);
}

/** What stands between the recorded contexts, or the quote where it stands there: what was put in beside it is no part of it. */
function findInContexts(index: ArticleIndex, sought: Sought, range: OffsetRange): Finding {
  const between = findBetweenContexts(index, sought, range);
  if (between.kind !== 'found') return between;
  const exact = occurrences(index, sought, between.candidate.range);
  return exact.length === 0 ? between : bestByContext(exact);
}

/** In the place and in its copy: which of them it is, nothing tells. */
function findInEither(index: ArticleIndex, sought: Sought, alignment: Alignment, other: OffsetRange): Finding {
  const findings = [alignment.range, other].map((range) => findInPlace(index, sought, { ...alignment, range }));
  const candidates = findings.flatMap((finding) => {
    if (finding.kind === 'several') return finding.candidates;
    return finding.kind === 'found' ? [finding.candidate] : [];
  });
  return candidates.length === 0 ? nothing : { kind: 'several', candidates };
}

function findInPlace(index: ArticleIndex, sought: Sought, { range, isBounded }: Alignment): Finding {
  const whole = sought.block === undefined ? [] : unitsLike(index, sought.block.whole).filter(liesIn(range));
  const [unit] = whole;
  const inWhole = unit !== undefined && whole.length === 1 ? inUnit(index, sought, unit) : nothing;
  if (inWhole.kind === 'found' && !isOneOfMany(sought, inWhole.candidate)) return inWhole;
  const exact = occurrences(index, sought, range).filter((candidate) => fitsInPlace(sought, candidate));
  if (exact.length > 0) return bestByContext(exact);
  const between = findInContexts(index, sought, range);
  if (between.kind !== 'nothing' || isShort(sought)) return between;
  const length = sought.skeleton.text.length;
  const floor = floors.find((each) => length >= each.length)?.floor ?? 1;
  const similar = findSimilar(index, sought, range).filter(({ range: place, similarity, context }) => {
    const isSure = isBounded && sought.block !== undefined && isInBlock(index, sought.block, place);
    return similarity >= (isSure ? floor : floorInDoubt) && (isLong(sought) || hasContext(context));
  });
  return inDoubt(sought, similar) ? { kind: 'several', candidates: similar } : bestByContext(similar);
}

/** True where what is left may be a passage that was like this one. */
function inDoubt(sought: Sought, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ similarity }) => mayBeTwin(sought, similarity));
}

/** True where other blocks had the same words, a cell of a table or an item of a list, and this may be one of them. */
function isOneOfMany(sought: Sought, { context }: Candidate): boolean {
  return (sought.block?.copies ?? 0) > 0 && mayBeCopy(sought, context);
}

/** A passage may be so much nearer to the start of its block, or farther from it, after a change: this, and half of the way. */
const offsetSlack = 40;

/** True for a place in a block that ends as that of the passage did, or begins so and has it about as deep in. */
function isInBlock(index: ArticleIndex, { head, tail, offset }: SoughtBlock, [start]: OffsetRange): boolean {
  const unit = index.units[index.unitAt(index.skeleton.starts[start] ?? 0)];
  if (unit === undefined) return false;
  const difference = Math.abs(start - unit.skeletonRange[0] - offset);
  return unit.tail === tail || (unit.head === head && difference <= offsetSlack + offset / 2);
}

/** In its place, a quote needs the less of its context the longer it is. */
function fitsInPlace(sought: Sought, { context }: Candidate): boolean {
  if (mayBeCopy(sought, context)) return false;
  if (isLong(sought)) return true;
  const { before, after } = context;
  return isShort(sought)
    ? (before !== none && after !== none) || before === complete || after === complete
    : before !== none || after !== none;
}

function hasContext({ before, after }: Candidate['context']): boolean {
  return before !== none || after !== none;
}

/** A block that was moved as a whole. */
function findWholeBlock(index: ArticleIndex, sought: Sought): Finding {
  const { block } = sought;
  if (block === undefined) return nothing;
  const units = unitsLike(index, block.whole).filter(({ skeletonRange: [from, to] }) => to - from >= longQuote);
  const findings = units.map((unit) => inUnit(index, sought, unit));
  const candidates = findings.flatMap((finding) => (finding.kind === 'found' ? [finding.candidate] : []));
  const [only] = candidates;
  if (only === undefined) return nothing;
  return candidates.length === 1 && block.copies === 0
    ? { kind: 'found', candidate: only }
    : { kind: 'several', candidates };
}

/** Word for word, or nearly, in a place that the blocks do not speak for. */
function findElsewhere(index: ArticleIndex, sought: Sought, isGone: boolean): Finding {
  const all: OffsetRange = [0, index.skeleton.text.length];
  const exact = occurrences(index, sought, all);
  const inContext = exact.filter(({ context }) => context.before === complete && context.after === complete);
  if (inContext.length > 0)
    return isTold(sought) ? bestByContext(inContext) : { kind: 'several', candidates: inContext };
  if (isGone) return isLong(sought) && exact.length > 0 ? { kind: 'several', candidates: exact } : nothing;
  const between = findInContexts(index, sought, all);
  if (between.kind !== 'nothing') return between;
  const isAccepted = exact.length === 1 ? fitsAlone : fitsElsewhere;
  const accepted = exact.filter((candidate) => isAccepted(index, sought, candidate));
  if (accepted.length > 0) return bestByContext(accepted);
  if (isLong(sought) && exact.length > 0) return { kind: 'several', candidates: exact };
  return isShort(sought) ? nothing : findLike(index, sought);
}

/** For the only place of a quote. Where no context was recorded, it has to be a long one or to stand where it stood. */
function fitsAlone(index: ArticleIndex, sought: Sought, candidate: Candidate): boolean {
  if (sought.prefix !== '' || sought.suffix !== '') return fitsElsewhere(index, sought, candidate);
  return isLong(sought) || toTextRange(index, sought, candidate.range)[0] === sought.position?.start;
}

/** Sentences that are alike agree in what is next to the quote, so that one side must agree as a whole. */
function fitsElsewhere(_: ArticleIndex, sought: Sought, { context }: Candidate): boolean {
  const { before, after } = context;
  if (mayBeCopy(sought, context) || (isShort(sought) && (before === none || after === none))) return false;
  return before === complete || after === complete;
}

function findLike(index: ArticleIndex, sought: Sought): Finding {
  const candidates = findSeeds(index, sought)
    .flatMap((range) => findSimilar(index, sought, range))
    .toSorted((a, b) => b.similarity - a.similarity);
  const [best, ...others] = candidates;
  if (best === undefined || best.similarity < floorElsewhere || !hasContext(best.context)) return nothing;
  const { before, after } = best.context;
  // Where the block is known but neither it nor its neighbours are found, it may be a twin of it.
  const isTwin = sought.block !== undefined && (before !== complete || after !== complete);
  if (isTwin || mayBeTwin(sought, best.similarity)) return { kind: 'several', candidates };
  const rivals = others.filter(
    ({ range, similarity }) => range[0] !== best.range[0] && similarity > best.similarity - margin,
  );
  return rivals.length === 0 ? { kind: 'found', candidate: best } : { kind: 'several', candidates: [best, ...rivals] };
}

function unitsLike(index: ArticleIndex, whole: string): readonly Unit[] {
  return index.unitsLike(whole).flatMap((at) => index.units[at] ?? []);
}

function liesIn([from, to]: OffsetRange): (unit: Unit) => boolean {
  return ({ skeletonRange }) => skeletonRange[0] >= from && skeletonRange[1] <= to;
}

/** The passage in a block that is as its own was; nothing where it does not stand there after all. */
function inUnit(index: ArticleIndex, sought: Sought, { skeletonRange: [from] }: Unit): Finding {
  const start = from + (sought.block?.offset ?? 0);
  const range: OffsetRange = [start, start + sought.skeleton.text.length];
  // A passage that goes on past its block is compared for as far as the block goes.
  const isThere = index.skeleton.text.startsWith(sought.skeleton.text, start);
  if (!isThere) return nothing;
  return {
    kind: 'found',
    candidate: { range, similarity: 1, context: agreementAt(index.skeleton.text, sought, range) },
  };
}
