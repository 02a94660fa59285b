import type { OffsetRange } from '../core/text/offsetRange.ts';
import { formulaAround } from './math/formula.ts';

/** Between the DOM and text offsets inside one element, whose text content is the text. */

/** How much text of `root` stands before a point in it. */
export function textOffsetOf(root: Node, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The text nodes of `root` that lie in `range`, each with its part of it, as offsets into the node's own text. */
export function textNodesIn(root: Node, range: OffsetRange): { readonly node: Text; readonly range: OffsetRange }[] {
  const found: { node: Text; range: OffsetRange }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node !== null && start < range[1]; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const from = Math.max(range[0] - start, 0);
    const to = Math.min(range[1] - start, length);
    if (node instanceof Text && from < to) found.push({ node, range: [from, to] });
    start += length;
  }
  return found;
}

/** The DOM range of a stretch of text; one at the start or end of `root` where it has no text there. */
export function domRangeOf(root: Node, range: OffsetRange): Range {
  const result = document.createRange();
  result.selectNodeContents(root);
  const nodes = textNodesIn(root, range);
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) {
    result.collapse(range[0] <= 0);
    return result;
  }
  result.setStart(first.node, first.range[0]);
  result.setEnd(last.node, last.range[1]);
  return result;
}

/** Puts each part of the text of `range` into an element of its own, formulas as a whole; the text content stays as it was. */
export function wrapText<Wrapper extends HTMLElement>(
  root: Node,
  range: OffsetRange,
  create: () => Wrapper,
): Wrapper[] {
  const parts = textNodesIn(root, range).map(({ node, range: part }) => formulaAround(node) ?? cutOut(node, part));
  return [...new Set(parts)].map((part) => {
    const wrapper = create();
    part.replaceWith(wrapper);
    wrapper.append(part);
    return wrapper;
  });
}

function cutOut(node: Text, [from, to]: OffsetRange): Text {
  const part = from > 0 ? node.splitText(from) : node;
  if (to - from < part.length) part.splitText(to - from);
  return part;
}

/** Takes an element away and leaves what it holds. */
export function unwrap(wrapper: Element): void {
  const parent = wrapper.parentNode;
  wrapper.replaceWith(...wrapper.childNodes);
  parent?.normalize();
}
