import { diffArrays } from 'diff';
import type { OffsetRange } from '../text/offsetRange.ts';

/** A stretch that is the same in both texts. */
interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Where a passage is after an edit. */
export interface Followed {
  readonly range: OffsetRange;
  /** All of it is as it was. */
  readonly isUntouched: boolean;
  /** Something else took the place of one of its ends together with what is beyond: words of it may be in that. */
  readonly isCut: boolean;
}

/** More lines than this come and go in no edit: such texts are two articles. */
const mostChangedLines = 2000;

/** Where the places of a text are in the text that an edit made of it. Offsets are UTF-16 code units. */
export class EditMap {
  /** Ascending in both texts. */
  readonly #kept: readonly Kept[];
  readonly #after: string;

  constructor(before: string, after: string) {
    this.#kept = compare(before, after);
    this.#after = after;
  }

  /**
   * The range with what was put into it, and without what was put beside it or taken out of it. Undefined where nothing of
   * it was kept. Of text that took the place of one of its ends together with what is beyond, nothing is counted in.
   */
  follow([start, end]: OffsetRange): Followed | undefined {
    const first = this.#firstEndingAfter(start);
    const last = this.#firstEndingAfter(end - 1);
    const [from, to] = [this.#kept[first], this.#kept[last]];
    if (from !== undefined && first === last && start >= from.before) {
      const shift = from.after - from.before;
      return { range: [start + shift, end + shift], isUntouched: true, isCut: false };
    }
    if (from === undefined || from.before >= end) return undefined;
    const isStartKept = start >= from.before;
    const isEndKept = to !== undefined && end - 1 >= to.before;
    const gapStart = this.#endBefore(last);
    // The last stretch that was kept begins behind the range, so that the range ends where the one before it does.
    const newEnd = isEndKept ? end - to.before + to.after : gapStart.after + this.#insertedBy(last, end);
    const newStart = isStartKept ? start - from.before + from.after : from.after - this.#insertedBefore(first, start);
    const isStartCut = !isStartKept && this.#endBefore(first).before !== start;
    const isEndCut = !isEndKept && (to?.before ?? end) !== end;
    const range = this.#withoutLines(newStart, newEnd, from.after, isEndKept ? newEnd : gapStart.after);
    return range[0] < range[1] ? { range, isUntouched: false, isCut: isStartCut || isEndCut } : undefined;
  }

  /** Of what took the place of its ends, up to `first` and from `last` on, whole lines are put beside it, not into it. */
  #withoutLines(start: number, end: number, first: number, last: number): OffsetRange {
    const before = this.#after.slice(start, Math.max(first, start)).lastIndexOf('\n');
    const behind = this.#after.slice(last, Math.max(end, last)).indexOf('\n');
    return [start + before + 1, behind < 0 ? end : last + behind];
  }

  /** What took the place of a stretch at the end of a range, where that stretch ends with the range. */
  #insertedBy(next: number, end: number): number {
    const nextBefore = this.#kept[next]?.before ?? end;
    return nextBefore === end ? (this.#kept[next]?.after ?? this.#after.length) - this.#endBefore(next).after : 0;
  }

  /** What took the place of a stretch at the start of a range, where that stretch starts with the range. */
  #insertedBefore(next: number, start: number): number {
    const { before, after } = this.#endBefore(next);
    return before === start ? (this.#kept[next]?.after ?? 0) - after : 0;
  }

  #endBefore(next: number): { readonly before: number; readonly after: number } {
    const kept = this.#kept[next - 1];
    return kept === undefined
      ? { before: 0, after: 0 }
      : { before: kept.before + kept.length, after: kept.after + kept.length };
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { before, length } = this.#kept[middle] as Kept;
      if (before + length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function compare(before: string, after: string): readonly Kept[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const middle = compareLines(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    { before: 0, after: 0, length: start },
    ...shift(middle, start, start),
    { before: before.length - end, after: after.length - end, length: end },
  ].filter(({ length }) => length > 0);
}

/** Blocks are lines of the article text: those that are the same, and both ends of those that took the place of another. */
function compareLines(before: string, after: string): readonly Kept[] {
  if (!before.includes('\n') || !after.includes('\n')) return [];
  const changes = diffArrays(before.split(/(?<=\n)/), after.split(/(?<=\n)/), { maxEditLength: mostChangedLines });
  const kept: Kept[] = [];
  let [from, to] = [0, 0];
  let removed: readonly string[] = [];
  for (const change of changes ?? []) {
    if (change.removed) {
      removed = change.value;
      continue;
    }
    const length = lengthOf(change.value);
    if (change.added) {
      kept.push(...shift(compareRuns(removed, change.value), from, to));
      from += lengthOf(removed);
    } else {
      from += lengthOf(removed);
      kept.push({ before: from, after: to, length });
      from += length;
    }
    to += length;
    removed = [];
  }
  return kept;
}

/** As many lines as before were changed one by one. */
function compareRuns(before: readonly string[], after: readonly string[]): readonly Kept[] {
  if (before.length !== after.length) return compareEnds(before.join(''), after.join(''));
  const kept: Kept[] = [];
  let [from, to] = [0, 0];
  for (const [i, line] of before.entries()) {
    const changed = after[i] ?? '';
    kept.push(...shift(compareEnds(line, changed), from, to));
    from += line.length;
    to += changed.length;
  }
  return kept;
}

function shift(kept: readonly Kept[], from: number, to: number): readonly Kept[] {
  return kept.map(({ before, after, length }) => ({ before: before + from, after: after + to, length }));
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length, 0);
}

function compareEnds(before: string, after: string): readonly Kept[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  return [
    { before: 0, after: 0, length: start },
    { before: before.length - end, after: after.length - end, length: end },
  ].filter(({ length }) => length > 0);
}

function sharedStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

/** How long the end is that both share, apart from the start of that length. */
function sharedEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length++;
  }
  return length;
}
