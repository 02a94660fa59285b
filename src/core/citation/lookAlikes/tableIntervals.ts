import type { SearchedBlock } from '../searchedBlock.ts';
import { units } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

/** The most cells of a row that are looked at to either side. */
const widest = 40;

/** So many cells with nothing but a number behind a pair make it the bounds of what they count. */
const leastValues = 2;

/**
 * `| [35–56] | 15 | 14 |`, `| Shift (mm) | [10, 20] |`, `| Age, mean [SD] | 35.7 | [10] |`: a cell that holds nothing but an
 * interval, or a value as the head of its row announces.
 */
export function isTableInterval(
  { callout, inner, numbers, block }: Surroundings,
  blocks: readonly SearchedBlock[],
): boolean {
  if (block.cell === undefined || (callout.shape !== 'bracket' && callout.shape !== 'parenthesis')) return false;
  if (block.text.trim() !== inner) return false;
  const before = rowPart(blocks, callout.block, -1);
  const head = before.at(-1) ?? '';
  const announced = /([[(])\p{L}{1,6}[\])]$/u.exec(head)?.[1];
  if (announced !== undefined && announced === inner[0] && before.slice(0, -1).some(isNumber)) return true;
  const isPair = numbers.length === 2 || /^[[(]\s?\d+\s?[-–—−]\s?\d+\s?[\])]$/.test(inner);
  if (!isPair) return false;
  const unit = /[[(]([^\s\])]{1,10})[\])]\s*$/.exec(head)?.[1]?.toLowerCase() ?? '';
  return units.has(unit) || rowPart(blocks, callout.block, 1).filter(isNumber).length >= leastValues;
}

/** The texts of the cells of a row to one side of a cell, the nearest first. */
function rowPart(blocks: readonly SearchedBlock[], index: number, step: 1 | -1): readonly string[] {
  const row = blocks[index]?.cell?.row;
  const texts: string[] = [];
  for (let i = index + step; texts.length < widest && blocks[i]?.cell?.row === row && row !== undefined; i += step) {
    texts.push(blocks[i]?.text.trim() ?? '');
  }
  return texts;
}

function isNumber(text: string): boolean {
  return /^[<>≤≥~±−–-]?\s?\d[\d.,·]{0,12}\s?%?$/.test(text);
}
