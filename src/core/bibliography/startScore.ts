import type { EntryPiece } from './entryPiece.ts';
import { tailCompleteness } from './entryShape.ts';
import type { ListHabits } from './listHabits.ts';
import { nameParticles } from './nameParticles.ts';

/** `van den Brink`, `eMonocot`, `deVicente` */
const smallName = new RegExp(`^(?:${nameParticles}){1,3}\\p{Lu}|^\\p{Ll}{1,3}\\p{Lu}\\p{Ll}`, 'u');

/** `Vries d. 2014. `, whatever the shape of the name. */
const nameAndYear = /^\p{Lu}[^\d]{2,40}?[.,]?\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.:]\s/u;

/** How much tells that an entry starts at a piece: what it starts with, how the piece before it ends, where it stands. */
export function startScore(pieces: readonly EntryPiece[], at: number, habits: ListHabits): number {
  const piece = pieces[at] as EntryPiece;
  const before = at === 0 ? 1 : tailCompleteness((pieces[at - 1] as EntryPiece).whole);
  const head = headScore(piece, habits);
  // Where the entry before is cut off, only the usual start of an entry counts, or one in the usual place.
  const isUsualPlace = piece.startsBlock && habits.blockIsEntry && before > -2 && nameAndYear.test(piece.text);
  const doubt = before < 0 && head < usualHead && !isUsualPlace ? -2 : 0;
  return head + before + placeScore(piece, habits) + doubt;
}

/** What speaks for a piece that starts as most entries of its list do. */
const usualHead = 2;

function headScore(piece: EntryPiece, habits: ListHabits): number {
  const { text } = piece;
  if (/^\p{Ll}/u.test(text) && !smallName.test(text)) return -3;
  const shape = piece.head;
  if (shape === 'same-author') return 2;
  if (shape !== 'none' && shape === habits.mainHead) return 2.5;
  if (/^\(?(?:1[5-9]|20)\d\d[a-z]?[).,]/.test(text)) return -0.5;
  if (/^\d{1,4} \p{Lu}\p{L}+ \p{Lu}\p{L}/u.test(text)) return piece.startsBlock || habits.lineIsEntry ? 0 : -2;
  if (/^(?:[(\d]|https?:|doi\b|www\.|In:? )/iu.test(text)) return -2;
  if (/^[^\p{L}"“«‘'’[]/u.test(text)) return -3;
  if (shape === 'year-early') return piece.startsBlock || habits.lineIsEntry ? 1.5 : 0.3;
  return shape === 'none' ? -0.5 : 0.8;
}

function placeScore(piece: EntryPiece, habits: ListHabits): number {
  if (piece.startsBlock) return (habits.blockIsEntry ? 1.2 : 0.4) + (piece.isListItem ? 0.4 : 0);
  if (!piece.startsLine) return -0.8;
  return habits.lineIsEntry ? 0.9 : -0.3;
}
