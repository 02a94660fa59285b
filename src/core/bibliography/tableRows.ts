import type { Container } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { joinTexts, unmapped } from '../text/mappedText.ts';
import { isEntryLike } from './entryShape.ts';

/**
 * A reference list that a converter took for a table: a number in the first cell of each row, the entry in the others. Such
 * rows become the items of a list; other tables stay as they are.
 */
export function rowsAsItems(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (!blocks.some((block) => block.kind === 'table-cell')) return blocks;
  const items: RawBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as RawBlock;
    let end = i + 1;
    const row = rowOf(block);
    while (row !== undefined && rowOf(blocks[end]) === row) end++;
    const item = row === undefined ? undefined : itemOf(blocks.slice(i, end));
    if (item === undefined) items.push(...blocks.slice(i, end));
    else items.push(item);
    i = end;
  }
  return items;
}

function rowOf(block: RawBlock | undefined): Container | undefined {
  return block?.kind === 'table-cell' ? block.containers.at(-1) : undefined;
}

function itemOf(cells: readonly RawBlock[]): RawBlock | undefined {
  const filled = cells.filter((cell) => cell.content.text.trim() !== '');
  const [first, ...others] = filled;
  if (first === undefined) return undefined;
  const number = /^\s*[[(]?(\d{1,4})[.)\]]*\s*$/.exec(first.content.text)?.[1];
  const texts = (number === undefined ? filled : others).map((cell) => cell.content);
  const content = joinTexts(texts.flatMap((text, i) => (i === 0 ? [text] : [unmapped(' '), text])));
  if (texts.length === 0 || !isEntryLike(content.text)) return undefined;
  const sourceRange = [first.sourceRange[0], filled.at(-1)?.sourceRange[1] ?? first.sourceRange[1]] as const;
  const item = { kind: 'list-item', content, sourceRange, containers: [] } as const;
  return number === undefined ? item : { ...item, listMarker: `${number}.` };
}
