import type { Block, Mark } from '../article/block.ts';
import type { Citation } from '../citation/citation.ts';
import type { CrossReference } from '../crossReference/findCrossReferences.ts';
import { overlaps } from '../text/offsetRange.ts';
import type { TextLink } from './links.ts';

/**
 * The marks of a block on the page: its own, its citations, its cross-references, and the addresses that stand in it as plain
 * characters.
 * @param links those addresses, in the text of the block.
 */
export function marksOf(
  block: Block,
  citations: readonly Citation[],
  crossReferences: readonly CrossReference[],
  links: readonly TextLink[],
): readonly Mark[] {
  const own = block.marks.flatMap((mark) => cutAt(mark, [...citations, ...crossReferences]));
  const cited = citations.map((citation): Mark => {
    const target = citation.citationItems.find((item) => item.entryId !== null)?.entryId;
    const attributes = { class: 'citation', 'data-citation': '', href: `#${target ?? ''}` };
    return { textRange: citation.textRange, tag: 'a', attributes };
  });
  const referring = crossReferences.map(({ textRange }): Mark => {
    const attributes = { class: 'cross-reference', 'data-cross-reference': '' };
    return { textRange, tag: 'a', attributes };
  });
  if (block.kind === 'code' || block.kind === 'math') return own;
  const [start] = block.textRange;
  const linked = [...own, ...cited, ...referring].filter((mark) => mark.tag === 'a');
  const addresses = links.flatMap(({ range, href }): Mark[] => {
    const textRange = [range[0] + start, range[1] + start] as const;
    const isTaken = linked.some((mark) => overlaps(mark.textRange, textRange));
    return isTaken ? [] : [{ textRange, tag: 'a', attributes: { href } }];
  });
  return [...own, ...cited, ...referring, ...addresses];
}

/** A citation is one link, and so is a cross-reference: links inside it go, and what crosses its edge is cut there. */
function cutAt(mark: Mark, citations: readonly Pick<Citation, 'textRange'>[]): readonly Mark[] {
  let pieces: readonly Mark[] = [mark];
  for (const { textRange } of citations) {
    if (!overlaps(mark.textRange, textRange)) continue;
    if (mark.tag === 'a') pieces = pieces.flatMap((piece) => without(piece, textRange));
    else
      pieces = pieces.flatMap((piece) =>
        textRange.reduce<readonly Mark[]>((all, at) => all.flatMap((one) => split(one, at)), [piece]),
      );
  }
  return pieces;
}

function split(mark: Mark, at: number): readonly Mark[] {
  const [start, end] = mark.textRange;
  if (at <= start || at >= end) return [mark];
  return [
    { ...mark, textRange: [start, at] },
    { ...mark, textRange: [at, end] },
  ];
}

function without(mark: Mark, [from, to]: readonly [number, number]): readonly Mark[] {
  const [start, end] = mark.textRange;
  const pieces: Mark[] = [];
  if (start < from) pieces.push({ ...mark, textRange: [start, Math.min(end, from)] });
  if (end > to) pieces.push({ ...mark, textRange: [Math.max(start, to), end] });
  return pieces;
}
