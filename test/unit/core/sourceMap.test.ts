import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { joinTexts, type MappedText, replaceParts, sliceText, verbatim } from '../../../src/core/text/mappedText.ts';
import { createSourceMap, toSourceRange, toSourceRanges, toTextRange } from '../../../src/core/text/sourceMap.ts';

const source = 'One two-\nthree &amp; four.';

/** `One twothree & four.` */
function mended(): MappedText {
  return replaceParts(verbatim(source, 0), [
    { range: [7, 9], text: '' },
    { range: [15, 20], text: '&' },
  ]);
}

describe('source map', () => {
  const map = createSourceMap(mended().segments);

  it('repairs the text', () => assert.equal(mended().text, 'One twothree & four.'));

  for (const [what, textRange, sourceRange] of [
    ['a word before the repairs', [0, 3], [0, 3]],
    ['a word that was put together', [4, 12], [4, 14]],
    ['an entity as a whole', [13, 14], [15, 20]],
    ['a word behind the repairs', [15, 19], [21, 25]],
  ] as const) {
    it(`maps ${what}`, () => {
      assert.deepEqual(toSourceRange(map, textRange), sourceRange);
      assert.deepEqual(toTextRange(map, sourceRange), textRange);
    });
  }

  it('tells stretches apart unless what lies between joins them', () => {
    assert.deepEqual(
      toSourceRanges(map, [4, 12], () => false),
      [
        [4, 7],
        [9, 14],
      ],
    );
    assert.deepEqual(
      toSourceRanges(map, [4, 12], (from, to) => to - from === 2),
      [[4, 14]],
    );
  });

  it('keeps its place behind a character that CommonMark replaces', () => {
    const { text, sourceMap } = parseArticle('2. \0<sup>7</sup>', 'markdown');
    assert.equal(text, '\uFFFD7');
    assert.deepEqual(toSourceRange(sourceMap, [1, 2]), [9, 10]);
  });

  it('says so where nothing of it has a source', () => {
    assert.equal(toSourceRange(createSourceMap([]), [0, 5]), undefined);
    assert.equal(toTextRange(map, [7, 9]), undefined);
  });

  it('is the same after a text was cut and joined anywhere', () => {
    const whole = mended();
    fc.assert(
      fc.property(fc.nat(whole.text.length), fc.nat(whole.text.length), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const joined = joinTexts([
          sliceText(whole, 0, first),
          sliceText(whole, first, second),
          sliceText(whole, second, whole.text.length),
        ]);
        assert.equal(joined.text, whole.text);
        const again = createSourceMap(joined.segments);
        for (let i = 0; i < whole.text.length; i++) {
          assert.deepEqual(toSourceRange(again, [i, i + 1]), toSourceRange(map, [i, i + 1]));
        }
      }),
    );
  });
});
