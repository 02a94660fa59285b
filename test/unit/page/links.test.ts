import { assert } from 'chai';
import { findLinks } from '../../../src/core/page/links.ts';

const cases: readonly (readonly [text: string, ...links: readonly (readonly [string, string])[]])[] = [
  ['See https://example.org/tea.', ['https://example.org/tea', 'https://example.org/tea']],
  ['See doi:10.1000/182, and no more.', ['10.1000/182', 'https://doi.org/10.1000/182']],
  ['At www.example.org (in German).', ['www.example.org', 'http://www.example.org']],
  [
    'See https://doi.org/10.1000/ 3534678.353. It is good.',
    ['https://doi.org/10.1000/ 3534678.353', 'https://doi.org/10.1000/3534678.353'],
  ],
  [
    'Code: https://example.org/ harlow/lamps, of 2011.',
    ['https://example.org/ harlow/lamps', 'https://example.org/harlow/lamps'],
  ],
  ['At https://example.org/ nobody knows.', ['https://example.org/', 'https://example.org/']],
  ['At https://doi.org/10.1000/ nobody knows.', ['https://doi.org/10.1000/', 'https://doi.org/10.1000/']],
  ['Section 10.3/ of the lamp.'],
];

describe('Addresses in a text', () => {
  for (const [text, ...links] of cases) {
    it(text, () => {
      const found = findLinks(text).map(({ range, href }) => [text.slice(...range), href] as const);
      assert.deepEqual<readonly (readonly [string, string])[]>(found, links);
    });
  }
});
