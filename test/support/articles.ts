import type { AnchorableArticle } from '../../src/core/anchoring/articleIndex.ts';
import { ArticleIndex } from '../../src/core/anchoring/articleIndex.ts';
import type { Block } from '../../src/core/article/block.ts';

/** An article of that text: each line of it a paragraph, none with a citation. */
export function articleOf(text: string): AnchorableArticle {
  let start = 0;
  const blocks = text.split('\n').map((line): Block => {
    const block: Block = {
      kind: 'paragraph',
      textRange: [start, start + line.length],
      sourceRanges: [],
      containers: [],
      marks: [],
    };
    start += line.length + 1;
    return block;
  });
  return { text, blocks, citations: [] };
}

export function indexOf(text: string): ArticleIndex {
  return new ArticleIndex(articleOf(text));
}
