import type { RawBlock } from '../article/rawBlock.ts';
import { cutText } from '../text/cutText.ts';
import { joinTexts, type MappedText, unmapped } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { pushAll } from '../text/pushAll.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { findHeadingFurniture } from './headingFurniture.ts';
import { headBeforeItem, isDate, isPagedHead, isPageNumber, longestHead } from './pageMarks.ts';
import { findRunningHeads, isLoose, type RunningHeads } from './runningHeads.ts';

/** The share of a block's lines that may be mere numbers: where more are, they are its content. */
const mostNumberLines = 0.2;

/** An article's blocks without what belongs to the printed page alone. */
export interface Flow {
  readonly blocks: readonly RawBlock[];
  /** Where what was taken out stands in the source. */
  readonly furniture: readonly OffsetRange[];
}

/**
 * Takes out what belongs to the printed page and not to the article: page numbers, dates of printing, running heads. They
 * stand in blocks of their own, or as a line inside a block that a page break cut.
 */
export function removeFurniture(blocks: readonly RawBlock[]): Flow {
  const heads = findRunningHeads(blocks);
  const isHeadingFurniture = findHeadingFurniture(blocks);
  const kept: RawBlock[] = [];
  const furniture: OffsetRange[] = [];
  for (const [i, block] of blocks.entries()) {
    if (isHeadingFurniture[i] || (isLoose(block) && isFurniture(block.content.text.trim(), heads))) {
      furniture.push(block.sourceRange);
    } else kept.push(withoutFurnitureLines(block, heads, furniture));
  }
  return { blocks: kept, furniture };
}

function isFurniture(text: string, heads: RunningHeads): boolean {
  if (text.length > longestHead) return false;
  return isPageNumber(text) || isDate(text) || isPagedHead(text) || heads.find(text) !== undefined;
}

function withoutFurnitureLines(block: RawBlock, heads: RunningHeads, furniture: OffsetRange[]): RawBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block;
  const isOneLine = !block.content.text.includes('\n');
  if (isOneLine && headBeforeItem(block.content.text.trim()) === 0) return block;
  const lines = linesOf(block.content.text);
  const numberLines = lines.filter(({ text }) => isPageNumber(text)).length;
  const isInScript = inScriptOf(block.content);
  const mayDropNumbers = numberLines <= Math.max(1, mostNumberLines * lines.length);
  const dropped: OffsetRange[] = [];
  for (const [i, { text, start, end }] of lines.entries()) {
    const before = lines[i - 1]?.text ?? '';
    const head = headBeforeItem(text);
    const isLast = i === lines.length - 1;
    if (isInScript(start)) continue;
    if (lines.length > 1 && isFurnitureLine(text, before, heads, mayDropNumbers, isLast)) dropped.push([start, end]);
    else if (head > 0) dropped.push([start, start + head]);
  }
  if (dropped.length === 0) return block;
  pushAll(furniture, cutText(block.content, dropped).flatMap(sourceRangeOf));
  const kept = complement(dropped, block.content.text.length);
  const pieces = cutText(block.content, kept).filter((piece) => piece.text !== '');
  return { ...block, content: joinTexts(pieces.flatMap((piece, i) => (i === 0 ? [piece] : [unmapped('\n'), piece]))) };
}

function isFurnitureLine(
  text: string,
  before: string,
  heads: RunningHeads,
  mayDropNumbers: boolean,
  isLast: boolean,
): boolean {
  if (isDate(text)) return before !== '';
  // A number that a sentence or a list of pages leads to is part of it.
  if (/^\d+\s?[-–—]$/.test(text)) return false;
  const leads = isLast ? /[-–—:(=]$/ : /[-–—,;:(=]$/;
  if (isPageNumber(text)) return mayDropNumbers && before.length >= 20 && !leads.test(before);
  if (isPagedHead(text)) return true;
  const head = heads.find(text);
  return head !== undefined && (head.isNumbered || head.standsAlone);
}

/** Tells whether an offset lies inside a superscript or subscript, where no page ends: `3,` and on the next line `4`. */
function inScriptOf({ marks }: RawBlock['content']): (offset: number) => boolean {
  const scripts = marks.filter(({ tag }) => tag === 'sup' || tag === 'sub').map(({ textRange }) => textRange);
  if (scripts.length === 0) return () => false;
  const index = new RangeIndex(scripts);
  return (offset) => (index.find([offset - 1, offset])?.[1] ?? 0) > offset;
}

function linesOf(text: string): readonly { text: string; start: number; end: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line.trim(), start: at, end: at + line.length };
  });
}

function complement(ranges: readonly OffsetRange[], length: number): readonly OffsetRange[] {
  const starts = [0, ...ranges.map((range) => range[1])];
  const ends = [...ranges.map((range) => range[0]), length];
  return starts.map((start, i): OffsetRange => [start, ends[i] ?? length]);
}

function sourceRangeOf({ segments }: MappedText): readonly OffsetRange[] {
  const first = segments[0];
  const last = segments.at(-1);
  return first === undefined || last === undefined ? [] : [[first.sourceStart, last.sourceEnd]];
}
