import { joinLines } from '../repair/joinLines.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { type MappedText, type Replacement, replaceParts, trimText } from '../text/mappedText.ts';

/** Makes of an entry's lines what a reader should see: joined, its addresses closed up. */
export function mendEntry(content: MappedText, lexicon: Lexicon): MappedText {
  const joined = trimText(joinLines(content, lexicon));
  return replaceParts(joined, findBrokenAddresses(joined.text));
}

/** A blank that OCR or a line break put into an address, and the piece of the address behind it. */
const brokenAddress =
  /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;)\]]([ ])(?=([a-z0-9_%~-]*[-/_=?&%][a-z0-9\-/_=?&%.#~+]*)(?:\s|$))/gi;

function findBrokenAddresses(text: string): readonly Replacement[] {
  const replacements: Replacement[] = [];
  brokenAddress.lastIndex = 0;
  for (let match = brokenAddress.exec(text); match !== null; match = brokenAddress.exec(text)) {
    const at = match.index + match[0].length - 1;
    const piece = match[2] ?? '';
    if (!/^(?:https?:|www\.|10\.\d)/i.test(piece) && isPieceOfAddress(piece)) {
      replacements.push({ range: [at, at + 1], text: '' });
    }
    // The piece may itself be broken: go on from the start of the same address with the blank passed over.
    brokenAddress.lastIndex = at + 1;
  }
  return replacements;
}

/** Words do not hold slashes, several hyphens or query marks in small letters; pages ("12-19") and dates do not count. */
function isPieceOfAddress(piece: string): boolean {
  if (/^\d+[-–/]\d+(?:[-–/]\d+)?[.,;]?$/.test(piece)) return false;
  return /[/_=?&%]/.test(piece) || (piece.match(/-/g)?.length ?? 0) >= 2;
}
