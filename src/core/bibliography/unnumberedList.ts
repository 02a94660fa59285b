import type { EntryPiece } from './entryPiece.ts';
import { hasYear, headShape, isEntryLike, markDensity } from './entryShape.ts';
import type { ListContent, ListedEntry } from './listContent.ts';
import { listEnd } from './listEnd.ts';
import { listHabits } from './listHabits.ts';
import { segmentEntries } from './segmentEntries.ts';

/** Reads a list whose entries have no numbers, as author-year styles have it. */
export function readUnnumbered(pieces: readonly EntryPiece[]): ListContent {
  const habits = listHabits(pieces);
  const stretch = { pieces, from: 0, to: pieces.length, habits, startsWithEntry: false };
  const starts = segmentEntries(stretch).map(
    ({ at }): ListedEntry => ({ at, number: null, inferred: false, hasNumber: false }),
  );
  while (starts.length > 0 && !isEntry(pieces, starts.at(-1)?.at ?? 0, pieces.length)) starts.pop();
  const likely = starts.filter(({ at }, k) => isLikely(pieces, at, starts[k + 1]?.at ?? pieces.length)).length;
  if (likely < leastLikely * starts.length) return { starts: [], end: 0 };
  const last = starts.at(-1);
  return { starts, end: last === undefined ? 0 : listEnd(pieces, last.at) };
}

/** The share of a list's entries that must look like references: else it is prose under the heading of a list. */
const leastLikely = 0.4;

function isLikely(pieces: readonly EntryPiece[], from: number, to: number): boolean {
  const head = pieces[from]?.head ?? 'none';
  return (
    (head !== 'none' && head !== 'year-early') ||
    isEntryLike(textOf(pieces, from, to)) ||
    isShortWithYear(pieces, from, to)
  );
}

/** "Harbour Board (2011). Report on lights." */
function isShortWithYear(pieces: readonly EntryPiece[], from: number, to: number): boolean {
  return pieces[from]?.head === 'year-early' && markDensity(textOf(pieces, from, to)) > 0.06;
}

function textOf(pieces: readonly EntryPiece[], from: number, to: number): string {
  const lines = pieces.slice(from, Math.min(to, from + longestEntry)).map((piece) => piece.whole);
  return lines.join(' ').slice(0, 2000);
}

/** So many lines of an entry are looked at. */
const longestEntry = 12;

/** Whether the pieces hold anything that an entry has: what follows a list in its section ("Publisher's note …") does not. */
function isEntry(pieces: readonly EntryPiece[], from: number, to: number): boolean {
  const text = textOf(pieces, from, to);
  return hasYear(text) || headShape(text) !== 'none' || markDensity(text) > 0.08;
}
