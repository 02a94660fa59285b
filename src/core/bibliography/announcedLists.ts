import type { EntryBlocks, ListRange } from './entryBlocks.ts';
import { isListHeading } from './listHeading.ts';

/** Longer paragraphs are no headings. */
const longestHeading = 60;

/** Finds the reference lists that a heading announces; a list ends at the next heading. */
export function findAnnouncedLists(article: EntryBlocks): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let i = 0; i < article.blocks.length; i++) {
    if (!announces(article, i)) continue;
    const end = article.sectionEnd(i + 1);
    if (end > i + 1) lists.push({ start: i + 1, end });
    i = end - 1;
  }
  return lists;
}

function announces(article: EntryBlocks, i: number): boolean {
  if (article.isListHeading(i)) return true;
  const text = article.textAt(i);
  const isShort = text !== '' && text.length < longestHeading && article.blocks[i]?.listMarker === undefined;
  return isShort && isListHeading(text);
}
