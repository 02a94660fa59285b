import type { Container } from '../../article/block.ts';
import type { Callout } from '../callout.ts';
import { readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';
import { referenceColumnHeads } from '../words.ts';

/** The bare numbers in those columns of tables whose head says that they are references. */
export function referenceColumnCallouts(blocks: readonly SearchedBlock[]): readonly Callout[] {
  const callouts: Callout[] = [];
  const columns = new Map<Container, Set<number>>();
  const rows = new Map<Container, Set<Container>>();
  for (const [index, { cell, text, start }] of blocks.entries()) {
    if (cell === undefined) continue;
    const known = columns.get(cell.table);
    if (known?.has(cell.column) === true) {
      const inner = text.trim();
      const items = readNumberList(inner, { blanks: true });
      const from = start + text.length - text.trimStart().length;
      if (items !== undefined) {
        callouts.push({ shape: 'column', textRange: [from, from + inner.length], items, block: index });
      }
    } else if (isNearTop(rows, cell) && isHead(text))
      columns.set(cell.table, (known ?? new Set<number>()).add(cell.column));
  }
  return callouts;
}

/** A head may take several rows, or stand below a row that holds the title of the table. */
const headRows = 3;

function isNearTop(rows: Map<Container, Set<Container>>, { table, row }: NonNullable<SearchedBlock['cell']>): boolean {
  const seen = rows.get(table) ?? new Set<Container>();
  rows.set(table, seen);
  if (seen.size < headRows) seen.add(row);
  return seen.has(row);
}

function isHead(text: string): boolean {
  if (text.length > 40) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 4 && words.some((word) => referenceColumnHeads.has(word) && word.length > 1);
}
