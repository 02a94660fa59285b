import type { OffsetRange } from './offsetRange.ts';

/** Ranges that were merged where they meet, to ask of many places which of them lie inside one. */
export class RangeIndex {
  readonly #ranges: readonly OffsetRange[];

  constructor(ranges: readonly OffsetRange[]) {
    if (ranges.length < 2) {
      this.#ranges = ranges;
      return;
    }
    const merged: OffsetRange[] = [];
    for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last !== undefined && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
      else merged.push(range);
    }
    this.#ranges = merged;
  }

  /** The merged range that shares at least one code unit with `range`, the first of them; undefined where none does. */
  find(range: OffsetRange): OffsetRange | undefined {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle] as OffsetRange)[1] > range[0]) high = middle;
      else low = middle + 1;
    }
    const found = this.#ranges[low];
    return found !== undefined && found[0] < range[1] ? found : undefined;
  }
}
