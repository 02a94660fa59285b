import type { Callout } from './callout.ts';

/** What speaks for a shape as one in which the article cites. */
export interface StyleEvidence {
  readonly callouts: readonly Callout[];
  /** Callouts all of whose numbers the list has. */
  readonly valid: readonly Callout[];
  /** Ids of the entries that the valid ones cite. */
  readonly cited: ReadonlySet<string>;
  /** The share of first mentions that go on the count of those before: near 1 where the list is in order of citation. */
  readonly order: number;
  /** The entries that they cite, of each callout no more than a few: one long range is no habit of citing. */
  readonly breadth: number;
}

/** How many entries of one callout count. */
const most = 8;

export type FindEntry = (number: number, at: number) => string | null;

export function weigh(callouts: readonly Callout[], findEntry: FindEntry): StyleEvidence {
  const cited = new Set<string>();
  const valid: Callout[] = [];
  let next = 1;
  let inOrder = 0;
  let breadth = 0;
  for (const callout of callouts) {
    const ids = entriesOf(callout, findEntry);
    if (ids === undefined) continue;
    valid.push(callout);
    const citedBefore = cited.size;
    for (const [i, id] of ids.entries()) {
      if (cited.has(id)) continue;
      cited.add(id);
      const number = callout.items[i]?.number ?? 0;
      if (number === next || number === next + 1) inOrder++;
      next = Math.max(next, number + 1);
    }
    breadth += Math.min(most, cited.size - citedBefore);
  }
  return { callouts, valid, cited, order: cited.size === 0 ? 0 : inOrder / cited.size, breadth };
}

/** The entries of a callout; undefined where the list lacks one of them. */
export function entriesOf({ items, textRange }: Callout, findEntry: FindEntry): readonly string[] | undefined {
  const ids: string[] = [];
  for (const { number } of items) {
    const id = findEntry(number, textRange[0]);
    if (id === null) return undefined;
    ids.push(id);
  }
  return ids;
}

/**
 * How well a shape explains the reference list, 0 to 1.5: the share of the list that it cites, less where many of its
 * numbers are not in the list, more where first mentions follow the order of the list.
 */
export function strength({ callouts, valid, breadth, order }: StyleEvidence, entries: number): number {
  if (callouts.length === 0 || entries === 0) return 0;
  const share = breadth / entries;
  return share * (valid.length / callouts.length) * (1 + 0.5 * order);
}
