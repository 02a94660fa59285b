import type { Assembled } from '../article/assemble.ts';
import type { Block, Container } from '../article/block.ts';
import { narrowForms } from '../text/narrowForms.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { RangeIndex } from '../text/rangeIndex.ts';

/** A block that callouts are looked for in. Ranges are offsets into its own text. */
export interface SearchedBlock {
  readonly block: Block;
  /** In narrow forms. */
  readonly text: string;
  /** Where it starts in the article text. */
  readonly start: number;
  /** Raised text, in order; where one raised piece follows another at once both are here. */
  readonly raised: readonly OffsetRange[];
  /** Raised and lowered text. */
  readonly scripts: RangeIndex;
  readonly formulas: RangeIndex;
  /** Code, formulas, addresses: nothing in them is a callout. */
  readonly closed: RangeIndex;
  /** Links to a place in the article, with the id that they lead to. */
  readonly links: readonly { readonly range: OffsetRange; readonly target: string }[];
  /** The table that a cell stands in, its row and its column; undefined for all other blocks. */
  readonly cell: { readonly table: Container; readonly row: Container; readonly column: number } | undefined;
}

const addressHint = /:\/\/|www\.|10\.\d{4}/;
const address = /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)[^\s<>")⁰¹²³⁴-⁹]{1,300}/g;

/** The blocks that may hold callouts, with what the search needs to know of each. */
export function searchedBlocks({ text, blocks }: Assembled): readonly SearchedBlock[] {
  const searched: SearchedBlock[] = [];
  let row: Container | undefined;
  let column = 0;
  for (const block of blocks) {
    const inRow = block.kind === 'table-cell' ? block.containers.at(-1) : undefined;
    column = inRow !== undefined && inRow === row ? column + 1 : 0;
    row = inRow;
    if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') continue;
    const [start, end] = block.textRange;
    if (start === end) continue;
    const table = block.containers.find((container) => container.tag === 'table');
    const cell = inRow === undefined || table === undefined ? undefined : { table, row: inRow, column };
    const own = narrowForms(text.slice(start, end));
    searched.push({ block, text: own, start, cell, ...marksOf(block, own) });
  }
  return searched;
}

function marksOf(
  block: Block,
  text: string,
): Pick<SearchedBlock, 'raised' | 'scripts' | 'formulas' | 'closed' | 'links'> {
  const start = block.textRange[0];
  const raised: OffsetRange[] = [];
  const scripts: OffsetRange[] = [];
  const formulas: OffsetRange[] = [];
  const closed: OffsetRange[] = [];
  const links: { range: OffsetRange; target: string }[] = [];
  for (const { tag, textRange, attributes } of block.marks) {
    const range = [textRange[0] - start, textRange[1] - start] as const;
    const target = attributes['href'];
    if (tag === 'sup') raised.push(range);
    if (tag === 'sup' || tag === 'sub') scripts.push(range);
    if (attributes['class'] === 'math') formulas.push(range);
    if (tag === 'code') closed.push(range);
    if (tag === 'a' && target?.startsWith('#') === true) links.push({ range, target: target.slice(1) });
  }
  const scriptIndex = new RangeIndex(scripts);
  if (addressHint.test(text)) {
    for (const match of text.matchAll(address)) {
      // A callout may be raised right behind an address.
      const end = match.index + match[0].length;
      const note = scriptIndex.find([match.index, end])?.[0] ?? end;
      if (note > match.index) closed.push([match.index, note]);
    }
  }
  return {
    raised: raised.sort((a, b) => a[0] - b[0]),
    scripts: scriptIndex,
    formulas: new RangeIndex(formulas),
    closed: new RangeIndex([...closed, ...formulas]),
    links: links.sort((a, b) => a.range[0] - b.range[0]),
  };
}

/** The text right before and right behind a place, for rules that look at the surroundings. */
export function around(
  { text }: SearchedBlock,
  [start, end]: OffsetRange,
): {
  readonly before: string;
  readonly after: string;
} {
  return { before: text.slice(Math.max(0, start - 60), start), after: text.slice(end, end + 40) };
}
