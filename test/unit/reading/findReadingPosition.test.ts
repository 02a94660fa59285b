import { assert } from 'chai';
import { findReadingPosition } from '../../../src/core/reading/findReadingPosition.ts';

const text = 'One paragraph of the article.\nAnother paragraph of the article.\nThe last of all.';
const another = text.indexOf('Another');
const position = { textOffset: another, quote: 'Another paragraph of the article.' };

const cases: readonly (readonly [title: string, edited: string, position: typeof position, offset: number])[] = [
  ['nothing changed', text, position, another],
  ['something was put in above', `Preface.\n${text}`, position, another + 9],
  ['something above was deleted', text.slice(another), position, 0],
  [
    'the end of the quote changed',
    `Preface.\n${text.replace('Another paragraph of', 'Another paragraph in')}`,
    position,
    another + 9,
  ],
  ['the quote is gone', text.replace('Another', 'A second'), { textOffset: another, quote: 'Another' }, another],
  ['the text is shorter now', 'Short.', position, 6],
  ['there is no text', '', position, 0],
  [
    'there are two places: the nearer counts',
    `${text}\n${text}`,
    { ...position, textOffset: text.length + 5 },
    text.length + 1 + another,
  ],
];

suite('The reading position', () => {
  for (const [title, edited, recorded, offset] of cases) {
    test(title, () => {
      assert.equal(findReadingPosition(edited, recorded), offset);
    });
  }
});
