import { assert } from 'chai';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { layoutPage } from '../../../src/core/page/layoutPage.ts';
import { emptyPart, partAround } from '../../../src/core/page/pagePart.ts';
import { parsePage } from '../../support/pageText.ts';
import { damagedArticle } from '../../support/randomArticles.ts';

suite('A part of a page', () => {
  const page = layoutPage(
    parseArticle('# One\n\nTwo [1].\n\n- Three\n- Four\n\n## References\n\n1. Abel, R. (1990). Five.\n', 'markdown'),
  );

  test('has the block at a place in the text, and its blocks show their text', () => {
    fc.assert(
      fc.property(damagedArticle, fc.nat(400), fc.nat(200), (source, offset, length) => {
        const whole = layoutPage(parseArticle(source, 'markdown'));
        const part = partAround(whole, offset, length);
        assert.deepEqual(
          parsePage(part).blocks,
          part.blocks.map((range) => whole.text.slice(...range)),
        );
        const wanted = whole.blocks.findLast(([start]) => start <= offset) ?? whole.blocks[0];
        if (wanted !== undefined) assert.deepInclude(part.blocks, wanted);
      }),
    );
  });

  test('goes on from there as far as is asked for', () => {
    const textsOf = (offset: number, length: number): readonly string[] =>
      partAround(page, offset, length).blocks.map((range) => page.text.slice(...range));
    assert.deepEqual(textsOf(0, 1), ['One']);
    assert.deepEqual(textsOf(0, 40), ['One', 'Two [1].']);
    assert.deepEqual(partAround(page, 0).sections, page.sections);
    assert.include(textsOf(page.text.length, 1).at(-1), 'Five');
  });

  test('can have none', () => assert.deepEqual(emptyPart(page).blocks, []));
});
