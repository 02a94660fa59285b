import type { RawBlock } from '../article/rawBlock.ts';
import { EndPattern } from '../text/endPattern.ts';
import { joinBlocks } from './joinBlocks.ts';

/**
 * A paragraph of fewer characters may end without a full stop for reasons of its own: a name, an address, a label. Fewer
 * will do where the next one starts with a small letter.
 */
const shortestCut = 150;
const shortestCutBeforeSmall = 40;

/**
 * Makes one paragraph of two where a page or column break cut it: the first stops in mid-sentence and the next goes on.
 * Floats (figures, tables) between the two do not part them; the paragraph then stands before them.
 */
export function mergeParagraphs(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const merged: RawBlock[] = [];
  for (const block of blocks) {
    const at = canGoOn(block) ? openParagraph(merged) : -1;
    const open = merged[at];
    if (open !== undefined && goesOn(open, block, at === merged.length - 1)) merged[at] = joinBlocks(open, block);
    else merged.push(block);
  }
  return merged;
}

/** The index of the paragraph that `next` could go on; -1 where none is open. */
function openParagraph(blocks: readonly RawBlock[]): number {
  for (let i = blocks.length - 1; i >= 0 && i > blocks.length - 60; i--) {
    const block = blocks[i] as RawBlock;
    if (canGoOn(block)) return i;
    if (block.kind !== 'figure' && block.kind !== 'table-cell' && !isCaption(block)) return -1;
  }
  return -1;
}

const cutWord = new EndPattern(/\p{L}[-\u2010\u00ad]/u);
const openEnd = new EndPattern(/[\p{L}\p{N},]/u);
const openEndOfProse = new EndPattern(/[\p{Ll},]/u);

function isCaption(block: RawBlock): boolean {
  return block.kind === 'paragraph' && /^\p{Lu}\p{L}{1,12}\.?\s\d{1,3}\s?[.:|]/u.test(block.content.text);
}

function canGoOn(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.containers.length === 0 && !isCaption(block);
}

function goesOn(open: RawBlock, next: RawBlock, adjoins: boolean): boolean {
  const before = open.content.text.trimEnd();
  const after = next.content.text.trimStart();
  if (before.length < shortestCutBeforeSmall || after.length < 20) return false;
  if (open.content.marks.some((mark) => mark.tag === 'br' && mark.textRange[0] >= before.length)) return false;
  if (cutWord.test(before)) return /^\p{L}/u.test(after);
  if (!openEnd.test(before)) return false;
  if (/^\p{Ll}/u.test(after)) return /^\p{Ll}[\p{L}'’-]*[\s,;.)]/u.test(after);
  // A name may come first on the next page: then the rest must be prose, and no label ("Keywords:").
  const isProse = /[.!?][”"’)\]]*(?:\s*\[[\d, –-]+\])?[.]?$/.test(after.trimEnd()) && after.length >= 40;
  const isLong = before.length >= shortestCut && /[.!?]\s/.test(before);
  return (
    adjoins &&
    isLong &&
    isProse &&
    openEndOfProse.test(before) &&
    /^\p{Lu}[\p{L}'’-]*\s/u.test(after) &&
    !/^[^\s.:]+[.:]\s/.test(after)
  );
}
