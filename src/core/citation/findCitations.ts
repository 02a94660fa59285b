import type { Assembled } from '../article/assemble.ts';
import type { Block } from '../article/block.ts';
import { overlaps } from '../text/offsetRange.ts';
import { toSourceRange } from '../text/sourceMap.ts';
import { bracketCallouts, type Callout } from './bracketCallouts.ts';
import type { Citation, CitationStyle } from './citation.ts';

/** Finds the numbered citations in an article and resolves them to the entries of its list. */
export function findCitations(article: Assembled): { citations: readonly Citation[]; citationStyle: CitationStyle } {
  const entryIds = new Map<number, string>();
  for (const { citationNumber, id } of article.bibliography) {
    if (citationNumber !== null && !entryIds.has(citationNumber)) entryIds.set(citationNumber, id);
  }
  const highest = Math.max(0, ...entryIds.keys());
  const citations: Citation[] = [];
  for (const block of article.blocks) {
    if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') continue;
    const [start, end] = block.textRange;
    for (const callout of bracketCallouts(article.text.slice(start, end))) {
      const textRange = [callout.textRange[0] + start, callout.textRange[1] + start] as const;
      if (isCode(block, textRange) || isLookAlike(article.text, textRange) || !isPlausible(callout, highest)) continue;
      citations.push({
        callout: article.text.slice(...textRange),
        style: 'bracket',
        textRange,
        sourceRange: toSourceRange(article.sourceMap, textRange) ?? [0, 0],
        citationItems: callout.numbers.map((citationNumber) => ({
          citationNumber,
          entryId: entryIds.get(citationNumber) ?? null,
        })),
      });
    }
  }
  return { citations, citationStyle: citations.length > 0 ? 'bracket' : 'none' };
}

/** A number far beyond the list is a year, a page or an index. */
function isPlausible({ numbers }: Callout, highest: number): boolean {
  const limit = highest === 0 ? 999 : Math.max(1.5 * highest, highest + 5);
  return numbers.some((number) => number <= limit);
}

function isCode(block: Block, textRange: readonly [number, number]): boolean {
  return block.marks.some(
    ({ tag, attributes, textRange: marked }) =>
      (tag === 'code' || attributes['class'] === 'math') && overlaps(marked, textRange),
  );
}

/** An index (`a[1]`), a statistic (`F[1,12]`), an interval behind "in" or "∈". */
function isLookAlike(text: string, [start, end]: readonly [number, number]): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 3);
  return /(?:^|[^\p{L}])\p{L}$|[=∈×<>]\s?$/u.test(before) || /^\s?[=<>]/.test(after);
}
