import type { Citation } from './citation.ts';

/** The mentions of each entry that is cited, by its id: indices into `citations`, ascending, one for each citation. */
export function mentionsByEntry(citations: readonly Citation[]): ReadonlyMap<string, readonly number[]> {
  const mentions = new Map<string, number[]>();
  for (const [i, { citationItems }] of citations.entries()) {
    for (const id of new Set(citationItems.map((item) => item.entryId))) {
      if (id === null) continue;
      const known = mentions.get(id);
      if (known === undefined) mentions.set(id, [i]);
      else known.push(i);
    }
  }
  return mentions;
}
