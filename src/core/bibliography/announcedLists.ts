import type { EntryBlocks, ListRange } from './entryBlocks.ts';
import { isListHeading } from './listHeading.ts';
import { findContinuation } from './resumedLists.ts';

/** Longer paragraphs are no headings. */
const longestHeading = 60;

/** Finds the reference lists that a heading announces; a list ends at the next heading. */
export function findAnnouncedLists(article: EntryBlocks): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let i = 0; i < article.blocks.length; i++) {
    if (!announces(article, i)) continue;
    // The list may be parted by headings from its start on: "Books", "Articles".
    const start = i + 1;
    const range = article.isHeading(start)
      ? findContinuation(article, start)
      : { start, end: article.sectionEnd(start) };
    if (range === undefined || range.end <= range.start) continue;
    lists.push(range);
    i = range.end - 1;
  }
  return lists;
}

function announces(article: EntryBlocks, i: number): boolean {
  if (article.isListHeading(i)) return true;
  const text = article.textAt(i);
  const isShort = text !== '' && text.length < longestHeading && article.blocks[i]?.listMarker === undefined;
  return isShort && isListHeading(text);
}
