import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EndPattern } from '../../../src/core/text/endPattern.ts';

describe('pattern before a place', () => {
  const patterns = [/(?:^|[^\p{L}])\p{L}/u, /(?<!\p{L})(\p{L}{2,4})\.?\s{0,2}/u, /\d[a-z]?\)?\s?(?:,|\s?\p{L}{1,3})/iu];

  it('matches where the same pattern with an end behind it does, with the same first group', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'é', 'B', '1', '.', ',', ')', ' '), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        for (const pattern of patterns) {
          const match = new RegExp(`${pattern.source}$`, pattern.flags).exec(text);
          assert.equal(new EndPattern(pattern).test(text), match !== null);
          assert.equal(new EndPattern(pattern).group(text), match?.[1]);
        }
      }),
    );
  });

  it('looks at nothing from the place on', () => {
    const word = new EndPattern(/(\p{L}+) /u);
    assert.equal(word.group('see ref 3', 8), 'ref');
    assert.equal(word.group('see ref 3', 4), 'see');
    assert.equal(word.test('see ref 3'), false);
  });
});
