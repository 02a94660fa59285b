import type { Container } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { joinTexts, unmapped } from '../text/mappedText.ts';
import { pushAll } from '../text/pushAll.ts';
import { isEntryLike } from './entryShape.ts';

/** The share of a table's rows that must look like entries. */
const leastAlike = 0.6;
const leastAlikeCounted = 0.35;

/**
 * A reference list that a converter took for a table: a number in the first cell of each row, the entry in the others. Such
 * rows become the items of a list; other tables stay as they are.
 */
export function rowsAsItems(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (!blocks.some((block) => block.kind === 'table-cell')) return blocks;
  const items: RawBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const end = runEnd(blocks, i, tableOf);
    const cells = blocks.slice(i, end);
    const rows = tableOf(blocks[i]) === undefined ? [] : rowsOf(cells).map(itemOf);
    const alike = rows.filter((row) => row !== undefined && isEntryLike(row.content.text)).length;
    const counted = rows.filter((row) => row?.listMarker !== undefined).length;
    const least = counted >= 0.7 * rows.length ? leastAlikeCounted : leastAlike;
    if (alike > 0 && alike >= least * rows.length)
      pushAll(
        items,
        rows.flatMap((row) => row ?? []),
      );
    else pushAll(items, cells);
    i = end;
  }
  return items;
}

/** The index behind the neighbours that share a container with the block at `from`; a block without one is by itself. */
function runEnd(
  blocks: readonly RawBlock[],
  from: number,
  containerOf: (block: RawBlock | undefined) => Container | undefined,
): number {
  const container = containerOf(blocks[from]);
  let end = from + 1;
  while (container !== undefined && containerOf(blocks[end]) === container) end++;
  return end;
}

function rowsOf(cells: readonly RawBlock[]): readonly (readonly RawBlock[])[] {
  const rows: (readonly RawBlock[])[] = [];
  for (let i = 0; i < cells.length; ) {
    const end = runEnd(cells, i, rowOf);
    rows.push(cells.slice(i, end));
    i = end;
  }
  return rows;
}

function tableOf(block: RawBlock | undefined): Container | undefined {
  return block?.kind === 'table-cell' ? block.containers.find((container) => container.tag === 'table') : undefined;
}

function rowOf(block: RawBlock | undefined): Container | undefined {
  return block?.containers.at(-1);
}

function itemOf(cells: readonly RawBlock[]): RawBlock | undefined {
  const filled = cells.filter((cell) => cell.content.text.trim() !== '');
  const [first, ...others] = filled;
  if (first === undefined) return undefined;
  const number = /^\s*[[(]?(\d{1,4})[.)\]]*\s*$/.exec(first.content.text)?.[1];
  const texts = (number === undefined ? filled : others).map((cell) => cell.content);
  const content = joinTexts(texts.flatMap((text, i) => (i === 0 ? [text] : [unmapped(' '), text])));
  if (texts.length === 0) return undefined;
  const sourceRange = [first.sourceRange[0], filled.at(-1)?.sourceRange[1] ?? first.sourceRange[1]] as const;
  const item = { kind: 'list-item', content, sourceRange, containers: [] } as const;
  return number === undefined ? item : { ...item, listMarker: `${number}.` };
}
