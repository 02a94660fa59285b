import type { EntryPiece } from './entryPiece.ts';
import { hasYear, markDensity, tailCompleteness } from './entryShape.ts';
import type { ListContent } from './listContent.ts';

/** A heading is short and has neither figures nor a mark at its end; what stands under it is prose. */
const heading = /^\p{Lu}[^\d.,;:!?]{3,60}$/u;
const shortestProse = 60;
const mostMarks = 0.06;
/** How much of an entry is looked at to tell whether it is whole, and how many pieces of it. */
const longestTail = 3;

/**
 * A section that stands between two entries where a page or column ends ("Author contributions", "Funding"): a block like a
 * heading behind an entry that is whole, and prose up to the next entry.
 * @returns the indices of its pieces, which belong to no entry.
 */
export function findIntrusions(pieces: readonly EntryPiece[], { starts }: ListContent): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [k, { at }] of starts.entries()) {
    const next = starts[k + 1]?.at;
    if (next === undefined) break;
    for (let i = at + 1; i < next - 1; i++) {
      if (!isHeading(pieces, i) || !isProse(pieces, i + 1, next)) continue;
      const tail = pieces.slice(Math.max(at, i - longestTail), i).map((piece) => piece.whole);
      if (tailCompleteness(tail.join(' ')) < 1) continue;
      for (let within = i; within < next; within++) found.add(within);
      break;
    }
  }
  return found;
}

function isHeading(pieces: readonly EntryPiece[], i: number): boolean {
  const piece = pieces[i];
  return piece?.startsBlock === true && pieces[i + 1]?.startsBlock === true && heading.test(piece.whole);
}

function isProse(pieces: readonly EntryPiece[], from: number, to: number): boolean {
  const text = pieces
    .slice(from, Math.min(to, from + 12))
    .map((piece) => piece.whole)
    .join(' ');
  return text.length >= shortestProse && markDensity(text) < mostMarks && !hasYear(text);
}
