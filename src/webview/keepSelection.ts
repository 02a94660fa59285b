import { domRangeOf, textOffsetOf } from './domText.ts';

/**
 * Makes a change to the elements in `block` that leaves its text as it is, and has the reader's selection on the same text
 * after it: a selection that starts or ends in a text that is put into another element would go with neither.
 */
export function keepSelection(block: HTMLElement, change: () => void): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || !selection.containsNode(block, true)) {
    change();
    return;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const anchor = offsetIn(block, anchorNode, anchorOffset);
  const focus = offsetIn(block, focusNode, focusOffset);
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const isForward = startContainer === anchorNode && startOffset === anchorOffset;
  change();
  if (anchorNode === null || focusNode === null || (anchor === undefined && focus === undefined)) return;
  const base = anchor === undefined ? ([anchorNode, anchorOffset] as const) : pointAt(block, anchor, !isForward);
  const extent = focus === undefined ? ([focusNode, focusOffset] as const) : pointAt(block, focus, isForward);
  selection.setBaseAndExtent(...base, ...extent);
}

type Point = readonly [node: Node, offset: number];

function offsetIn(block: HTMLElement, node: Node | null, offset: number): number | undefined {
  return node !== null && block.contains(node) ? textOffsetOf(block, node, offset) : undefined;
}

/** `isEnd`: of the text before it, so that nothing of what comes after is selected. */
function pointAt(block: HTMLElement, offset: number, isEnd: boolean): Point {
  if (isEnd && offset > 0) {
    const before = domRangeOf(block, [offset - 1, offset]);
    return [before.endContainer, before.endOffset];
  }
  const after = domRangeOf(block, [offset, offset + 1]);
  return [after.startContainer, after.startOffset];
}
