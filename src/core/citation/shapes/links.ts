import type { Callout } from '../callout.ts';
import { readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

/** A bare number that links to an entry: `[1](#ref1)`, `[33](#page-5-29),[34](#page-5-30)`. */
export function linkCallouts({ text, start, links }: SearchedBlock, index: number): readonly Callout[] {
  return links.flatMap(({ range }): readonly Callout[] => {
    const shown = text.slice(...range);
    if (shown.length > 40) return [];
    const inner = shown.trim().replace(/[,;]$/, '');
    const items = readNumberList(inner);
    if (items === undefined) return [];
    const from = range[0] + start + shown.length - shown.trimStart().length;
    return [{ shape: 'link', textRange: [from, from + inner.length], items, block: index }];
  });
}
