import { pushAll } from '../text/pushAll.ts';
import { type EntryPiece, textPiece } from './entryPiece.ts';
import { hasYear, headShape, isEntryLike, markDensity, tailCompleteness } from './entryShape.ts';
import type { ListContent, ListedEntry } from './listContent.ts';
import { listEnd } from './listEnd.ts';
import { type ListHabits, mainHeadOf } from './listHabits.ts';
import { numberChain, withStrayRuns } from './numberChain.ts';
import { garbledShape } from './printedNumber.ts';
import { type EntryStart, segmentEntries } from './segmentEntries.ts';

/** A list counts as numbered when this share of what looks like starts of entries has a number of the count. */
const leastNumbered = 0.3;
/** The share of steps in a count that are short; numbers that were lost make the others longer. */
const leastSteps = 0.5;
const longestUsualStep = 4;
/** A count that starts higher is one of years. */
const highestFirst = 1400;
/** How much must speak for an entry that has no number. */
const leastScore = 0.5;
const leastScoreBehind = 2;

/**
 * Reads a list by its printed numbers. Between two of them, entries whose number was lost get those that the count lacks.
 * @param first the number that the count is expected to start with.
 * @returns undefined where the list is not numbered.
 */
export function readNumbered(pieces: readonly EntryPiece[], first: number): ListContent | undefined {
  const counted = numberChain(pieces, first);
  if (!isCount(pieces, counted)) return undefined;
  const chain = withStrayRuns(pieces, counted);
  const habits = habitsOf(pieces, chain);
  const used = new Set(chain.map((at) => pieces[at]?.number ?? 0));
  const shapes = new Set([...chain.map((at) => pieces[at]?.shape ?? ''), garbledShape]);
  const list: NumberedPieces = { pieces, habits, used, shapes };
  const starts: ListedEntry[] = [];
  let before = -1;
  for (const at of chain) {
    pushAll(starts, inferBetween(list, before, at, first));
    // "I." may be 1, or the first name of the first author where all the others start so.
    const isName =
      pieces[at]?.shape === garbledShape &&
      habits.mainHead === 'initials-first' &&
      /^I\.\s/.test(pieces[at]?.whole ?? '');
    starts.push({ at, number: pieces[at]?.number ?? null, inferred: isName, hasNumber: !isName });
    before = at;
  }
  pushAll(starts, inferBehind(list, before));
  return { starts, end: listEnd(pieces, starts.at(-1)?.at ?? 0) };
}

/** Whether numbers found at the starts of lines count the entries, or are years and pages that happen to go up. */
function isCount(pieces: readonly EntryPiece[], chain: readonly number[]): boolean {
  if (chain.length < 2) return false;
  const numbers = chain.map((at) => pieces[at]?.number ?? 0);
  const steps = numbers.slice(1).filter((number, i) => number - (numbers[i] ?? 0) <= longestUsualStep).length;
  if (steps < leastSteps * (numbers.length - 1) || (numbers[0] ?? 0) > highestFirst) return false;
  const mainHead = mainHeadOf(pieces);
  const starts = pieces.filter((piece, i) => {
    const before = pieces[i - 1]?.whole;
    return piece.startsBlock || (piece.head === mainHead && (before === undefined || tailCompleteness(before) >= 1));
  });
  return chain.length >= leastNumbered * starts.length;
}

interface NumberedPieces {
  readonly pieces: readonly EntryPiece[];
  readonly habits: ListHabits;
  /** The numbers that are printed in the list. */
  readonly used: ReadonlySet<number>;
  /** How its numbers are printed. */
  readonly shapes: ReadonlySet<string>;
}

/** An entry with a number that the count gives it; what is left of its own number is taken off. */
function inferred({ pieces, shapes }: NumberedPieces, at: number, number: number | null): ListedEntry {
  const piece = pieces[at];
  const isPrinted = piece !== undefined && piece.number === number;
  const isRest = piece?.number !== undefined && piece.number < 1000 && shapes.has(piece.shape);
  const hasNumber = isPrinted || (isRest && /^[[(]?\d/.test(piece?.whole ?? ''));
  return { at, number, inferred: !isPrinted, hasNumber };
}

/** Where numbered entries start tells where those start that lost their number. */
function habitsOf(pieces: readonly EntryPiece[], chain: readonly number[]): ListHabits {
  const atBlocks = chain.filter((at) => pieces[at]?.startsBlock).length;
  const lengths = pieces.map((piece) => piece.text.length).sort((a, b) => a - b);
  return {
    mainHead: mainHeadOf(chain.map((at) => pieces[at] as EntryPiece)),
    blockIsEntry: atBlocks >= 0.7 * chain.length,
    lineIsEntry: (lengths[Math.floor(lengths.length * 0.75)] ?? 0) > 125,
    isAlphabetical: false,
  };
}

/** Entries between two of the count that lost their number: as many as the count lacks there, the likeliest. */
function inferBetween(list: NumberedPieces, before: number, after: number, first: number): readonly ListedEntry[] {
  const { pieces, habits, used } = list;
  const last = before < 0 ? first - 1 : (pieces[before]?.number ?? 0);
  const missing: number[] = [];
  for (let n = last + 1; n < (pieces[after]?.number ?? 0); n++) if (!used.has(n)) missing.push(n);
  if (missing.length === 0 || after - before < 2) return [];
  const from = before < 0 ? 0 : textPiece(pieces, before);
  const stretch = { pieces, from, to: after, habits, startsWithEntry: before >= 0 };
  const found = segmentEntries(stretch).filter(({ at, score }) => (before < 0 || at !== from) && score >= leastScore);
  const chosen = likeliest(found, missing.length);
  // With fewer entries than lost numbers nobody can tell which of them is which, but at a known end of the gap.
  const numbers = before >= 0 ? missing : missing.slice(missing.length - chosen.length);
  return chosen.map(({ at }, i) => inferred(list, at, numbers[i] ?? null));
}

function likeliest(starts: readonly EntryStart[], count: number): readonly EntryStart[] {
  if (starts.length <= count) return starts;
  return starts
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .sort((a, b) => a.at - b.at);
}

/** Entries behind the last number that look just as the others do. */
function inferBehind(list: NumberedPieces, last: number): readonly ListedEntry[] {
  const { pieces, habits, used } = list;
  const stretch = { pieces, from: textPiece(pieces, last), to: pieces.length, habits, startsWithEntry: true };
  const found: ListedEntry[] = [];
  const starts = segmentEntries(stretch).slice(1);
  let number = pieces[last]?.number ?? 0;
  for (const [k, { at, score }] of starts.entries()) {
    const lines = pieces.slice(at, Math.min(starts[k + 1]?.at ?? pieces.length, at + 12));
    const text = lines.map((piece) => piece.whole).join(' ');
    const isUsual = isEntryLike(text) || (headShape(text) === habits.mainHead && hasYear(text));
    if (!isUsual && pieces[at]?.startsBlock && markDensity(text) < 0.06) break;
    if (score < leastScoreBehind || !isUsual || !pieces[at]?.startsLine) continue;
    number++;
    if (used.has(number)) break;
    found.push(inferred(list, at, number));
  }
  return found;
}
