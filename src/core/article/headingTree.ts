import type { OffsetRange } from '../text/offsetRange.ts';
import type { Article } from './article.ts';

/** A heading with those under it. */
export interface HeadingNode {
  readonly text: string;
  /** Of the heading, in the article text. */
  readonly textRange: OffsetRange;
  readonly children: readonly HeadingNode[];
}

interface OpenNode extends HeadingNode {
  readonly level: number;
  readonly children: OpenNode[];
}

/** The headings of an article, each under the last one before it of a higher rank, whatever levels are left out between. */
export function headingTree({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly HeadingNode[] {
  const roots: OpenNode[] = [];
  let open: OpenNode[] = [];
  for (const { kind, level = 2, textRange } of blocks) {
    const words = text
      .slice(...textRange)
      .replace(/\s+/g, ' ')
      .trim();
    if (kind !== 'heading' || words === '') continue;
    const node: OpenNode = { text: words, textRange, level, children: [] };
    open = open.filter((above) => above.level < level);
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** The last heading at or before an offset into the article text; undefined where there is none. */
export function headingAt(nodes: readonly HeadingNode[], textOffset: number): HeadingNode | undefined {
  const last = nodes.findLast(({ textRange }) => textRange[0] <= textOffset);
  return last && (headingAt(last.children, textOffset) ?? last);
}
