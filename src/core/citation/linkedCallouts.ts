import type { Assembled } from '../article/assemble.ts';
import { overlaps } from '../text/offsetRange.ts';
import type { Callout } from './callout.ts';
import type { SearchedBlock } from './searchedBlock.ts';

/** The ids that stand in the entries of the reference list: what links to one of them cites. */
function entryAnchors({ blocks }: Assembled): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { kind, marks } of blocks) {
    if (kind !== 'reference') continue;
    for (const { attributes } of marks) if (attributes['id'] !== undefined) anchors.add(attributes['id']);
  }
  return anchors;
}

/** Marks the callouts that link to an entry. @param callouts in the order of the text. */
export function markLinked(
  callouts: readonly Callout[],
  blocks: readonly SearchedBlock[],
  article: Assembled,
): readonly Callout[] {
  const anchors = entryAnchors(article);
  if (anchors.size === 0) return callouts;
  let block = -1;
  let next = 0;
  return callouts.map((callout) => {
    const { links, start } = blocks[callout.block] as SearchedBlock;
    if (callout.block !== block) [block, next] = [callout.block, 0];
    const range = [callout.textRange[0] - start, callout.textRange[1] - start] as const;
    while ((links[next]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) next++;
    const link = links[next];
    const isLinked = link !== undefined && overlaps(link.range, range) && anchors.has(link.target);
    return isLinked ? { ...callout, isLinked } : callout;
  });
}
