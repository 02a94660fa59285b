import type { Assembled } from '../../article/assemble.ts';
import type { Block } from '../../article/block.ts';
import type { OffsetRange } from '../../text/offsetRange.ts';
import { pushAll } from '../../text/pushAll.ts';
import { RangeIndex } from '../../text/rangeIndex.ts';
import { toSourceRange } from '../../text/sourceMap.ts';
import type { Citation, CitationItem } from '../citation.ts';
import { type Cluster, clusterItems } from './clusterItems.ts';
import { findItems } from './findItems.ts';
import { readWork } from './readWork.ts';
import { WorkIndex } from './workIndex.ts';

/**
 * Finds the citations by author and year in an article and resolves them to the entries of its list; in text order. A
 * citation that fits several works alike has an item for each of them.
 */
export function findAuthorYearCitations(article: Assembled): readonly Citation[] {
  if (article.bibliography.length === 0) return [];
  const index = new WorkIndex(article.bibliography.map(readWork));
  const citations: Citation[] = [];
  for (const [i, block] of article.blocks.entries()) {
    const found = citationsIn(block, article, index);
    if (found.length > 0 && !isTaxonAuthority(block, article.blocks[i - 1], found)) pushAll(citations, found);
  }
  const resolved = citations.filter(isResolved);
  // Where most are not in the list it is another list that they cite.
  return resolved.length * 2 >= citations.length ? citations : resolved;
}

/**
 * `Harlow 1924` under a heading and nothing else: who named the species that the heading names, and when. Catalogues have
 * that under each, whether or not they cite the work.
 */
function isTaxonAuthority(block: Block, before: Block | undefined, found: readonly Citation[]): boolean {
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || before?.kind !== 'heading' || block.kind !== 'paragraph') return false;
  return only.textRange[0] === block.textRange[0] && only.textRange[1] === block.textRange[1];
}

function isResolved({ citationItems }: Citation): boolean {
  return citationItems.some((item) => item.entryId !== null);
}

function citationsIn(block: Block, { text, sourceMap }: Assembled, index: WorkIndex): readonly Citation[] {
  if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') return [];
  const [offset, end] = block.textRange;
  const blockText = text.slice(offset, end);
  const items = findItems(blockText, index);
  if (items.length === 0) return [];
  const closed = closedRanges(block);
  return clusterItems(blockText, items).flatMap((cluster): Citation[] => {
    const textRange = [cluster.textRange[0] + offset, cluster.textRange[1] + offset] as const;
    const sourceRange = toSourceRange(sourceMap, textRange);
    if (sourceRange === undefined || closed.find(textRange) !== undefined) return [];
    const callout = text.slice(...textRange);
    return [
      { callout, style: 'author-year', textRange, sourceRange, citationItems: citationItemsOf(cluster, blockText) },
    ];
  });
}

function citationItemsOf({ items }: Cluster, text: string): readonly CitationItem[] {
  return items.flatMap(({ entryIds, locator, textRange }) =>
    entryIds.map((entryId) => ({
      citationNumber: null,
      entryId,
      ...(entryId === null ? { names: text.slice(...textRange) } : {}),
      ...(locator === undefined ? {} : { locator }),
    })),
  );
}

/** Code and formulas: nothing in them is a citation. */
function closedRanges(block: Block): RangeIndex {
  const ranges: OffsetRange[] = [];
  for (const { tag, attributes, textRange } of block.marks) {
    if (tag === 'code' || attributes['class'] === 'math') ranges.push(textRange);
  }
  return new RangeIndex(ranges);
}
