import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProblems } from '../../../src/core/article/findProblems.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import { readPlainText } from '../../../src/core/plainText/readPlainText.ts';
import { removeFurniture } from '../../../src/core/repair/furniture.ts';
import { cutText } from '../../../src/core/text/cutText.ts';
import { joinTexts, unmapped, verbatim } from '../../../src/core/text/mappedText.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '# References\n\n',
    '## SEA\n\n',
    'References\n\n',
    '- ',
    '1. ',
    '2. ',
    '[3] ',
    'l4. ',
    '1 5. ',
    '2004. ',
    'Harlow, J. (2004). Tides. Sea Research, 12, 3–9.',
    'Lind A. Lamps. Dock Rev. 1999;1:10–14.',
    'van der Meer, K., ',
    'and the lamps of the harbours of the ',
    'Page 3 of 9',
    '118',
    '12/03/2014 ',
    'doi: 10.1000/ a. b',
    'https://doi. org/ ',
    '| 1 | Lind A. Lamps. Dock Rev. 1999;1:10–14. |\n|---|---|\n',
    '<sup>7</sup>',
    'har- bour ',
    '参考文献\n\n',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyArticle = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyFormat = fc.constantFrom('markdown' as const, 'text' as const);

describe('reference lists of any text', () => {
  it('stand in their article, each entry once, in order', () => {
    fc.assert(
      fc.property(anyArticle, anyFormat, (source, format) => {
        const { text, blocks, bibliography, problems } = parseArticle(source, format);
        let end = 0;
        for (const entry of bibliography) {
          assert.equal(text.slice(...entry.textRange), entry.text);
          assert.ok(entry.textRange[0] >= end);
          end = entry.textRange[1];
          for (const [from, to] of entry.sourceRanges) assert.ok(0 <= from && from <= to && to <= source.length);
          assert.ok(entry.citationNumber === null || entry.citationNumber >= 0);
          assert.ok(!entry.numberInferred || entry.citationNumber !== null);
        }
        assert.deepEqual(
          blocks.flatMap((block) => block.entryId ?? []),
          bibliography.map((entry) => entry.id),
        );
        for (const { sourceRange } of problems) assert.ok(0 <= sourceRange[0] && sourceRange[1] <= source.length);
      }),
      { numRuns: 400 },
    );
  });

  it('lose nothing: what is no furniture and no number of an entry is in the text', () => {
    fc.assert(
      fc.property(anyArticle, anyFormat, (source, format) => {
        const raw = format === 'markdown' ? readMarkdown(source) : readPlainText(source);
        const article = parseArticle(source, format);
        const covered = new Uint8Array(source.length);
        for (const { sourceStart, sourceEnd } of article.sourceMap.byText) covered.fill(1, sourceStart, sourceEnd);
        for (const [start, end] of article.furniture) covered.fill(1, start, end);
        for (const { content } of raw) {
          for (const { sourceStart, sourceEnd } of content.segments) {
            for (let i = sourceStart; i < sourceEnd; i++) {
              if (covered[i] === 0 && /\p{L}/u.test(source[i] ?? '')) {
                assert.match(source.slice(Math.max(0, i - 4), i + 4), /[lIOoSB|]/, `lost at ${i}`);
              }
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same without the furniture taken out before', () => {
    const source = '# References\n\n1. Harlow J. Tides. Sea Res. 2004.\n\n118\n\n2. Lind A. Salt. 1999.\n';
    const { blocks } = removeFurniture(readMarkdown(source));
    assert.equal(removeFurniture(blocks).blocks.length, blocks.length);
  });
});

describe('cutting a text', () => {
  it('gives the pieces, each with its own source', () => {
    const text = 'one two three four five six seven';
    const ranges = [...text.matchAll(/\w+/g)].map((match) => [match.index, match.index + match[0].length] as const);
    const whole = joinTexts([verbatim(text.slice(0, 10), 100), unmapped(''), verbatim(text.slice(10), 210)]);
    const pieces = cutText(whole, ranges);
    assert.deepEqual(
      pieces.map((each) => each.text),
      text.split(' '),
    );
    assert.deepEqual(pieces[2]?.segments, [
      { textStart: 0, textEnd: 2, sourceStart: 108, sourceEnd: 110 },
      { textStart: 2, textEnd: 5, sourceStart: 210, sourceEnd: 213 },
    ]);
  });
});

describe('problems', () => {
  const messages = (source: string) =>
    parseArticle(source, 'markdown').problems.map(({ code, sourceRange, message }) => {
      assert.ok(message.endsWith('.'));
      return `${code}: ${source.slice(...sourceRange)}`;
    });
  const list = '1. Harlow J. Tides. Sea Res. 2004;12:3–9.\n2. Lind A. Lamps. Dock Rev. 1999;1:10–14.\n';

  it('are where they are found, in the order of the source', () => {
    const source = `# Lamps\n\nThey burn [1], they smoke [7] and go out [1].\n\n## References\n\n${list}2. Ito R. Fog. Sea Res. 2006;14:1–7.\n\nBlom T. Rain. Sea Res. 2007;15:1–7.\n\n4. Kim S. Hail. Sea Res. 2008;16:1–7.\n`;
    assert.deepEqual(messages(source), [
      'unresolved-citation: [7]',
      'uncited-entry: Lind A. Lamps. Dock Rev. 1999;1:10–14.',
      'uncited-entry: Ito R. Fog. Sea Res. 2006;14:1–7.',
      'duplicate-number: Ito R. Fog. Sea Res. 2006;14:1–7.',
      'uncited-entry: Blom T. Rain. Sea Res. 2007;15:1–7.',
      'number-inferred: Blom T. Rain. Sea Res. 2007;15:1–7.',
      'uncited-entry: Kim S. Hail. Sea Res. 2008;16:1–7.',
    ]);
  });

  it('are none where a second list counts anew', () => {
    const source = `# Lamps\n\nOil [1, 2].\n\n## References\n\n${list}\n## Appendix\n\nWax [1, 2].\n\n## References\n\n${list}`;
    assert.ok(!messages(source).some((message) => message.startsWith('duplicate')));
  });

  it('are none in a text without citations and lists', () => {
    assert.deepEqual(messages('# Lamps\n\nThey burn.'), []);
    assert.deepEqual(findProblems({ ...parseArticle('', 'text') }, []), []);
  });
});
