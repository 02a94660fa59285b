import { assert } from 'chai';
import { sourcePlaceOf } from '../../../src/core/anchoring/sourcePlace.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

const head = '*Annals of Lamps and of Those Who Kept Them* 2014;1(6):131-140 http://www.annalsoflamps.com 134';

/** The source of a passage of an article: as one range, and in pieces. */
function place(source: string, passage: string) {
  const article = parseArticle(source, 'markdown');
  const start = article.text.indexOf(passage);
  assert.isAtLeast(start, 0, article.text);
  const { sourceRange, sourceRanges } = sourcePlaceOf(article, source, [start, start + passage.length]);
  return {
    whole: sourceRange && source.slice(...sourceRange),
    pieces: sourceRanges.map((range) => source.slice(...range)),
  };
}

suite('The source of a passage', () => {
  const cut = `The keepers wrote down all storms that they saw, and\n\n${head}\n\nsome that they only heard of. Nobody read it.\n`;

  test('holds the markup at its ends and inside it', () => {
    const source = 'The lamp^ was *lit* at dusk.<sup>8</sup> Nobody saw it.\n';
    const all = '*lit* at dusk.<sup>8</sup>';
    assert.deepEqual(place(source, 'lit at dusk.8'), { whole: all, pieces: [all] });
  });

  test('is in pieces where a page head cuts it, and no one range where that is most of it', () => {
    assert.deepEqual(place(cut, 'they saw, and some that they'), {
      whole: null,
      pieces: ['they saw, and', 'some that they'],
    });
  });

  test('is one range with a page head in it that is short beside it', () => {
    const source = cut
      .replace(head, '134')
      .replace('that they saw', `${'that they saw or heard or smelled, '.repeat(6)}`);
    const { whole, pieces } = place(source, 'The keepers wrote down all storms');
    assert.deepEqual([whole], pieces);
    const passage = parseArticle(source, 'markdown').text.split('\n')[0] ?? '';
    const long = place(source, passage);
    assert.equal(long.whole, source.trimEnd());
    assert.lengthOf(long.pieces, 2);
  });
});
