import type { OffsetRange } from '../../text/offsetRange.ts';
import type { CitedItem } from './citedItem.ts';
import { foldName } from './foldName.ts';
import { leadWords } from './vocabulary.ts';

/** The longest text between two works of one citation, in characters. */
const longestGap = 60;

/** `, p. 12`, `: 25–30`, `, Fig. 2`: where in the cited work. */
const locator =
  /^(?:\s?[,:]\s?|\s)(?:(?:pp?|S|с|стр|Fig|fig|Figs|figs|Tab|Table|Ch|Chap|ch|chap|Sect|Sec|sec|vol|Vol|§)\.?\s?)?\d{1,4}(?:\s?[-–—,]\s?\d{1,4}){0,4}(?=\s?[)\];])|^,?\s(?:pp?|S|с)\.\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?/u;

/** Makes one citation of works that are cited side by side, and takes in the brackets around them. */
export function clusterItems(
  text: string,
  items: readonly CitedItem[],
): readonly { readonly textRange: OffsetRange; readonly items: readonly CitedItem[] }[] {
  const clusters: { start: number; end: number; items: CitedItem[] }[] = [];
  for (const item of items) {
    const last = clusters.at(-1);
    const [start, end] = item.textRange;
    if (last !== undefined && isBetween(text.slice(last.end, Math.min(start, last.end + longestGap + 1)))) {
      last.end = end + locatorLength(text, end);
      last.items.push(item);
    } else clusters.push({ start, end: end + locatorLength(text, end), items: [item] });
  }
  return clusters.map(({ start, end, items: inside }) => ({
    textRange: withBrackets(text, start, end),
    items: inside,
  }));
}

function locatorLength(text: string, at: number): number {
  return locator.exec(text.slice(at, at + 48))?.[0].length ?? 0;
}

function isBetween(gap: string): boolean {
  if (gap.length > longestGap || /[^\p{L}\p{M}\s.,;:&，；、。]/u.test(gap)) return false;
  return (gap.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => leadWords.has(foldName(word)));
}

const opening = '([（［';
const closing = ')]）］';

/** The brackets around a citation belong to it where nothing else stands in them; one opened inside it is closed. */
function withBrackets(text: string, start: number, end: number): OffsetRange {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (opening.includes(text[i] ?? ' ')) depth++;
    else if (closing.includes(text[i] ?? ' ')) depth--;
  }
  const blank = text[end] === ' ' ? 1 : 0;
  const closes = closing.includes(text[end + blank] ?? ' ');
  if (depth > 0 && closes) return [start, end + blank + 1];
  if (depth === 0 && closes && opening.includes(text[start - 1] ?? ' ')) return [start - 1, end + blank + 1];
  return [start, end];
}
