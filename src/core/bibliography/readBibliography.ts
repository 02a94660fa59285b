import type { RawBlock } from '../article/rawBlock.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import type { DraftEntry } from './draftEntry.ts';
import {
  findAnnouncedLists,
  findContinuation,
  findResumption,
  findUnannouncedLists,
  type ListRange,
} from './findLists.ts';
import { mendEntry } from './mendEntry.ts';
import { type ListItem, readList } from './readList.ts';
import { rowsAsItems } from './tableRows.ts';

/** A stretch of the article: blocks as they were, or the entries of a reference list in place of its blocks. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly RawBlock[] }
  | { readonly kind: 'entries'; readonly entries: readonly DraftEntry[] };

/** Finds the reference lists and reads their entries; the parts are in the order of the source. */
export function readBibliography(blocks: readonly RawBlock[], lexicon: Lexicon): readonly Part[] {
  const announced = readLists(blocks, findAnnouncedLists(blocks));
  const items = announced.some(isEntry) ? announced : readLists(blocks, findUnannouncedLists(blocks));
  return partsOf(items, lexicon);
}

/** All blocks of the article, those of the lists read. */
function readLists(blocks: readonly RawBlock[], lists: readonly ListRange[]): readonly ListItem[] {
  const items: ListItem[] = [];
  let from = 0;
  const copyTo = (end: number) => {
    for (; from < end; from++) items.push({ kind: 'block', block: blocks[from] as RawBlock });
  };
  for (const list of lists) {
    let range: ListRange | undefined = list;
    let last = 0;
    while (range !== undefined && range.start >= from) {
      copyTo(range.start);
      const read = readList(rowsAsItems(blocks.slice(range.start, range.end)), last + 1);
      items.push(...read);
      from = range.end;
      const entries = read.filter(isEntry);
      const number = entries.at(-1)?.entry.number ?? 0;
      last = Math.max(last, number);
      if (entries.length === 0) break;
      range = findContinuation(blocks, from) ?? (number > 0 ? findResumption(blocks, from, last) : undefined);
    }
  }
  copyTo(blocks.length);
  return items;
}

function isEntry(item: ListItem): item is ListItem & { kind: 'entry' } {
  return item.kind === 'entry';
}

/** Neighbours of one kind make one part. */
function partsOf(items: readonly ListItem[], lexicon: Lexicon): readonly Part[] {
  const parts: Part[] = [];
  let blocks: RawBlock[] = [];
  let entries: DraftEntry[] = [];
  for (const item of items) {
    if (item.kind === 'entry') {
      if (entries.length === 0) {
        parts.push({ kind: 'blocks', blocks });
        blocks = [];
        parts.push({ kind: 'entries', entries });
      }
      entries.push({ ...item.entry, content: mendEntry(item.entry.content, lexicon) });
    } else {
      entries = [];
      blocks.push(item.block);
    }
  }
  parts.push({ kind: 'blocks', blocks });
  return parts;
}
