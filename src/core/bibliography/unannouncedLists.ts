import { type EntryBlocks, type ListRange, leastAlike } from './entryBlocks.ts';
import { tailCompleteness } from './entryShape.ts';

/** Lists that no heading announces have at least so many entries. */
const leastEntries = 3;
/** The share that must look like entries where a count runs through the list. */
const leastAlikeCounted = 0.35;

/**
 * Finds the reference lists that no heading announces, by their own shape: block after block with a year, names, figures
 * and marks as references have them. In each section, the stretch where they outweigh all else the most.
 */
export function findUnannouncedLists(article: EntryBlocks): readonly ListRange[] {
  const lists: ListRange[] = [];
  for (let from = 0; from < article.blocks.length; from = article.sectionEnd(from) + 1) {
    const range = densest(article, from, article.sectionEnd(from));
    if (range === undefined) continue;
    const alike = article.countAlike(range);
    const least = isCounted(article, range) ? leastAlikeCounted : leastAlike;
    if (alike >= leastEntries && alike >= least * article.countTexts(range)) {
      lists.push({ start: runStart(article, range.start), end: range.end });
    }
  }
  return lists;
}

function densest(article: EntryBlocks, from: number, to: number): ListRange | undefined {
  let best: ListRange | undefined;
  let bestScore = 0;
  let start = from;
  let score = 0;
  for (let i = from; i < to; i++) {
    if (!article.isText(i)) continue;
    if (score <= 0) [start, score] = [i, 0];
    const isAlike = article.isAlike(i);
    const isNeutral = !isAlike && (article.textAt(i).length < 25 || (article.numberAt(i) ?? 0) > 1);
    score += isAlike ? article.weightOf(i) : isNeutral ? 0 : -1;
    if (score > bestScore || (score === bestScore && (isNeutral ? best?.end === i : isAlike))) {
      [best, bestScore] = [{ start, end: i + 1 }, score];
    }
  }
  if (best === undefined) return undefined;
  // A page break may have cut the last entry.
  const next = article.textAt(best.end);
  return /^\p{Ll}/u.test(next) && next.length < 300 ? { start: best.start, end: best.end + 1 } : best;
}

/** Back over entries that have no year, to number 1. */
function runStart(article: EntryBlocks, from: number): number {
  const isRest =
    article.numberAt(from) === undefined &&
    article.numberAt(from - 1) !== undefined &&
    tailCompleteness(article.textAt(from - 1)) < 0;
  let start = isRest ? from - 1 : from;
  let number = article.numberAt(start);
  while (number !== undefined && number > 1) {
    // The rest of an entry that a page break cut may stand between.
    const step = [1, 2].find((back) => article.numberAt(start - back) === (number ?? 0) - 1);
    if (step === undefined) break;
    start -= step;
    number--;
  }
  return start;
}

/** Whether the numbers before the blocks go up one by one, but for a few. */
function isCounted(article: EntryBlocks, range: ListRange): boolean {
  let steps = 0;
  for (let i = range.start + 1; i < range.end; i++) {
    if (article.numberAt(i) === (article.numberAt(i - 1) ?? -1) + 1) steps++;
  }
  const texts = article.countTexts(range) - 1;
  return texts >= leastEntries && steps >= 0.7 * texts;
}
