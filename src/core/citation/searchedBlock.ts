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
  /** Raised figures of Unicode stand in its text. */
  readonly hasRaisedFigures: boolean;
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

const raisedFigure = /[⁰¹²³⁴-⁹]/;

/** The blocks that may hold callouts, with what the search needs to know of each. */
export function searchedBlocks({ text, blocks }: Assembled): readonly SearchedBlock[] {
  const searched: SearchedBlock[] = [];
  // Most articles have none of these at all.
  const narrow = narrowForms(text);
  const isRaised = raisedFigure.test(narrow);
  let row: Container | undefined;
  let column = 0;
  for (const block of blocks) {
    const inRow = block.kind === 'table-cell' ? block.containers.at(-1) : undefined;
    column = inRow !== undefined && inRow === row ? column + 1 : 0;
    row = inRow;
    if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') continue;
    const [start, end] = block.textRange;
    if (start === end) continue;
    const table = inRow === undefined ? undefined : block.containers.find((container) => container.tag === 'table');
    const cell = inRow === undefined || table === undefined ? undefined : { table, row: inRow, column };
    const own = narrow.slice(start, end);
    const hasRaisedFigures = isRaised && raisedFigure.test(own);
    const { raised, scripts, formulas, closed, links } = marksOf(block, own);
    searched.push({ block, text: own, start, cell, hasRaisedFigures, raised, scripts, formulas, closed, links });
  }
  return searched;
}

type Marks = Pick<SearchedBlock, 'raised' | 'scripts' | 'formulas' | 'closed' | 'links'>;

const nowhere = new RangeIndex([]);
const unmarked: Marks = { raised: [], scripts: nowhere, formulas: nowhere, closed: nowhere, links: [] };

function marksOf(block: Block, text: string): Marks {
  const hasAddress = addressHint.test(text);
  if (block.marks.length === 0 && !hasAddress) return unmarked;
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
  const scriptIndex = indexOf(scripts);
  if (hasAddress) {
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
    formulas: indexOf(formulas),
    closed: indexOf([...closed, ...formulas]),
    links: links.sort((a, b) => a.range[0] - b.range[0]),
  };
}

function indexOf(ranges: readonly OffsetRange[]): RangeIndex {
  return ranges.length === 0 ? nowhere : new RangeIndex(ranges);
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
