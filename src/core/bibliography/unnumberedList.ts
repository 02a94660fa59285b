import type { EntryPiece } from './entryPiece.ts';
import { hasYear, headShape, markDensity } from './entryShape.ts';
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
  const last = starts.at(-1);
  return { starts, end: last === undefined ? 0 : listEnd(pieces, last.at) };
}

/** Whether the pieces hold anything that an entry has: what follows a list in its section ("Publisher's note …") does not. */
function isEntry(pieces: readonly EntryPiece[], from: number, to: number): boolean {
  const text = pieces
    .slice(from, Math.min(to, from + 12))
    .map((piece) => piece.text)
    .join(' ')
    .slice(0, 1000);
  return hasYear(text) || headShape(text) !== 'none' || markDensity(text) > 0.08;
}
