import type { EntryPiece } from './entryPiece.ts';
import { isEntryLike } from './entryShape.ts';
import type { ListContent, ListedEntry } from './listContent.ts';
import { listEnd } from './listEnd.ts';
import { type ListHabits, listHabits } from './listHabits.ts';
import { numberChain } from './numberChain.ts';
import { type EntryStart, segmentEntries } from './segmentEntries.ts';

/** A list counts as numbered when this share of its blocks starts with a number of the count. */
const leastNumbered = 0.3;
/** How much must speak for an entry that has no number. */
const leastScore = 1.2;
const leastScoreBehind = 3;

/**
 * Reads a list by its printed numbers. Between two of them, entries whose number was lost get those that the count lacks.
 * @param first the number that the count is expected to start with.
 * @returns undefined where the list is not numbered.
 */
export function readNumbered(pieces: readonly EntryPiece[], first: number): ListContent | undefined {
  const chain = numberChain(pieces, first);
  const blocks = pieces.filter((piece) => piece.startsBlock).length;
  if (chain.length < 2 || chain.length < leastNumbered * blocks) return undefined;
  const habits = { ...listHabits(chain.map((at) => pieces[at] as EntryPiece)), ...placesOf(pieces, chain) };
  const starts: ListedEntry[] = [];
  let before = -1;
  for (const at of chain) {
    starts.push(...inferBetween(pieces, before, at, first, habits));
    starts.push({ at, number: pieces[at]?.number ?? null, inferred: false });
    before = at;
  }
  starts.push(...inferBehind(pieces, before, habits));
  return { starts, end: listEnd(pieces, starts.at(-1)?.at ?? 0) };
}

/** Where numbered entries start tells where those start that lost their number. */
function placesOf(pieces: readonly EntryPiece[], chain: readonly number[]): Partial<ListHabits> {
  const atBlocks = chain.filter((at) => pieces[at]?.startsBlock).length;
  const lengths = pieces.map((piece) => piece.text.length).sort((a, b) => a - b);
  return {
    blockIsEntry: atBlocks >= 0.7 * chain.length,
    lineIsEntry: (lengths[Math.floor(lengths.length * 0.75)] ?? 0) > 125,
    isAlphabetical: false,
  };
}

/** Entries between two of the count that lost their number: as many as the count lacks there, the likeliest. */
function inferBetween(
  pieces: readonly EntryPiece[],
  before: number,
  after: number,
  first: number,
  habits: ListHabits,
): readonly ListedEntry[] {
  const last = before < 0 ? first - 1 : (pieces[before]?.number ?? 0);
  const missing = (pieces[after]?.number ?? 0) - last - 1;
  if (missing <= 0 || after - before < 2) return [];
  const stretch = { pieces, from: Math.max(0, before), to: after, habits, startsWithEntry: before >= 0 };
  const found = segmentEntries(stretch).filter(({ at, score }) => at !== before && score >= leastScore);
  const chosen = likeliest(found, missing);
  // With fewer entries than lost numbers nobody can tell which of them is which, but at a known end of the gap.
  const firstNumber = chosen.length < missing && before >= 0 ? last + 1 : last + missing - chosen.length + 1;
  return chosen.map(({ at }, i) => ({ at, number: firstNumber + i, inferred: true }));
}

function likeliest(starts: readonly EntryStart[], count: number): readonly EntryStart[] {
  if (starts.length <= count) return starts;
  return starts
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .sort((a, b) => a.at - b.at);
}

/** Entries behind the last number that look just as the others do. */
function inferBehind(pieces: readonly EntryPiece[], last: number, habits: ListHabits): readonly ListedEntry[] {
  const stretch = { pieces, from: last, to: pieces.length, habits, startsWithEntry: true };
  const found: ListedEntry[] = [];
  const starts = segmentEntries(stretch).slice(1);
  for (const [k, { at, score }] of starts.entries()) {
    const text = pieces
      .slice(at, starts[k + 1]?.at ?? at + 12)
      .map((piece) => piece.text)
      .join(' ');
    if (score < leastScoreBehind || !pieces[at]?.startsLine || !isEntryLike(text.slice(0, 2500))) break;
    found.push({ at, number: (pieces[last]?.number ?? 0) + found.length + 1, inferred: true });
  }
  return found;
}
