import type { EntryPiece } from './entryPiece.ts';
import { hasYear } from './entryShape.ts';
import { alphabeticalOrder, type ListHabits, sortKey } from './listHabits.ts';
import { startScore } from './startScore.ts';

/** How many possible starts back the one before is looked for. */
const window = 24;
/** An entry has a year and is not shorter than this. */
const shortestEntry = 40;
const costOfNoYear = 1.6;
const costOfShortness = 1.5;
const alphabet = { ascends: 0.5, descends: -1.8 };

/** A stretch of pieces to be cut into entries. */
export interface Stretch {
  readonly pieces: readonly EntryPiece[];
  readonly from: number;
  readonly to: number;
  readonly habits: ListHabits;
  /** An entry starts at `from` for certain. */
  readonly startsWithEntry: boolean;
}

/** A piece that starts an entry, and how much speaks for it. */
export interface EntryStart {
  readonly at: number;
  readonly score: number;
}

/**
 * Cuts a stretch of a list into entries where no numbers tell: the best of all ways to cut it, weighed by how each entry
 * starts, how the one before it ends, whether it has a year, and the alphabet where the list keeps to it.
 * @returns the starts, ascending; `from` among them where it is certain.
 */
export function segmentEntries({ pieces, from, to, habits, startsWithEntry }: Stretch): readonly EntryStart[] {
  const candidates: { at: number; own: number; best: number; previous: number; key: string }[] = [];
  const years: number[] = [0];
  const lengths: number[] = [0];
  for (let at = from; at < to; at++) {
    const text = (pieces[at] as EntryPiece).whole;
    years.push((years.at(-1) ?? 0) + (hasYear(text) ? 1 : 0));
    lengths.push((lengths.at(-1) ?? 0) + text.length + 1);
  }
  const content = (start: number, end: number) => {
    const year = (years[end - from] ?? 0) - (years[start - from] ?? 0) > 0 ? 0 : -costOfNoYear;
    const length = (lengths[end - from] ?? 0) - (lengths[start - from] ?? 0) < shortestEntry ? -costOfShortness : 0;
    return year + length;
  };
  for (let at = from; at < to; at++) {
    const isCertain = at === from && startsWithEntry;
    const own = startScore(pieces, at, habits);
    if (!isCertain && own <= -1) continue;
    const key = habits.isAlphabetical ? sortKey(pieces[at]?.text ?? '') : '';
    let best = isCertain ? 0 : startsWithEntry ? Number.NEGATIVE_INFINITY : own - 0.4 * (at - from);
    let previous = -1;
    for (let k = Math.max(0, candidates.length - window); k < candidates.length; k++) {
      const other = candidates[k];
      if (other === undefined) continue;
      const score = other.best + own + content(other.at, at) + orderScore(other.key, key);
      if (score > best) [best, previous] = [score, k];
    }
    if (best > Number.NEGATIVE_INFINITY) candidates.push({ at, own, best, previous, key });
  }
  let top = -1;
  let topScore = Number.NEGATIVE_INFINITY;
  for (let k = Math.max(0, candidates.length - window); k < candidates.length; k++) {
    const candidate = candidates[k];
    if (candidate === undefined) continue;
    const score = candidate.best + content(candidate.at, to);
    if (score > topScore) [top, topScore] = [k, score];
  }
  const starts: EntryStart[] = [];
  for (let k = top; k >= 0; k = candidates[k]?.previous ?? -1) {
    starts.push({ at: candidates[k]?.at ?? from, score: candidates[k]?.own ?? 0 });
  }
  return starts.reverse();
}

function orderScore(first: string, second: string): number {
  const order = alphabeticalOrder(first, second);
  return order === 0 ? 0 : order > 0 ? alphabet.ascends : alphabet.descends;
}
