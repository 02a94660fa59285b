import type { RawBlock } from '../article/rawBlock.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import type { MappedText } from '../text/mappedText.ts';
import { entryLines } from './entryLine.ts';
import { findLists } from './findLists.ts';
import { mendEntry } from './mendEntry.ts';
import { type DraftEntry, readEntries } from './readEntries.ts';

/** A stretch of the article: blocks as they were, or the entries of a reference list in place of its blocks. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly RawBlock[] }
  | { readonly kind: 'entries'; readonly entries: readonly DraftEntry[] };

/** Finds the reference lists and reads their entries; the parts are in the order of the source. */
export function readBibliography(blocks: readonly RawBlock[], lexicon: Lexicon): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of findLists(blocks)) {
    const inside = blocks.slice(start, end);
    const { before, entries, after } = readEntries(entryLines(inside.filter(isText)));
    if (entries.length === 0) continue;
    parts.push({ kind: 'blocks', blocks: [...blocks.slice(from, start), ...before.map(asParagraph)] });
    parts.push({
      kind: 'entries',
      entries: entries.map((entry) => ({ ...entry, content: mendEntry(entry.content, lexicon) })),
    });
    parts.push({ kind: 'blocks', blocks: [...after.map(asParagraph), ...inside.filter((block) => !isText(block))] });
    from = end;
  }
  parts.push({ kind: 'blocks', blocks: blocks.slice(from) });
  return parts;
}

function isText(block: RawBlock): boolean {
  return block.kind === 'paragraph' || block.kind === 'list-item';
}

function asParagraph(content: MappedText): RawBlock {
  const first = content.segments[0]?.sourceStart ?? 0;
  const sourceRange = [first, content.segments.at(-1)?.sourceEnd ?? first] as const;
  return { kind: 'paragraph', content, sourceRange, containers: [] };
}
