import type { RawBlock } from '../article/rawBlock.ts';
import { isText } from './entryPiece.ts';
import { hasYear, isEntryLike } from './entryShape.ts';
import { isListHeading } from './listHeading.ts';
import { readPrintedNumber } from './printedNumber.ts';

/** The blocks of one reference list: indices into the article's blocks, end exclusive, its heading not among them. */
export interface ListRange {
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are no entries. */
const shortestEntry = 25;
/** A block of so many lines may be a whole list. */
const leastLines = 6;
/** The share of a list's blocks that must look like entries. */
export const leastAlike = 0.6;
/** Of its lines, three at a time: where they do not start with an entry they may hold no year. */
const leastAlikeLines = 0.45;
/** Of the numbered lines of a count, those with a year; and of all lines, those that go on the count. */
const leastDated = 0.6;
const leastCounted = 0.3;

/** The blocks of an article, looked at for what their entries look like; each is looked at once. */
export class EntryBlocks {
  readonly blocks: readonly RawBlock[];
  readonly #alike: (boolean | undefined)[] = [];
  readonly #lists: (boolean | undefined)[] = [];
  readonly #sectionEnds: number[] = [];

  constructor(blocks: readonly RawBlock[]) {
    this.blocks = blocks;
    let end = blocks.length;
    for (let i = blocks.length - 1; i >= 0; i--) {
      if (blocks[i]?.kind === 'heading') end = i;
      this.#sectionEnds[i] = end;
    }
  }

  isText(i: number): boolean {
    const block = this.blocks[i];
    return block !== undefined && isText(block);
  }

  isHeading(i: number): boolean {
    return this.blocks[i]?.kind === 'heading';
  }

  isListHeading(i: number): boolean {
    return this.isHeading(i) && isListHeading(this.blocks[i]?.content.text ?? '');
  }

  /** The index of the next heading from `i` on, or the end. */
  sectionEnd(i: number): number {
    return this.#sectionEnds[i] ?? this.blocks.length;
  }

  textAt(i: number): string {
    return this.isText(i) ? (this.blocks[i]?.content.text ?? '') : '';
  }

  /** The number printed before the block's text. */
  numberAt(i: number): number | undefined {
    if (!this.isText(i)) return undefined;
    const marked = /(\d{1,4})\D{0,3}$/.exec(this.blocks[i]?.listMarker ?? '')?.[1];
    return marked === undefined ? readPrintedNumber(this.textAt(i).slice(0, 40))?.value : Number(marked);
  }

  /** Whether the block looks like an entry, or like several in its lines. */
  isAlike(i: number): boolean {
    this.#alike[i] ??= isEntryLike(this.textAt(i)) || this.#isList(i);
    return this.#alike[i];
  }

  /** How many entries the blocks seem to hold. */
  countAlike({ start, end }: ListRange): number {
    let count = 0;
    for (let i = start; i < end; i++) count += this.weightOf(i);
    return count;
  }

  /** How many entries the blocks could hold: labels and heads are shorter. */
  countTexts({ start, end }: ListRange): number {
    let count = 0;
    for (let i = start; i < end; i++) if (this.textAt(i).length >= shortestEntry) count += this.weightOf(i) || 1;
    return count;
  }

  /** How many entries the block seems to hold: none, one, or more where it is a list of its own. */
  weightOf(i: number): number {
    if (!this.isAlike(i)) return 0;
    return this.#isList(i) ? Math.ceil(this.textAt(i).split('\n').length / 2) : 1;
  }

  /** Lines of one paragraph that are entries of their own, or the lines of several wrapped ones. */
  #isList(i: number): boolean {
    this.#lists[i] ??= isList(this.textAt(i).split('\n'));
    return this.#lists[i];
  }
}

function isList(lines: readonly string[]): boolean {
  if (lines.length < leastLines) return false;
  let alike = 0;
  for (let k = 0; k < lines.length; k += 3) if (isEntryLike(lines.slice(k, k + 3).join(' '))) alike++;
  return alike >= leastAlikeLines * Math.ceil(lines.length / 3) || isDatedCount(lines);
}

/** `[1] … 2014`, `[2] … 2009`: lines that count on from each other, most of them with a year. */
function isDatedCount(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => readPrintedNumber(line)?.value);
  const counted = lines.filter(
    (_, k) => k > 0 && numbers[k] !== undefined && numbers[k] === (numbers[k - 1] ?? -1) + 1,
  );
  if (counted.length < Math.max(leastLines - 1, leastCounted * lines.length)) return false;
  return counted.filter(hasYear).length >= leastDated * counted.length;
}
