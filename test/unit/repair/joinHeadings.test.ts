import { assert } from 'chai';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

/** Source, and what is read: `#` before the text of a heading. */
const cases: readonly (readonly [title: string, source: string, blocks: readonly string[]])[] = [
  [
    'a title of two lines',
    '# How the lamps of the northern harbours were\nlit and kept burning\n\nA. Harlow, B. Lind',
    ['# How the lamps of the northern harbours were lit and kept burning', 'A. Harlow, B. Lind'],
  ],
  [
    'a heading that was cut inside a word, and in a bracket',
    '## The keep-\ning of lamps\n\nText.\n\n## Oil from the seeds of rape (Brassica\nnapus) and its price\n\nText.',
    ['# The keeping of lamps', 'Text.', '# Oil from the seeds of rape (Brassica napus) and its price', 'Text.'],
  ],
  [
    'a paragraph whose first line was taken for a heading',
    '### Results: the lamps of the northern harbours burned for as\n\nlong as there was oil. Nobody put them out.',
    ['Results: the lamps of the northern harbours burned for as long as there was oil. Nobody put them out.'],
  ],
  [
    'a heading over a paragraph that begins with a sign in small letters',
    '## The price of oil in the northern harbours\n\np53 is no lamp. It never was.',
    ['# The price of oil in the northern harbours', 'p53 is no lamp. It never was.'],
  ],
  [
    'a label that its paragraph goes on from',
    '## The harbour office\n\nis where the lamps were bought and sold.',
    ['# The harbour office', 'is where the lamps were bought and sold.'],
  ],
  [
    'a heading over a line that begins with a capital',
    '## The price of oil in the northern harbours\n\nA. Harlow, B. Lind',
    ['# The price of oil in the northern harbours', 'A. Harlow, B. Lind'],
  ],
];

describe('Headings', () => {
  for (const [title, source, expected] of cases) {
    it(title, () => {
      const { text, blocks } = parseArticle(source, 'markdown');
      const read = blocks.map(({ kind, textRange }) => `${kind === 'heading' ? '# ' : ''}${text.slice(...textRange)}`);
      assert.deepEqual(read, expected);
    });
  }
});
