import type { EntryPiece } from './entryPiece.ts';
import type { HeadShape } from './entryShape.ts';

/** What the entries of one list have in common: what starts one of them is told by how the others start. */
export interface ListHabits {
  /** How most entries start. */
  readonly mainHead: HeadShape;
  /** Most blocks start like an entry: then a block is an entry, unless it plainly is not. */
  readonly blockIsEntry: boolean;
  /** Lines are not wrapped: then a line is an entry, unless it plainly is not. */
  readonly lineIsEntry: boolean;
  /** Entries stand in the order of the alphabet. */
  readonly isAlphabetical: boolean;
}

/** Lines of a wrapped list are shorter than this, three in four of them. */
const longestWrapped = 125;

export function listHabits(pieces: readonly EntryPiece[]): ListHabits {
  const { hasBlocks, mainHead, told } = headsOf(pieces);
  const lengths = pieces.map((piece) => piece.text.length).sort((a, b) => a - b);
  return {
    mainHead,
    blockIsEntry: hasBlocks && told >= 0.5,
    lineIsEntry: (lengths[Math.floor(lengths.length * 0.75)] ?? 0) > longestWrapped,
    isAlphabetical: isAlphabetical(pieces.filter((piece) => piece.startsLine && piece.head === mainHead)),
  };
}

/** How most entries of a list start. */
export function mainHeadOf(pieces: readonly EntryPiece[]): HeadShape {
  return headsOf(pieces).mainHead;
}

/** So many blocks tell by their starts how entries start; with fewer, their lines tell. */
const leastBlocks = 4;

/** How the pieces start that may start an entry: `told` is the share of them that start like one. */
function headsOf(pieces: readonly EntryPiece[]): { hasBlocks: boolean; mainHead: HeadShape; told: number } {
  const blockStarts = pieces.filter((piece) => piece.startsBlock);
  const hasBlocks = blockStarts.length >= leastBlocks;
  const starts = hasBlocks ? blockStarts : pieces.filter((piece) => piece.startsLine);
  const counts = new Map<HeadShape, number>();
  for (const { head } of starts) if (head !== 'none') counts.set(head, (counts.get(head) ?? 0) + 1);
  const [mainHead = 'none'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { hasBlocks, mainHead, told: told / starts.length };
}

function isAlphabetical(starts: readonly EntryPiece[]): boolean {
  const keys = starts.map((piece) => sortKey(piece.text));
  const orders = keys.slice(1).map((key, i) => alphabeticalOrder(keys[i] ?? '', key));
  const told = orders.filter((order) => order !== 0);
  return told.length >= 5 && told.filter((order) => order > 0).length >= 0.8 * told.length;
}

/** 1 where the second of two keys may follow the first in the alphabet, -1 where it may not, 0 where nobody can tell. */
export function alphabeticalOrder(a: string, b: string): -1 | 0 | 1 {
  // Some sort "van Dijk" under V, others under D.
  if (a === '' || b === '') return 0;
  return a <= b || a.slice(0, 3) === b.slice(0, 3) ? 1 : -1;
}

/** What an entry is sorted by: its first word, if it starts in capitals. */
export function sortKey(text: string): string {
  const word = /^["“‘'«(]?(\p{Lu}[\p{L}\p{M}’'-]*)/u.exec(text.slice(0, 60))?.[1] ?? '';
  if (/^[A-Za-z]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
