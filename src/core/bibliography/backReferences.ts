import { sliceText } from '../text/mappedText.ts';
import type { DraftEntry } from './draftEntry.ts';
import type { ListItem } from './readList.ts';

/** The pages on which an entry is cited, as LaTeX prints them behind it (`backref=page`): `… In ECCV, 2020. 2, 3`. */
const pages = '\\s+(\\d{1,3}(?:,\\s?\\d{1,3}){0,60}),?\\s*$';
const behindFullStop = new RegExp(`\\.${pages}`);
/** Most entries end with a year or pages before; volume and page of `Phys. 82, 45` stand behind a word. */
const behindFigure = new RegExp(`[\\d)\\]]\\.${pages}`);
const longest = 320;

/** The habit of a list: at least so many entries, and such a share of them. */
const leastEntries = 5;
const leastShare = 0.6;

/** Takes off the entries what says on which pages of the article they are cited, where the list has that habit. */
export function withoutBackReferences(items: readonly ListItem[]): readonly ListItem[] {
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const told = entries.filter((entry) => startOfPages(entry, behindFigure) !== undefined).length;
  if (told < leastEntries || told < leastShare * entries.length) return items;
  return items.map((item): ListItem => {
    const end = item.kind === 'entry' ? startOfPages(item.entry, behindFullStop) : undefined;
    if (item.kind !== 'entry' || end === undefined) return item;
    return { ...item, entry: { ...item.entry, content: sliceText(item.entry.content, 0, end) } };
  });
}

/** Where the pages behind an entry start; undefined where it has none. */
function startOfPages({ content: { text } }: DraftEntry, pattern: RegExp): number | undefined {
  const from = Math.max(0, text.length - longest);
  const match = pattern.exec(text.slice(from));
  const numbers = match?.[1]?.split(',').map(Number);
  if (match === null || numbers === undefined) return undefined;
  const ascends = numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
  return ascends ? from + match.index + match[0].indexOf('.') + 1 : undefined;
}
