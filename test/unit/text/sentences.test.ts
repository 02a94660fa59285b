import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceAt, sentencesIn } from '../../../src/core/text/sentences.ts';

/** A bar stands between two sentences. */
const cases = [
  'Bees dance. | Wasps do not. | Why?',
  'It was shown by Abel et al. in 1990. | Nobody knew.',
  'See Fig. 2 and Figs. 3 and 4. | They differ.',
  'J. R. Abel and P. Brandt wrote it. | It is long.',
  'It holds for many, e.g. Bees, and others, i.e. Wasps. | Not for all.',
  'Abel et al. Found it, they say. | We doubt it.',
  'It was found [3]. | It was lost [4–6].',
  'It was found.[3] | It was lost.[4, 5]',
  'It was found.3 | It was lost.4,5 | It is here.',
  'The value is 3.14 and p < .05 here. | So be it.',
  '“Is it so?” | he asked.'.replace(' | ', ' '),
  'He said “No.” | She said “Yes.”',
  'It ends (as it must.) | It begins.',
  'Wait … and see. | Then go!',
  '蜂は踊る。 | 人は見る。'.replace(' | ', '|'),
  'No stop at all',
  'Es gilt z. B. Abb. 3 und mehr. | Nicht alles.',
  'На рис. 2 видно это. | Далее нет.',
];

describe('sentences', () => {
  for (const expected of cases) {
    it(expected, () => {
      const text = expected.replaceAll(' | ', ' ').replaceAll('|', '');
      const found = sentencesIn(text, [0, text.length]).map(([start, end]) => text.slice(start, end));
      assert.deepEqual(found, expected.split(/ ?\| ?/));
    });
  }

  it('gives the sentence that an offset is in', () => {
    const text = 'xx One. Two. Three.';
    const at = (offset: number): string | undefined => {
      const found = sentenceAt(text, [3, text.length], offset);
      return found && text.slice(...found);
    };
    assert.deepEqual([at(3), at(6), at(7), at(8), at(18)], ['One.', 'One.', 'One.', 'Two.', 'Three.']);
    assert.equal(sentenceAt('  ', [0, 2], 1), undefined);
  });

  it('has all of the text but white space, in order', () => {
    const letters = fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '1', '[', ']', '”', ')', 'é', '。');
    fc.assert(
      fc.property(fc.array(letters), (parts) => {
        const text = parts.join('');
        const found = sentencesIn(text, [0, text.length]);
        const joined = found.map(([start, end]) => text.slice(start, end)).join('');
        assert.equal(joined.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });
});
