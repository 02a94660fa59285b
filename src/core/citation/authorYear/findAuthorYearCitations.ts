import type { Assembled } from '../../article/assemble.ts';
import type { Block } from '../../article/block.ts';
import { overlaps } from '../../text/offsetRange.ts';
import { toSourceRange } from '../../text/sourceMap.ts';
import type { Citation } from '../citation.ts';
import { clusterItems } from './clusterItems.ts';
import { findItems } from './findItems.ts';
import { readWork } from './readWork.ts';
import { WorkIndex } from './workIndex.ts';

/** Finds the citations by author and year in an article and resolves them to the entries of its list; in text order. */
export function findAuthorYearCitations(article: Assembled): readonly Citation[] {
  if (article.bibliography.length === 0) return [];
  const index = new WorkIndex(article.bibliography.map(readWork));
  return article.blocks.flatMap((block) => citationsIn(block, article, index));
}

function citationsIn(block: Block, { text, sourceMap }: Assembled, index: WorkIndex): readonly Citation[] {
  if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') return [];
  const [offset, end] = block.textRange;
  const blockText = text.slice(offset, end);
  return clusterItems(blockText, findItems(blockText, index)).flatMap(({ textRange: inBlock, items }): Citation[] => {
    const textRange = [inBlock[0] + offset, inBlock[1] + offset] as const;
    const entryIds = items.flatMap((item) => item.entryIds);
    const sourceRange = toSourceRange(sourceMap, textRange);
    if (sourceRange === undefined || isCode(block, textRange)) return [];
    const citationItems = entryIds.map((entryId) => ({ citationNumber: null, entryId }));
    return [{ callout: text.slice(...textRange), style: 'author-year', textRange, sourceRange, citationItems }];
  });
}

function isCode(block: Block, textRange: readonly [number, number]): boolean {
  return block.marks.some(
    ({ tag, attributes, textRange: marked }) =>
      (tag === 'code' || attributes['class'] === 'math') && overlaps(marked, textRange),
  );
}
