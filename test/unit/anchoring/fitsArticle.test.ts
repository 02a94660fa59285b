import { assert } from 'chai';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { describePassage } from '../../../src/core/anchoring/describePassage.ts';
import { fitsArticle } from '../../../src/core/anchoring/fitsArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { pageWith, someItem } from '../../support/annotations.ts';

const text = 'Tides were measured early, and often.\n\nNobody knows who measured them for the first time.\n';
const indexOf = (source: string) => new ArticleIndex(parseArticle(source, 'markdown'));

/** The annotations of these quotes of an article. */
function pageOn(source: string, ...quotes: readonly string[]) {
  const index = indexOf(source);
  return pageWith(
    ...quotes.map((quote, number) => {
      const start = index.text.indexOf(quote);
      return someItem({ id: String(number), selector: describePassage(index, [start, start + quote.length]) });
    }),
  );
}

suite('Lost annotations', () => {
  test('fit an article with the same text', () => {
    assert.isTrue(fitsArticle(pageOn(text, 'Tides', 'often'), indexOf(text)));
  });

  test('fit an article that has all their passages', () => {
    assert.isTrue(fitsArticle(pageOn(text, 'Tides were', 'the first time'), indexOf(`# A new title\n\n${text}`)));
  });

  test('do not fit an article that lacks one of them', () => {
    const changed = `# A new title\n\n${text.replace('for the first time', 'first')}`;
    assert.isFalse(fitsArticle(pageOn(text, 'Tides were measured early', 'the first time'), indexOf(changed)));
  });

  test('do not fit an article that has only a word of theirs', () => {
    const page = pageWith(someItem({ note: 'on “quote”' }));
    assert.isFalse(fitsArticle(page, indexOf('A quote is a quote, and nothing else.')));
  });

  test('fit nothing where there are none', () => {
    assert.isFalse(fitsArticle(pageWith(), indexOf(text)));
    assert.isFalse(fitsArticle(pageWith({ id: 'x' }), indexOf('')));
  });
});
