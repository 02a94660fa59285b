import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { toSourceRanges, toTextRange } from '../text/sourceMap.ts';

type Placed = Pick<Article, 'blocks' | 'sourceMap'>;

/**
 * Where in the article text the reader of the source is who has `sourceOffset` at the top of the view: in the block that was
 * read from there, else at the next one in the source. 0 where there is none.
 */
export function textOffsetAt({ blocks, sourceMap }: Placed, sourceOffset: number): number {
  let found: { readonly block: Block; readonly from: number; readonly to: number } | undefined;
  for (const block of blocks) {
    for (const [from, to] of block.sourceRanges) {
      if (to > sourceOffset && (found === undefined || from < found.from)) found = { block, from, to };
    }
  }
  if (found === undefined) return blocks.at(-1)?.textRange[0] ?? 0;
  const { block, from, to } = found;
  const [start, end] = block.textRange;
  // In a figure, or in what was taken out of a paragraph, there may be no text.
  const [textOffset] = toTextRange(sourceMap, [Math.max(from, sourceOffset), to]) ?? [start];
  return Math.min(Math.max(textOffset, start), end);
}

/** The other way round: where in the source the text at `textOffset` comes from. 0 before the first block. */
export function sourceOffsetAt({ blocks, sourceMap }: Placed, textOffset: number): number {
  const block = blocks.findLast(({ textRange }) => textRange[0] <= textOffset);
  if (block === undefined) return 0;
  const [first] = toSourceRanges(sourceMap, [textOffset, block.textRange[1]], () => true);
  return first?.[0] ?? block.sourceRanges[0]?.[0] ?? 0;
}
