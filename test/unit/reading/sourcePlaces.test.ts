import { assert } from 'chai';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { sourceOffsetAt, textOffsetAt } from '../../../src/core/reading/sourcePlaces.ts';

const source = [
  '# Tides',
  '',
  'They *come* and go.',
  '',
  '![A drawing](tide.svg)',
  '',
  '$$',
  'a^2',
  '$$',
  '',
  '- One &amp; two',
  '- Three',
  '',
].join('\n');
const article = parseArticle(source, 'markdown');

/** What the reader of the source has at the top of the view → what the page says there. */
const places = [
  ['# Tides', 'Tides'],
  ['come*', 'come and go.'],
  ['go.', 'go.'],
  ['- One', 'One & two'],
  ['two', 'two'],
  ['Three', 'Three'],
] as const;

describe('Places of the source and of the page', () => {
  for (const [inSource, inText] of places) {
    it(`are the same: ${inSource}`, () => {
      const textOffset = textOffsetAt(article, source.indexOf(inSource));
      assert.isTrue(article.text.slice(textOffset).startsWith(inText), article.text.slice(textOffset));
    });
  }

  it('are in the block where what the source has is set otherwise', () => {
    const [start, end] = article.blocks.find(({ kind }) => kind === 'math')?.textRange ?? [-1, -1];
    for (const inSource of ['a^2', 'drawing']) {
      const textOffset = textOffsetAt(article, source.indexOf(inSource));
      assert.isTrue(start <= textOffset && textOffset <= end, inSource);
    }
  });

  it('are found between blocks, and beyond the last', () => {
    assert.equal(textOffsetAt(article, source.indexOf('They') - 1), article.text.indexOf('They'));
    assert.equal(textOffsetAt(article, source.length), article.text.indexOf('Three'));
    assert.equal(textOffsetAt(parseArticle('', 'markdown'), 3), 0);
  });

  it('go there and back to the same block', () => {
    fc.assert(
      fc.property(fc.nat({ max: article.text.length - 1 }), (textOffset) => {
        const blockAt = (offset: number) => article.blocks.findLast(({ textRange }) => textRange[0] <= offset);
        const back = textOffsetAt(article, sourceOffsetAt(article, textOffset));
        assert.equal(blockAt(back), blockAt(article.text.charAt(textOffset) === '\n' ? back : textOffset));
      }),
    );
  });
});
