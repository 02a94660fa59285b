import type { RawBlock } from '../article/rawBlock.ts';
import { isListHeading } from './listHeading.ts';

/** The blocks of one reference list: indices into the article's blocks, end exclusive, its heading not among them. */
export interface ListRange {
  readonly start: number;
  readonly end: number;
}

/** Finds the reference lists that a heading announces. A list ends at the next heading or at a table, figure or rule. */
export function findLists(blocks: readonly RawBlock[]): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as RawBlock;
    const canAnnounce = block.kind === 'heading' || (block.kind === 'paragraph' && block.content.text.length < 60);
    if (!canAnnounce || !isListHeading(block.content.text)) continue;
    let end = i + 1;
    while (end < blocks.length && (blocks[end] as RawBlock).kind !== 'heading') end++;
    if (end > i + 1) lists.push({ start: i + 1, end });
    i = end - 1;
  }
  return lists;
}
