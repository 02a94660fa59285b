import type { Replacement } from '../text/mappedText.ts';

/** So many blanks in one address are put right; more is no address. */
const mostBlanks = 8;
const longestPiece = 200;

const addressStart = /https?:\/\/|www\.|\bdoi\b|\b10\.(?=\s?\d{4})/gi;

/**
 * Blanks that OCR or a line break put into an address: `10.1016/ j.foo`, `https://doi. org/10.1`, `http://www.exam ple.org`.
 * Whether the word behind a blank is a piece of the address is told by its own look: words have no figures, strokes and
 * points inside.
 * @returns what closes them up, ascending.
 */
export function closeAddresses(text: string): readonly Replacement[] {
  const replacements: Replacement[] = [];
  let from = 0;
  addressStart.lastIndex = 0;
  for (let match = addressStart.exec(text); match !== null; match = addressStart.exec(text)) {
    if (match.index < from) continue;
    let end = tokenEnd(text, match.index);
    let address = text.slice(match.index, end);
    if (/^doi:?$/i.test(address)) continue;
    for (let blanks = 0; blanks < mostBlanks && text[end] === ' '; blanks++) {
      const pieceEnd = tokenEnd(text, end + 1);
      const piece = text.slice(end + 1, pieceEnd);
      if (piece === '' || piece.length > longestPiece || !goesOn(address, piece)) break;
      replacements.push({ range: [end, end + 1], text: '' });
      address += piece;
      end = pieceEnd;
    }
    from = end;
  }
  return replacements;
}

function tokenEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/.test(text[end] ?? '')) end++;
  return end;
}

function goesOn(address: string, piece: string): boolean {
  const bare = piece.replace(/[.,;)\]]{1,3}$/, '');
  if (/^(?:https?:|www\.|doi\b)/i.test(bare) || bare === '') return false;
  if (/doi\.$/i.test(address)) return /^org\//.test(bare);
  if (/doi\.org\/$/i.test(address)) return /^10(?:\.|$)/.test(bare);
  if (/(?:^|[/:])10\.$/.test(address)) return /^\d{4,9}(?:\/|$)/.test(bare);
  return /(?:^|[/:(])10\.\d{4,9}(?:\/|$)/.test(address) ? isPieceOfDoi(address, bare) : isPieceOfUrl(address, bare);
}

function isPieceOfDoi(address: string, piece: string): boolean {
  if (!/^[\w.()/<>:;-]+$/.test(piece) || /^\d{4}[;:]/.test(piece)) return false;
  if (/[/(_-]$/.test(address)) return /\d/.test(piece) || /[/(]$/.test(address);
  if (/\.$/.test(address)) return /^[a-z\d]/.test(piece) && /\d/.test(piece) && !/^(?:19|20)\d\d$/.test(piece);
  return /^[a-z]{1,15}(?:[./-][a-z]{0,12}\d[\w.()/-]*|\d+\.\d[\w.()/-]*)$/.test(piece);
}

const domainEnd = /^(?:org|com|net|edu|gov|int|info)(?:\/|$)|^[a-z]{2}\//;

function isPieceOfUrl(address: string, piece: string): boolean {
  if (!/^[\w.~%/?&=#+:@-]+$/.test(piece) || /^\d+[-/.]\d+(?:[-/.]\d+)?$/.test(piece)) return false;
  if (/^(?:https?:\/\/)?(?:www\.)?[\w-]*$/i.test(address)) return /^[a-z\d-]+\.[a-z]{2,}/.test(piece);
  if (/^(?:https?:\/\/)?[\w.-]+\.$/i.test(address)) return domainEnd.test(piece);
  if (/arxiv.{0,30}\d{4}\.$/i.test(address)) return /^\d{4,5}(?:v\d+)?$/.test(piece);
  if (/[.,;)\]]$/.test(address)) return false;
  if (/[/_=?&-]$/.test(address)) return /[\d/_=?&+-]|\.[a-z]{2,4}$/.test(piece);
  if (!/^[a-z\d_%~-]/.test(piece) || /^[a-z]{1,3}\/[a-z]{1,3}$/i.test(piece)) return false;
  return /[/_=?&%]/.test(piece) || (piece.match(/-/g)?.length ?? 0) >= 2;
}
