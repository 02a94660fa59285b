import type { RawBlock } from '../article/rawBlock.ts';
import { cutText } from '../text/cutText.ts';
import { emptyText, joinTexts, type MappedText, unmapped } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { DraftEntry } from './draftEntry.ts';
import { type EntryPiece, entryPieces, wholeLines } from './entryPiece.ts';
import { findIntrusions } from './intrusions.ts';
import type { ListContent } from './listContent.ts';
import { readNumbered } from './numberedList.ts';
import { readUnnumbered } from './unnumberedList.ts';

/** What a stretch of the article is made of: entries, and blocks that are none, in the order of the source. */
export type ListItem =
  | { readonly kind: 'entry'; readonly entry: DraftEntry }
  | { readonly kind: 'block'; readonly block: RawBlock };

/** A stretch of one block that belongs to one entry, or to none (`owner` -1). */
interface Share {
  readonly owner: number;
  readonly range: OffsetRange;
}

/**
 * Reads the blocks of a reference list. Everything in them stays: what is no part of an entry stays a block, in its place.
 * @param first the number that the list is expected to start with.
 */
export function readList(blocks: readonly RawBlock[], first: number): readonly ListItem[] {
  const pieces = entryPieces(blocks);
  const content = readNumbered(pieces, first);
  if (content !== undefined) return itemsOf(blocks, pieces, content);
  const marked = blocks.map(withMarker);
  const hasMarkers = marked.some((block, i) => block !== blocks[i]);
  const lines = wholeLines(hasMarkers ? entryPieces(marked) : pieces);
  return itemsOf(marked, lines, readUnnumbered(lines));
}

/** Out of the count, what Markdown takes for the number of an item is a year, a page or a part of a name: it stays text. */
function withMarker(block: RawBlock): RawBlock {
  const number = /\d{1,9}[.)]?$/.exec(block.listMarker ?? '')?.[0];
  if (number === undefined) return block;
  const { listMarker: _, ...rest } = block;
  return { ...rest, content: joinTexts([unmapped(`${number} `), block.content]) };
}

function itemsOf(
  blocks: readonly RawBlock[],
  pieces: readonly EntryPiece[],
  content: ListContent,
): readonly ListItem[] {
  const shares = sharesOf(pieces, content, findIntrusions(pieces, content), blocks.length);
  const numbered = new Set(content.starts.filter((start) => start.hasNumber).map((start) => start.at));
  const withoutNumber = new Set(
    pieces.flatMap((piece, i) => (piece.startsBlock && !numbered.has(i) ? piece.block : [])),
  );
  const parts: MappedText[][] = content.starts.map(() => []);
  const order: (RawBlock | number)[] = [];
  const seen = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    const own = shares[i] ?? [];
    if (own.every((share) => share.owner < 0)) {
      order.push(block);
      continue;
    }
    const cut = cutText(
      block.content,
      own.map((share) => share.range),
    );
    const texts = withoutNumber.has(i)
      ? [withMarker({ ...block, content: cut[0] ?? emptyText }).content, ...cut.slice(1)]
      : cut;
    for (const [k, { owner }] of own.entries()) {
      const text = texts[k];
      if (text === undefined || text.text === '') continue;
      if (owner < 0) order.push({ ...block, kind: 'paragraph', containers: [], content: text });
      else {
        parts[owner]?.push(text);
        if (!seen.has(owner)) order.push(owner);
        seen.add(owner);
      }
    }
  }
  return order.map((item): ListItem => {
    if (typeof item !== 'number') return { kind: 'block', block: item };
    const { number, inferred } = content.starts[item] ?? { number: null, inferred: false };
    return { kind: 'entry', entry: { number, numberInferred: inferred, content: joinLineTexts(parts[item] ?? []) } };
  });
}

/** For each block, how the entries share it. */
function sharesOf(
  pieces: readonly EntryPiece[],
  { starts, end }: ListContent,
  intrusions: ReadonlySet<number>,
  blocks: number,
): readonly Share[][] {
  const shares: Share[][] = Array.from({ length: blocks }, () => []);
  let owner = -1;
  for (const [i, piece] of pieces.entries()) {
    const next = starts[owner + 1];
    const startsEntry = next?.at === i;
    if (startsEntry) owner++;
    const isOwned = owner >= 0 && i < end && !intrusions.has(i);
    const own = shares[piece.block] as Share[];
    const last = own.at(-1);
    const current = isOwned ? owner : -1;
    if (!startsEntry && last !== undefined && last.owner === current) {
      own[own.length - 1] = { owner: current, range: [last.range[0], piece.end] };
    } else {
      const keepsNumber = !startsEntry || !next.hasNumber;
      own.push({ owner: current, range: [keepsNumber ? piece.start : piece.textStart, piece.end] });
    }
  }
  return shares;
}

function joinLineTexts(parts: readonly MappedText[]): MappedText {
  return joinTexts(parts.flatMap((part, i) => (i === 0 ? [part] : [unmapped('\n'), part])));
}
