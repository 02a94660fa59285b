import type { OffsetRange } from '../../text/offsetRange.ts';
import type { CitedItem } from './citedItem.ts';
import { foldName } from './foldName.ts';
import { leadWords } from './vocabulary.ts';

/** The longest text between two works of one citation, in characters. */
const longestGap = 60;

/** `, p. 12`, `: 25–30`, `, Fig. 2`: where in the cited work. */
const locator =
  /^(?:\s?[,:]\s?|\s)(?:(?:pp?|S|с|стр|Fig|fig|Figs|figs|Tab|Table|Ch|Chap|ch|chap|Sect|Sec|sec|vol|Vol|§)\.?\s?)?\d{1,4}(?:\s?[-–—,]\s?\d{1,4}){0,4}(?=\s?[)\];])|^,?\s(?:pp?|S|с)\.\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?/u;

/** Works that are cited side by side. */
export interface Cluster {
  /** Into the text that was searched. */
  readonly textRange: OffsetRange;
  readonly items: readonly (CitedItem & { readonly locator?: string })[];
}

/** Makes one citation of works that are cited side by side, and takes in the brackets around them. */
export function clusterItems(text: string, items: readonly CitedItem[]): readonly Cluster[] {
  const clusters: { start: number; end: number; items: Cluster['items'][number][] }[] = [];
  for (const item of items) {
    const last = clusters.at(-1);
    const [start, end] = item.textRange;
    const place = locator.exec(text.slice(end, end + 48))?.[0] ?? '';
    const located = place === '' ? item : { ...item, locator: place.replace(/^[\s,:]+/, '') };
    if (last !== undefined && isBetween(text.slice(last.end, Math.min(start, last.end + longestGap + 1)))) {
      last.end = end + place.length;
      last.items.push(located);
    } else clusters.push({ start, end: end + place.length, items: [located] });
  }
  return clusters.map(({ start, end, items: inside }) => ({
    textRange: withBrackets(text, start, end),
    items: inside,
  }));
}

function isBetween(gap: string): boolean {
  // A full stop behind the first work ends the sentence.
  if (gap.length > longestGap || /^\s*[.。:]|[^\p{L}\p{M}\s.,;:&，；、]/u.test(gap)) return false;
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
