import type { RawBlock } from '../article/rawBlock.ts';
import { isDate, isPageNumber } from './pageMarks.ts';

/** Longer headings are no running heads. */
const longest = 120;

/**
 * Running heads that a converter took for headings. Nothing in their words tells them from a heading that an article uses
 * twice; but a running head cuts sentences and lists, and a heading does not.
 * @returns for each block, whether it is one.
 */
export function findHeadingFurniture(blocks: readonly RawBlock[]): readonly boolean[] {
  const repeats = new Map<string, { count: number; cuts: number }>();
  const keys = blocks.map((block, i) => {
    if (block.kind !== 'heading' || block.content.text.length > longest) return '';
    const key = block.content.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const seen = repeats.get(key) ?? { count: 0, cuts: 0 };
    const cut = cutsSentence(blocks, i) ? 2 : cutsList(blocks, i) || isBesidePageNumber(blocks, i) ? 1 : 0;
    repeats.set(key, { count: seen.count + 1, cuts: seen.cuts + cut });
    return key;
  });
  const title = keys.findIndex((key) => key !== '');
  return keys.map((key, i) => {
    const seen = repeats.get(key);
    if (key === '' || i === title || seen === undefined || seen.cuts === 0) return false;
    // A heading that comes once may be a line of the text that a converter took for one, unless it is in capitals.
    return seen.count > 1 || (seen.cuts > 1 && !/\p{Ll}/u.test(blocks[i]?.content.text ?? ''));
  });
}

/** Whether the block stands in the middle of a sentence of its neighbours. */
export function cutsSentence(blocks: readonly RawBlock[], i: number): boolean {
  const before = textAt(blocks, neighbour(blocks, i, -1)).trimEnd();
  const after = textAt(blocks, neighbour(blocks, i, 1)).trimStart();
  return before.length >= 30 && /[\p{Ll}\p{N},:;(&\u2010-]$/u.test(before) && /^\p{Ll}[\p{L}’'-]*[\s,;.)]/u.test(after);
}

function cutsList(blocks: readonly RawBlock[], i: number): boolean {
  const number = (k: number) => Number(/(\d{1,4})\D{0,3}$/.exec(blocks[k]?.listMarker ?? '')?.[1] ?? Number.NaN);
  const [before, after] = [neighbour(blocks, i, -1), neighbour(blocks, i, 1)];
  return number(before) + 1 === number(after) && number(before) > 1 && textAt(blocks, before).length >= 30;
}

function isBesidePageNumber(blocks: readonly RawBlock[], i: number): boolean {
  return isPageNumber(textAt(blocks, i - 1).trim()) || isPageNumber(textAt(blocks, i + 1).trim());
}

/** The next block in a direction that is no page number and no date. */
function neighbour(blocks: readonly RawBlock[], i: number, step: 1 | -1): number {
  let at = i + step;
  for (let skipped = 0; skipped < 2; skipped++) {
    const text = textAt(blocks, at).trim();
    if (text === '' || (!isPageNumber(text) && !isDate(text))) break;
    at += step;
  }
  return at;
}

function textAt(blocks: readonly RawBlock[], i: number): string {
  const block = blocks[i];
  return block !== undefined && (block.kind === 'paragraph' || block.kind === 'list-item') ? block.content.text : '';
}
