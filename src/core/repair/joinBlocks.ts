import type { RawBlock } from '../article/rawBlock.ts';
import { joinTexts, unmapped } from '../text/mappedText.ts';

/** One block of two that a line break, a page break or a converter parted; it is what the first one is. */
export function joinBlocks(first: RawBlock, second: RawBlock): RawBlock {
  return {
    ...first,
    content: joinTexts([first.content, unmapped('\n'), second.content]),
    sourceRange: [first.sourceRange[0], second.sourceRange[1]],
  };
}
