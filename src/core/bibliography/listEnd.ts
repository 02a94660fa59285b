import { type EntryPiece, textPiece } from './entryPiece.ts';
import { hasYear, markDensity, tailCompleteness } from './entryShape.ts';

/** How much of an entry is looked at to tell whether it is whole. */
const longestEntry = 2000;

/** The index behind the last piece of the last entry: what follows it in blocks of their own may be something else. */
export function listEnd(pieces: readonly EntryPiece[], lastStart: number): number {
  const hasItems = pieces[lastStart]?.isListItem ?? false;
  let entry = '';
  const from = textPiece(pieces, lastStart);
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as EntryPiece;
    if (i > from && piece.startsBlock && !goesOn(entry, piece.whole, hasItems)) return i;
    if (entry.length < longestEntry) entry += ` ${piece.whole}`;
  }
  return pieces.length;
}

function goesOn(entry: string, text: string, hasItems: boolean): boolean {
  const isCutOff = tailCompleteness(entry) < 0 || /^[\p{Ll}(]|^https?:/u.test(text);
  // What goes on an entry holds what an entry holds: figures and marks.
  const fits = text.length < 40 || markDensity(text) > 0.06 || !hasYear(entry);
  const bringsAddress = /https?:|www\.|\bdoi\b/i.test(text) && !/https?:|www\./.test(entry);
  return (isCutOff && fits && text.length < 400) || (bringsAddress && text.length < 200 && hasItems);
}
