/**
 * Where an offset into `before` is in `after`, taken that one stretch was replaced by another: what is equal at the start
 * and at the end stays with its neighbours, an offset into what was replaced keeps its distance from the start of it.
 */
export function followEdit(before: string, after: string, offset: number): number {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (offset < prefix) return offset;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  if (offset >= before.length - suffix) return offset + after.length - before.length;
  return Math.min(offset, after.length - suffix);
}
