import type { Callout, NumberedItem } from '../callout.ts';
import { readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

/** The longest callout. */
const longest = 120;

const form = { introductions: true };

/** What a list of numbers ends with: most parentheses hold something else, and need not be read. */
const lastOfList = /[\d\s,;，；、،]/;

/** `(3)`, `(12, 14–16)`, `(see ref. 3)`: numbers in round brackets. */
export function parenthesisCallouts({ text, start }: SearchedBlock, index: number): readonly Callout[] {
  const callouts: Callout[] = [];
  let close = text.indexOf(')');
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    if (close >= 0 && close < open) close = text.indexOf(')', open);
    if (close < 0) break;
    if (close - open > longest || !lastOfList.test(text[close - 1] ?? '')) continue;
    const items = readNumberList(text.slice(open + 1, close), form);
    if (items === undefined || !isPlainList(items)) continue;
    callouts.push({ shape: 'parenthesis', textRange: [open + start, close + 1 + start], items, block: index });
  }
  return callouts;
}

/** Letters stand behind the numbers of figures and samples (`1a`); pairs that repeat are coordinates (`1,1; 2,2`). */
function isPlainList(items: readonly NumberedItem[]): boolean {
  return (
    items.every((item) => item.suffix === undefined) && new Set(items.map((item) => item.number)).size === items.length
  );
}
