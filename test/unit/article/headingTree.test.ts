import assert from 'node:assert/strict';
import { type HeadingNode, headingAt, headingTree } from '../../../src/core/article/headingTree.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

function spell(nodes: readonly HeadingNode[], indent = ''): string {
  return nodes.map(({ text, children }) => `${indent}${text}\n${spell(children, `${indent}  `)}`).join('');
}

const cases = [
  ['levels', '# A\n\n## B\n\n### C\n\n## D\n', 'A\n  B\n    C\n  D\n'],
  ['levels that are left out', '# A\n\n### B\n\n#### C\n\n## D\n', 'A\n  B\n    C\n  D\n'],
  ['a lower rank first', '### A\n\n# B\n\n## C\n', 'A\nB\n  C\n'],
  ['no headings', 'Text.\n', ''],
  ['markup', '# The *two* `ways`\n', 'The two ways\n'],
] as const;

describe('headings', () => {
  for (const [what, source, expected] of cases) {
    it(`make a tree: ${what}`, () => assert.equal(spell(headingTree(parseArticle(source, 'markdown'))), expected));
  }

  it('know which of them a place is under', () => {
    const article = parseArticle('Ahead.\n\n# First\n\none\n\n## Second\n\ntwo\n\n# Third\n\nthree\n', 'markdown');
    const tree = headingTree(article);
    const under = (words: string): string | undefined => headingAt(tree, article.text.indexOf(words))?.text;
    assert.deepEqual(['Ahead', 'First', 'one', 'Second', 'two', 'three'].map(under), [
      undefined,
      'First',
      'First',
      'Second',
      'Second',
      'Third',
    ]);
  });
});
