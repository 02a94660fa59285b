import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ArticleFormat, formatOf, parseArticle } from '../../../src/core/article/parseArticle.ts';
import { layoutPage } from '../../../src/core/page/layoutPage.ts';
import { root } from '../../harness/paths.mjs';
import { readFixtures } from '../../support/fixtures.ts';
import { parsePage } from '../../support/pageText.ts';
import { damagedArticle } from '../../support/randomArticles.ts';

describe('page', () => {
  for (const format of ['markdown', 'text'] as const) {
    const path = `pages/${format === 'text' ? 'plain-text' : 'markdown'}.txt`;
    for (const { title, input, expected, line } of readFixtures(path)) {
      it(`${format}: ${title} (${path}:${line})`, () => {
        assert.equal(layoutPage(parseArticle(input, format)).sections.join('\n'), expected);
      });
    }
  }

  for (const sample of ['reading-sample.md', 'damaged-sample.txt']) {
    it(`shows exactly the text of ${sample}`, () => {
      const source = readFileSync(join(root, 'test/samples', sample), 'utf8');
      assertPromise(source, formatOf(sample));
    });
  }

  for (const format of ['markdown', 'text'] as const) {
    it(`shows exactly the text of any article (${format})`, () => {
      fc.assert(fc.property(damagedArticle, (source) => assertPromise(source, format)));
    });
  }

  it('keeps the html of a section when another one changes', () => {
    const source =
      '# A\n\nFirst [1].\n\nSecond [2].\n\n## References\n\n1. Smith, J., 2001. One.\n2. Jones, K., 2002. Two.\n';
    const before = layoutPage(parseArticle(source, 'markdown')).sections;
    const after = layoutPage(parseArticle(source.replace('First', 'New words in front'), 'markdown')).sections;
    assert.deepEqual([after[0], ...after.slice(2)], [before[0], ...before.slice(2)]);
    assert.notEqual(after[1], before[1]);
  });
});

/** Every block's element holds its slice of the text; every range lies in its text; copies are copies. */
function assertPromise(source: string, format: ArticleFormat): void {
  const article = parseArticle(source, format);
  const page = layoutPage(article);
  const parsed = parsePage(page);
  assert.deepEqual(
    parsed.blocks,
    page.blocks.map(([start, end]) => article.text.slice(start, end)),
  );
  assert.deepEqual(
    parsed.citations,
    page.citations.map((citation) => citation.callout),
  );
  assert.deepEqual(
    parsed.crossReferences,
    page.crossReferences.map(({ textRange }) => article.text.slice(...textRange)),
  );
  let last = -1;
  for (const { textRange, sourceRanges } of article.blocks) {
    assert.ok(textRange[0] > last || (last <= 0 && textRange[0] === 0), 'blocks ascend');
    last = textRange[1];
    for (const [start, end] of sourceRanges) assert.ok(start >= 0 && start <= end && end <= source.length);
  }
  assert.ok(last <= article.text.length);
  for (const { textStart, textEnd, sourceStart, sourceEnd } of article.sourceMap.byText) {
    if (textEnd - textStart !== sourceEnd - sourceStart || textEnd - textStart < 2) continue;
    const copy = article.text.slice(textStart, textEnd);
    assert.equal(words(copy, copy), words(source.slice(sourceStart, sourceEnd), copy));
  }
}

/** A line end, a page end or a part of a tab may have become a blank, and a NUL cannot be shown. */
function words(text: string, copy: string): string {
  return text
    .replaceAll('\0', '\ufffd')
    .split('')
    .map((unit, at) => (/\s/.test(copy[at] ?? '') ? ' ' : unit))
    .join('');
}
