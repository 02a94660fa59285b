/** A note that wants to stand at `top`, beside its passage. */
export interface Wish {
  readonly top: number;
  readonly height: number;
}

/**
 * Where each of the notes stands so that none overlaps another. `wishes` are in the order of the page. The pinned one,
 * which the reader is at, stands exactly where it wants to; the others make room, above it upwards, below it downwards.
 */
export function stackNotes(wishes: readonly Wish[], pinned: number | undefined, gap: number): readonly number[] {
  const tops = wishes.map(({ top }) => Math.max(top, 0));
  const heightOf = (index: number): number => wishes[index]?.height ?? 0;
  for (let index = 1; index < tops.length; index++) {
    if (index === pinned) continue;
    const least = (tops[index - 1] ?? 0) + heightOf(index - 1) + gap;
    tops[index] = Math.max(tops[index] ?? 0, least);
  }
  for (let index = (pinned ?? 0) - 1; index >= 0; index--) {
    const most = (tops[index + 1] ?? 0) - heightOf(index) - gap;
    tops[index] = Math.min(tops[index] ?? 0, most);
  }
  // Not enough room above the pinned note: rather move it than lose a note past the top of the page.
  if (pinned !== undefined && (tops[0] ?? 0) < 0) {
    const lowered = tops.map((top, index) => ({ top, height: heightOf(index) }));
    return stackNotes(lowered, undefined, gap);
  }
  return tops;
}
