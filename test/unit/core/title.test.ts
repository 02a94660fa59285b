import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

describe('title', () => {
  for (const [what, source, title] of [
    ['is the first heading', '# On tides\n\n## Abstract\n\nText.', 'On tides'],
    ['may be of any level', '## On *tides*\n\nText.', 'On tides'],
    [
      'is not the head of the first section',
      'RESEARCH\n\nOn tides and lamps\n\nJ. Doe\n\n## **Abstract**\n\nText.',
      'On tides and lamps',
    ],
    ['is that head where nothing else is there', 'J. Doe\n\n## Abstract\n\nText.', 'Abstract'],
    ['is not there without a heading', 'Some text of an article.', null],
  ] as const) {
    it(what, () => assert.equal(parseArticle(source, 'markdown').title, title));
  }
});
