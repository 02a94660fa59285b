import { type EntryBlocks, type ListRange, leastAlike } from './entryBlocks.ts';

/** So many blocks behind its end a list may go on; table cells come in hundreds. */
const longestGap = 1500;
/** So many numbers may be lost where it goes on. */
const longestJump = 4;

/**
 * Where a numbered list goes on behind a section that comes between (Methods with references of their own): a block with
 * the next number that looks like an entry, and the one after it has the number after it.
 */
export function findResumption(article: EntryBlocks, from: number, last: number): ListRange | undefined {
  for (let i = from; i < Math.min(article.blocks.length, from + longestGap); i++) {
    if (article.isListHeading(i)) return undefined;
    const number = article.numberAt(i);
    if (number === undefined || number <= last || number > last + longestJump) continue;
    const next = article.numberAt(i + 1);
    // Right behind the heading that cut it, the count alone will do.
    const isAlike = article.isAlike(i) || (i === from + 1 && number === last + 1);
    const isLast = number === last + 1 && article.sectionEnd(i) === i + 1;
    const goesOn = next !== undefined && next > number && next <= number + 3;
    if (isAlike && (goesOn || isLast)) return { start: i, end: article.sectionEnd(i) };
  }
  return undefined;
}

/** Where a list goes on right behind a heading inside it: a running head, "Primary sources". */
export function findContinuation(article: EntryBlocks, from: number): ListRange | undefined {
  let start = from;
  while (article.isHeading(start)) {
    if (article.isListHeading(start)) return undefined;
    start++;
  }
  if (start === from) return undefined;
  const range = { start, end: article.sectionEnd(start) };
  const texts = article.countTexts(range);
  return texts > 0 && article.countAlike(range) >= leastAlike * texts ? range : undefined;
}
