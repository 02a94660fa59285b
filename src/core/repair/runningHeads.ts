import type { RawBlock } from '../article/rawBlock.ts';
import { EndPattern } from '../text/endPattern.ts';
import { nextLetter } from '../text/letters.ts';
import { cutsSentence } from './headingFurniture.ts';
import { isDate, isPagedHead, isPageNumber, longestHead, readHead } from './pageMarks.ts';

/** How often a short text comes again before it counts as a running head. */
const leastRepeats = 3;
/** The share of its places that must prove it: a note that comes again may follow on a cut sentence once. */
const leastProofs = 0.25;
/** Labels with a number ("Table 3", "Source data for Figure 2") have fewer words or no marks. */
const leastWords = 3;

/** The running heads of an article. */
export interface RunningHeads {
  /** The running head that a text is; undefined where it is none. */
  find(text: string): FoundHead | undefined;
}

export interface FoundHead {
  /** It carries the number of the page here. */
  readonly isNumbered: boolean;
  /** It stands in a block of its own somewhere. */
  readonly standsAlone: boolean;
}

interface Seen {
  count: number;
  /** How often the page shows: it cuts a sentence, or a page number stands beside it. */
  proofs: number;
  isAlone: boolean;
  /** The page numbers printed with it go up from one to the next. */
  ascends: boolean;
  lastNumber: number;
}

/** A line of the article that may be a running head. */
interface Line {
  readonly text: string;
  readonly isAlone: boolean;
  readonly isProof: () => boolean;
}

/**
 * Finds the running heads. Coming again is not enough, table notes and labels do too: one that counts has to cut a sentence
 * somewhere, stand beside a page number, or carry the numbers of the pages itself.
 */
export function findRunningHeads(blocks: readonly RawBlock[]): RunningHeads {
  const lines = linesOf(blocks);
  // Of most lines the first letters come too seldom for a running head: those need not be read.
  const starts = new Map<string, number>();
  const startOf = lines.map(({ text }) => headStart(text));
  for (const start of startOf) if (start !== '') starts.set(start, (starts.get(start) ?? 0) + 1);
  const heads = new Map<string, Seen>();
  for (const [i, line] of lines.entries()) {
    if ((starts.get(startOf[i] ?? '') ?? 0) >= leastRepeats) count(heads, line);
  }
  for (const [key, seen] of heads) if (!isRunning(key, seen)) heads.delete(key);
  return {
    find: (text) => {
      if (heads.size === 0 || text.length > longestHead || (starts.get(headStart(text)) ?? 0) < leastRepeats)
        return undefined;
      const { key, number } = readHead(text);
      const seen = heads.get(key);
      return seen === undefined ? undefined : { isNumbered: number !== undefined, standsAlone: seen.isAlone };
    },
  };
}

function isRunning(key: string, { count, proofs, ascends }: Seen): boolean {
  if (count < leastRepeats) return false;
  if (proofs >= leastProofs * count) return true;
  return ascends && key.split(' ').length >= leastWords && /[.,|·•/©]/.test(key);
}

function linesOf(blocks: readonly RawBlock[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') continue;
    const { text } = block.content;
    const isAlone = isLoose(block) && block.containers.length === 0;
    const isOneLine = !text.includes('\n');
    if (isAlone && isOneLine) {
      lines.push({ text, isAlone, isProof: () => cutsSentence(blocks, i) || isBesidePageMark(blocks, i) });
    } else if (!isOneLine) addLines(lines, text.split('\n'));
  }
  return lines;
}

/** How many letters a running head is told from most other lines by. */
const startLength = 6;

/** The first letters of a line, the number of a page before them left out; empty where it cannot be a running head. */
function headStart(text: string): string {
  if (text.length > longestHead) return '';
  const at = nextLetter(text, 0);
  return /^p(?:age|\.)?\s?\d/i.test(text.slice(at, at + startLength))
    ? 'p'
    : text.slice(at, at + startLength).toLowerCase();
}

/** A block that can be furniture as a whole. */
export function isLoose(block: RawBlock): boolean {
  const isText = block.kind === 'paragraph' || (block.kind === 'list-item' && block.listMarker === undefined);
  return isText && block.content.text.length <= longestHead && !block.content.marks.some((mark) => mark.tag === 'img');
}

function addLines(all: Line[], lines: readonly string[]): void {
  for (const [i, text] of lines.entries()) {
    const before = lines[i - 1] ?? '';
    all.push({ text, isAlone: false, isProof: () => openEnd.test(before.trimEnd()) && before.trimEnd().length >= 30 });
  }
}

const openEnd = new EndPattern(/[\p{L}\p{N},]/u);

function count(heads: Map<string, Seen>, { text, isAlone, isProof }: Line): void {
  const { key, number } = readHead(text);
  if (key === '') return;
  const seen = heads.get(key) ?? { count: 0, proofs: 0, isAlone: false, ascends: true, lastNumber: -1 };
  seen.count++;
  if (isProof()) seen.proofs++;
  if (isAlone) seen.isAlone = true;
  // The rows of a table that is set with bars, line by line, are numbered too.
  const isRow = !isAlone && key.includes(' | ');
  if (number === undefined || number <= seen.lastNumber || isRow) seen.ascends = false;
  seen.lastNumber = number ?? seen.lastNumber;
  heads.set(key, seen);
}

function isBesidePageMark(blocks: readonly RawBlock[], i: number): boolean {
  return [i - 1, i + 1].some((k) => {
    const block = blocks[k];
    if (block === undefined || !isLoose(block)) return false;
    const text = block.content.text.trim();
    return isPageNumber(text) || isDate(text) || isPagedHead(text);
  });
}
