import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Page } from '../../src/core/page/page.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** What a browser's parser makes of a page's html. */
export interface ParsedPage {
  /** The text content of each `[data-block]`, in document order. */
  readonly blocks: readonly string[];
  /** The text content of each `[data-citation]`. */
  readonly citations: readonly string[];
  /** The text content of each `[data-cross-reference]`. */
  readonly crossReferences: readonly string[];
}

export function parsePage(page: Page): ParsedPage {
  const blocks: string[] = [];
  const citations: string[] = [];
  const crossReferences: string[] = [];
  const visit = (node: Node) => {
    if (hasAttribute(node, 'data-block')) blocks.push(textOf(node));
    if (hasAttribute(node, 'data-citation')) citations.push(textOf(node));
    if (hasAttribute(node, 'data-cross-reference')) crossReferences.push(textOf(node));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseFragment(page.sections.join('')));
  return { blocks, citations, crossReferences };
}

function hasAttribute(node: Node, name: string): boolean {
  return 'attrs' in node && node.attrs.some((attribute) => attribute.name === name);
}

function childrenOf(node: Node): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}
