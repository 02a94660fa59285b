import type { RawBlock } from '../article/rawBlock.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { pushAll } from '../text/pushAll.ts';
import { findAnnouncedLists } from './announcedLists.ts';
import { withoutBackReferences } from './backReferences.ts';
import type { DraftEntry } from './draftEntry.ts';
import { EntryBlocks, type ListRange } from './entryBlocks.ts';
import { mendEntry } from './mendEntry.ts';
import { type ListItem, readList } from './readList.ts';
import { findContinuation, findResumption } from './resumedLists.ts';
import { rowsAsItems } from './tableRows.ts';
import { findUnannouncedLists } from './unannouncedLists.ts';

/** The highest number of a list stands among its last entries. */
const leastTail = 20;

/** A stretch of the article: blocks as they were, or the entries of a reference list in place of its blocks. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly RawBlock[] }
  | { readonly kind: 'entries'; readonly entries: readonly DraftEntry[] };

/** Finds the reference lists and reads their entries; the parts are in the order of the source. */
export function readBibliography(blocks: readonly RawBlock[], lexicon: Lexicon): readonly Part[] {
  const article = new EntryBlocks(blocks);
  const announced = readLists(article, findAnnouncedLists(article));
  const items = announced.some(isEntry) ? announced : readLists(article, findUnannouncedLists(article));
  return partsOf(withoutBackReferences(items), lexicon);
}

/** All blocks of the article, those of the lists read. */
function readLists(article: EntryBlocks, lists: readonly ListRange[]): readonly ListItem[] {
  const items: ListItem[] = [];
  let from = 0;
  let highestRead = 0;
  const copyTo = (end: number) => {
    for (; from < end; from++) items.push({ kind: 'block', block: article.blocks[from] as RawBlock });
  };
  for (const list of lists) {
    let range: ListRange | undefined = list;
    // A list of its own starts at 1; one that only has a heading of its own goes on.
    let last = highestRead > 0 && article.numberAt(list.start) === highestRead + 1 ? highestRead : 0;
    while (range !== undefined && range.start >= from) {
      const read = readList(rowsAsItems(article.blocks.slice(range.start, range.end)), last + 1);
      const numbers = read.filter(isEntry).map((item) => item.entry.number ?? 0);
      const highest = Math.max(0, ...numbers.slice(-leastTail));
      // What goes on a numbered list has numbers.
      if (numbers.length === 0 || (last > 0 && highest === 0)) break;
      copyTo(range.start);
      pushAll(items, read);
      from = range.end;
      last = Math.max(last, highest);
      highestRead = last;
      range = findContinuation(article, from) ?? (last > 0 ? findResumption(article, from, last) : undefined);
    }
  }
  copyTo(article.blocks.length);
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
