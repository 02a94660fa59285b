/** As much text as tells one place from most others. */
const quoteLength = 32;

/**
 * Where an offset into `before` is in `after`, taken that one stretch was replaced by another: where the same words still
 * follow, as far from the start or from the end as before; else as near as the replaced stretch allows.
 */
export function followEdit(before: string, after: string, offset: number): number {
  const fromEnd = after.length - (before.length - offset);
  const quote = before.slice(offset, offset + quoteLength);
  if (after.startsWith(quote, offset) && offset + quote.length <= sharedStart(before, after)) return offset;
  if (fromEnd >= 0 && after.startsWith(quote, fromEnd)) return fromEnd;
  return Math.min(Math.max(offset, 0), after.length);
}

/** How long the start is that both texts share. */
function sharedStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}
