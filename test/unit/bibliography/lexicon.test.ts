import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexicon } from '../../../src/core/repair/lexicon.ts';

describe('words of an article', () => {
  const lexicon = new Lexicon([
    'Tides of the well-known North. The TIDES,',
    'an Über-long inter-\nnal tide-',
    'mark; pre-cast, pre-war',
  ]);

  for (const [word, count] of [
    ['tides', 2],
    ['Tides', 2],
    ['well', 0],
    ['well-known', 1],
    ['über-LONG', 1],
    ['inter', 0],
    ['nal', 0],
    ['tide', 1],
    ['mark', 1],
    ['harbour', 0],
  ] as const) {
    it(`“${word}”: ${count}`, () => assert.equal(lexicon.count(word), count));
  }

  it('are counted in parts of a text together', () => {
    const text = 'ti-des';
    assert.equal(lexicon.countParts(text, [0, 2], [3, 6]), 2);
  });

  it('start with a prefix where several do', () => {
    assert.equal(lexicon.isPrefix('Pre'), true);
    assert.equal(lexicon.isPrefix('well'), false);
  });

  it('are counted as often as they stand there', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäñж]{1,6}$/), { maxLength: 400 });
    fc.assert(
      fc.property(words, (list) => {
        const counted = new Lexicon([list.join(' ')]);
        for (const word of new Set(list)) {
          assert.equal(counted.count(word), list.filter((other) => other === word).length);
        }
      }),
    );
  });
});
