import type { RawBlock } from '../article/rawBlock.ts';
import { isText } from './entryPiece.ts';
import { isEntryLike, tailCompleteness } from './entryShape.ts';
import { isListHeading } from './listHeading.ts';
import { readPrintedNumber } from './printedNumber.ts';

/** The blocks of one reference list: indices into the article's blocks, end exclusive, its heading not among them. */
export interface ListRange {
  readonly start: number;
  readonly end: number;
}

/** Longer paragraphs are no headings. */
const longestHeading = 60;
/** Lists that no heading announces have at least so many entries, and this share of what stands in them looks like one. */
const leastEntries = 3;
const leastAlike = 0.6;
const leastAlikeCounted = 0.35;

/** Finds the reference lists that a heading announces; a list ends at the next heading. */
export function findAnnouncedLists(blocks: readonly RawBlock[]): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as RawBlock;
    const canAnnounce =
      block.kind === 'heading' || (isText(block) && block.content.text.length < longestHeading && !block.listMarker);
    if (!canAnnounce || !isListHeading(block.content.text)) continue;
    const end = sectionEnd(blocks, i + 1);
    if (end > i + 1) lists.push({ start: i + 1, end });
    i = end - 1;
  }
  return lists;
}

/** The index of the next heading, or the end. */
export function sectionEnd(blocks: readonly RawBlock[], from: number): number {
  let end = from;
  while (end < blocks.length && (blocks[end] as RawBlock).kind !== 'heading') end++;
  return end;
}

/**
 * Finds the reference lists that no heading announces, by their own shape: block after block with a year, names, figures
 * and marks as references have them. In each section, the stretch where they outweigh all else the most.
 */
export function findUnannouncedLists(blocks: readonly RawBlock[]): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let from = 0; from < blocks.length; from = sectionEnd(blocks, from) + 1) {
    const range = densest(blocks, from, sectionEnd(blocks, from));
    if (range === undefined) continue;
    const count = blocks.slice(range.start, range.end).filter(isText).length;
    const alike = countAlike(blocks, range.start, range.end);
    const isList = alike >= leastEntries || isListInOneBlock(blocks[range.start]);
    const least = isCounted(blocks, range) ? leastAlikeCounted : leastAlike;
    if (isList && alike >= least * count) lists.push({ start: runStart(blocks, range.start), end: range.end });
  }
  return lists;
}

function densest(blocks: readonly RawBlock[], from: number, to: number): ListRange | undefined {
  let best: ListRange | undefined;
  let bestScore = 0;
  let start = from;
  let score = 0;
  for (let i = from; i < to; i++) {
    const block = blocks[i] as RawBlock;
    if (!isText(block)) continue;
    if (score <= 0) [start, score] = [i, 0];
    const isShort = block.content.text.length < 25 || (numberAt(blocks, i) ?? 0) > 1;
    score += looksLikeEntry(blocks, i) ? 1 : isShort ? 0 : -1;
    if (score > bestScore || (score === bestScore && (isShort ? best?.end === i : looksLikeEntry(blocks, i)))) {
      [best, bestScore] = [{ start, end: i + 1 }, score];
    }
  }
  if (best === undefined) return undefined;
  // A page break may have cut the last entry.
  const next = blocks[best.end];
  const isCut = next?.kind === 'paragraph' && /^\p{Ll}/u.test(next.content.text) && next.content.text.length < 300;
  return isCut ? { start: best.start, end: best.end + 1 } : best;
}

function looksLikeEntry(blocks: readonly RawBlock[], i: number): boolean {
  const block = blocks[i];
  return block !== undefined && isText(block) && (isEntryLike(block.content.text) || isListInOneBlock(block));
}

/** Back over entries that have no year, to number 1. */
function runStart(blocks: readonly RawBlock[], from: number): number {
  const isRest = numberAt(blocks, from) === undefined && tailCompleteness(blocks[from - 1]?.content.text ?? '.') < 0;
  let start = isRest && numberAt(blocks, from - 1) !== undefined ? from - 1 : from;
  let number = numberAt(blocks, start);
  while (number !== undefined && number > 1) {
    // The rest of an entry that a page break cut may stand between.
    const step = numberAt(blocks, start - 1) === number - 1 ? 1 : numberAt(blocks, start - 2) === number - 1 ? 2 : 0;
    if (step === 0) break;
    start -= step;
    number--;
  }
  return start;
}

function numberAt(blocks: readonly RawBlock[], i: number): number | undefined {
  const block = blocks[i];
  if (block === undefined || !isText(block)) return undefined;
  const marked = /(\d{1,4})\D{0,3}$/.exec(block.listMarker ?? '')?.[1];
  return marked === undefined ? readPrintedNumber(block.content.text.slice(0, 40))?.value : Number(marked);
}

/** Whether the numbers before the blocks go up one by one, but for a few. */
function isCounted(blocks: readonly RawBlock[], { start, end }: ListRange): boolean {
  let steps = 0;
  let texts = 0;
  for (let i = start + 1; i < end; i++) {
    if (!isText(blocks[i] as RawBlock)) continue;
    texts++;
    if (numberAt(blocks, i) === (numberAt(blocks, i - 1) ?? -1) + 1) steps++;
  }
  return texts >= leastEntries && steps >= 0.7 * texts;
}

function countAlike(blocks: readonly RawBlock[], start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (looksLikeEntry(blocks, i)) count++;
  return count;
}

/** Lines of one paragraph that are entries of their own, or the lines of several wrapped ones. */
function isListInOneBlock(block: RawBlock | undefined): boolean {
  if (block === undefined) return false;
  const lines = block.content.text.split('\n');
  if (lines.length < 2 * leastEntries) return false;
  let years = 0;
  for (let i = 0; i < lines.length; i += 3) if (isEntryLike(lines.slice(i, i + 3).join(' '))) years++;
  return years >= leastAlike * Math.ceil(lines.length / 3);
}

/**
 * Where a numbered list goes on behind a section that comes between (Methods with references of their own): a block with
 * the next number that looks like an entry, and the one after it does too.
 */
export function findResumption(blocks: readonly RawBlock[], from: number, last: number): ListRange | undefined {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as RawBlock;
    if (block.kind === 'heading' && isListHeading(block.content.text)) return undefined;
    const number = numberAt(blocks, i);
    if (number === undefined || number <= last || number > last + 4) continue;
    const next = numberAt(blocks, i + 1);
    // Right behind the heading that cut it, the count alone will do.
    const isAlike = looksLikeEntry(blocks, i) || (i === from + 1 && number === last + 1);
    const isLast = number === last + 1 && sectionEnd(blocks, i) === i + 1;
    const goesOn = next !== undefined && next > number && next <= number + 3;
    if (isAlike && (goesOn || isLast)) return { start: i, end: sectionEnd(blocks, i) };
  }
  return undefined;
}

/** Where a list goes on right behind a heading inside it: a running head, "Primary sources". */
export function findContinuation(blocks: readonly RawBlock[], from: number): ListRange | undefined {
  let start = from;
  while (blocks[start]?.kind === 'heading') start++;
  if (start === from || blocks.slice(from, start).some((block) => isListHeading(block.content.text))) return undefined;
  const end = sectionEnd(blocks, start);
  const count = blocks.slice(start, end).filter(isText).length;
  return count >= 1 && countAlike(blocks, start, end) >= leastAlike * count ? { start, end } : undefined;
}
