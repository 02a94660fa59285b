import type { BlockMap } from './blockMap.ts';
import { domRangeOf } from './domText.ts';

/**
 * Makes a change to the elements in blocks that leaves their text as it is, and has the reader's selection on the same text
 * after it: a selection that starts or ends in a text that is put into another element would go with neither.
 */
export function keepSelection(blocks: BlockMap, change: () => void): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) {
    change();
    return;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const isForward = startContainer === anchorNode && startOffset === anchorOffset;
  const anchor = textOffsetOf(blocks, anchorNode, anchorOffset);
  const focus = textOffsetOf(blocks, focusNode, focusOffset);
  change();
  const isKept = selection.anchorNode === anchorNode && selection.focusNode === focusNode;
  const isSame = isKept && selection.anchorOffset === anchorOffset && selection.focusOffset === focusOffset;
  if (isSame || anchorNode === null || focusNode === null) return;
  const base = pointAt(blocks, anchor, !isForward) ?? [anchorNode, anchorOffset];
  const extent = pointAt(blocks, focus, isForward) ?? [focusNode, focusOffset];
  selection.setBaseAndExtent(...base, ...extent);
}

type Point = readonly [node: Node, offset: number];

function textOffsetOf(blocks: BlockMap, node: Node | null, offset: number): number | undefined {
  return node === null ? undefined : blocks.textOffsetOf(node, offset);
}

/** `isEnd`: of the text before it, so that nothing of what comes after is selected. */
function pointAt(blocks: BlockMap, textOffset: number | undefined, isEnd: boolean): Point | undefined {
  if (textOffset === undefined) return undefined;
  const letter = isEnd ? textOffset - 1 : textOffset;
  const [part] = blocks.partsOf([letter, letter + 1]);
  if (part === undefined) return undefined;
  const range = domRangeOf(part.block, part.range);
  return isEnd ? [range.endContainer, range.endOffset] : [range.startContainer, range.startOffset];
}
