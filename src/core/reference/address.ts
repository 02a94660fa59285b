/** Longer than any address that is printed: what goes on further is no address. */
const longest = 600;

const isBlank = (unit: number) => unit === 32 || unit === 0xa0 || unit === 9 || unit === 10;

/** Ends an address wherever it stands. */
const stop = /[<>"“”„«»「」『』《》|\\^`。，；、）]/;

/** What stands between angle brackets in the DOI of an older article: `(200008)14:5<371::AID-PTR625>3.0.CO;2-F`. */
const itemInIssue = /<\s?\d{1,5}\s?:{1,2}[^<>\s]{1,20}>\s?(?=\d\s?\.)/y;

/**
 * Where the address that begins at `from` ends: at the first blank that was not put into it. A blank counts as put in
 * where the address is plainly unfinished before it (`/`, `-`, `_`, `=`, `?`, `&`), or the piece behind it cannot be a
 * word of the sentence (it has the marks of an address and begins small).
 */
export function addressEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longest);
  let at = from;
  while (at < limit) {
    const end = pieceEnd(text, at, limit);
    if (end >= limit || !isBlank(text.charCodeAt(end))) return end;
    const next = pieceEnd(text, end + 1, limit);
    const piece = text.slice(end + 1, next);
    if (!continues(text.slice(Math.max(from, end - 2), end), piece)) return end;
    at = end + 1;
  }
  return limit;
}

function pieceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isBlank(text.charCodeAt(at))) {
    if (stop.test(text.charAt(at))) {
      itemInIssue.lastIndex = at;
      const passed = itemInIssue.exec(text)?.[0].length ?? 0;
      if (passed === 0) break;
      at += passed;
    } else at++;
  }
  return Math.min(at, limit);
}

function continues(before: string, piece: string): boolean {
  if (piece === '' || /^(?:https?:|www\.|10\.\d|doi)/i.test(piece) || /^[[(]/.test(piece)) return false;
  if (/^\d{1,4}[-–/]\d{1,4}(?:[-–/]\d{1,4})?[.,;]?$/.test(piece)) return false;
  if (/^[/_=?&%.~#-]/.test(piece) && piece.length > 1) return /[\p{L}\p{N}/]/u.test(piece);
  const marks = piece.match(/[/_=?&%~]|[-.](?=[\p{L}\p{N}])/gu)?.length ?? 0;
  if (/[/_=?&%~-]$/.test(before)) return /^[\p{Ll}\p{N}]/u.test(piece) || marks > 0;
  if (/[.]$/.test(before)) return /^[\p{Ll}\p{N}]/u.test(piece) && marks > 0;
  return /^[\p{Ll}\p{N}]/u.test(piece) && (/[/_=?&%~]/.test(piece) || marks > 1) && !/[.,;:)\]]$/.test(before);
}

/** Takes from the end of an address what belongs to the sentence: final marks, and brackets that it does not open. */
export function withoutTail(text: string, from: number, end: number): number {
  let to = end;
  while (to > from) {
    const last = text.charAt(to - 1);
    if (/[.,;:!?'’‘…*]/.test(last)) to--;
    else if (/[)\]}]/.test(last) && !opens(text, from, to, last)) to--;
    else break;
  }
  // `]` in the middle closes something that began before the address.
  const bracket = text.slice(from, to).search(/\](?!.{0,40}\[)|\[/);
  if (bracket > 0 && !text.slice(from, from + bracket).includes('[')) {
    const cut = from + bracket;
    if (text.charAt(cut) === ']' || /^\[(?:pii|PubMed|hep|astro|INSPIRE|Cross)/i.test(text.slice(cut, to))) {
      return withoutTail(text, from, cut);
    }
  }
  return to;
}

function opens(text: string, from: number, to: number, close: string): boolean {
  const open = { ')': '(', ']': '[', '}': '{' }[close] ?? '(';
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (text.charAt(i) === open) depth++;
    else if (text.charAt(i) === close) depth--;
  }
  return depth >= 0;
}

/** Without the blanks that a converter put in. */
export const closedUp = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');
