import type { Assembled } from '../article/assemble.ts';
import { overlaps } from '../text/offsetRange.ts';
import type { Callout } from './callout.ts';
import type { NumberedList } from './referenceParts.ts';
import type { SearchedBlock } from './searchedBlock.ts';

/** Numbered targets are the entries where they cover so much of the list, and so many of it. */
const leastShare = 0.3;
const leastNumbers = 5;

/** Marks the callouts that link to an entry. @param callouts in the order of the text. */
export function markLinked(
  callouts: readonly Callout[],
  blocks: readonly SearchedBlock[],
  article: Assembled,
  list: NumberedList,
): readonly Callout[] {
  const targets = targetsOf(callouts, blocks);
  if (targets.size === 0) return callouts;
  const anchors = entryAnchors(article);
  const prefix = entryPrefix(targets, list);
  return callouts.map((callout) => {
    const target = targets.get(callout);
    if (target === undefined) return callout;
    const isLinked = anchors.has(target) || (prefix !== undefined && numberedPrefix(callout, target) === prefix);
    return isLinked ? { ...callout, isLinked } : callout;
  });
}

/** The id that the first link in each callout leads to; callouts without a link have none. */
function targetsOf(callouts: readonly Callout[], blocks: readonly SearchedBlock[]): ReadonlyMap<Callout, string> {
  const targets = new Map<Callout, string>();
  let block = -1;
  let next = 0;
  for (const callout of callouts) {
    const { links, start } = blocks[callout.block] as SearchedBlock;
    if (callout.block !== block) [block, next] = [callout.block, 0];
    const range = [callout.textRange[0] - start, callout.textRange[1] - start] as const;
    while ((links[next]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) next++;
    const link = links[next];
    if (link !== undefined && overlaps(link.range, range)) targets.set(callout, link.target);
  }
  return targets;
}

/** The ids that stand in the entries of the reference list: what links to one of them cites. */
function entryAnchors({ blocks }: Assembled): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { kind, marks } of blocks) {
    if (kind !== 'reference') continue;
    for (const { attributes } of marks) if (attributes['id'] !== undefined) anchors.add(attributes['id']);
  }
  return anchors;
}

/** `ref` of a 12 that links to `ref12`; undefined where the target does not end in the number that is shown. */
function numberedPrefix({ shape, items }: Callout, target: string): string | undefined {
  const number = String(items[0]?.number ?? '');
  return shape === 'link' && target.endsWith(number) ? target.slice(0, -number.length) : undefined;
}

/**
 * Where a converter lost the anchors of the entries, their names still tell them: of all kinds of numbered targets (`ref1`,
 * `fig1`) the one that covers the most of the reference list.
 */
function entryPrefix(targets: ReadonlyMap<Callout, string>, list: NumberedList): string | undefined {
  const numbers = new Map<string, Set<number>>();
  for (const [callout, target] of targets) {
    const prefix = numberedPrefix(callout, target);
    if (prefix === undefined) continue;
    const own = numbers.get(prefix) ?? new Set();
    numbers.set(prefix, own);
    for (const { number } of callout.items) if (list.findEntry(number, callout.textRange[0]) !== null) own.add(number);
  }
  const [most] = [...numbers].sort((a, b) => b[1].size - a[1].size);
  return most !== undefined && most[1].size >= Math.max(leastNumbers, leastShare * list.size) ? most[0] : undefined;
}
