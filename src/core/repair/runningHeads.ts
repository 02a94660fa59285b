import type { RawBlock } from '../article/rawBlock.ts';
import { cutsSentence } from './headingFurniture.ts';
import { isDate, isPagedHead, isPageNumber, longestHead, readHead } from './pageMarks.ts';

/** How often a short text comes again before it counts as a running head. */
const leastRepeats = 3;
/** The share of its places that must prove it: a note that comes again may follow on a cut sentence once. */
const leastProofs = 0.25;
/** Labels with a number ("Table 3", "Source data for Figure 2") have fewer words or no marks. */
const leastWords = 3;

/** The running heads of an article, by their keys. */
export interface RunningHeads {
  has(key: string): boolean;
  /** Whether it stands in a block of its own somewhere. */
  standsAlone(key: string): boolean;
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

/**
 * Finds the running heads. Coming again is not enough, table notes and labels do too: one that counts has to cut a sentence
 * somewhere, stand beside a page number, or carry the numbers of the pages itself.
 */
export function findRunningHeads(blocks: readonly RawBlock[]): RunningHeads {
  const heads = new Map<string, Seen>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') continue;
    const { text } = block.content;
    const isAlone = isLoose(block) && block.containers.length === 0;
    if (isAlone && !text.includes('\n'))
      count(heads, text, true, cutsSentence(blocks, i) || isBesidePageMark(blocks, i));
    else if (isAlone || text.includes('\n')) countLines(heads, text.split('\n'));
  }
  const has = (key: string) => {
    const head = heads.get(key);
    if (head === undefined || head.count < leastRepeats) return false;
    if (head.proofs >= leastProofs * head.count) return true;
    return head.ascends && key.split(' ').length >= leastWords && /[.,|·•/©]/.test(key);
  };
  return { has, standsAlone: (key) => heads.get(key)?.isAlone ?? false };
}

/** A block that can be furniture as a whole. */
export function isLoose(block: RawBlock): boolean {
  const isText = block.kind === 'paragraph' || (block.kind === 'list-item' && block.listMarker === undefined);
  return isText && block.content.text.length <= longestHead && !block.content.marks.some((mark) => mark.tag === 'img');
}

function countLines(heads: Map<string, Seen>, lines: readonly string[]): void {
  for (const [i, line] of lines.entries()) {
    const before = (lines[i - 1] ?? '').trimEnd();
    count(heads, line, false, before.length >= 30 && /[\p{L}\p{N},]$/u.test(before));
  }
}

function count(heads: Map<string, Seen>, text: string, isAlone: boolean, isProof: boolean): void {
  const { key, number } = readHead(text);
  if (key === '') return;
  const seen = heads.get(key) ?? { count: 0, proofs: 0, isAlone: false, ascends: true, lastNumber: -1 };
  seen.count++;
  if (isProof) seen.proofs++;
  if (isAlone) seen.isAlone = true;
  if (number === undefined || number <= seen.lastNumber) seen.ascends = false;
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
