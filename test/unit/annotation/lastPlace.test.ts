import { assert } from 'chai';
import { lastPlaceOf } from '../../../src/core/annotation/lastPlace.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

suite('The last place of what has none', () => {
  const { text, blocks } = parseArticle(
    '# A\n\nOne.\n\n## B\n\nTwo.\n\n### C\n\nThree.\n\n## D\n\nFour.\n',
    'markdown',
  );
  const headingsAt = (words: string) => lastPlaceOf(text.indexOf(words), undefined, text, blocks).headings;

  test('is told by the headings above it, the outermost first', () => {
    assert.equal(headingsAt('One'), 'A');
    assert.equal(headingsAt('Three'), 'A > B > C');
    assert.equal(headingsAt('Four'), 'A > D');
  });

  test('is told by the headings that were recorded, where they were', () => {
    assert.equal(lastPlaceOf(2, 'Gone > Deeper', text, blocks).headings, 'Gone > Deeper');
  });

  test('is the end of an article that is shorter now', () => {
    assert.deepEqual(lastPlaceOf(9999, undefined, text, blocks), { headings: 'A > D', textOffset: text.length });
  });

  test('has no headings in an article without any', () => {
    assert.deepEqual(lastPlaceOf(2, undefined, 'Words.', []), { headings: '', textOffset: 2 });
  });
});
