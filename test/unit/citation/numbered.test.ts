import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { readFixtures } from '../../support/fixtures.ts';

const entries = 40;
const words = ['lamps', 'streets', 'houses', 'harbours', 'towers'];
const names = ['Harlow', 'Ekberg', 'Oduya', 'Lindqvist', 'Castellan'];

/** Prose that cites all of the list, as `callout` prints it behind a word. */
function prose(callout: (number: number) => string): string {
  const sentences = Array.from(
    { length: entries },
    (_, i) => `In the north of the country people lit their ${words[i % 5]} when the evening came${callout(i + 1)}`,
  );
  const paragraphs = Array.from({ length: entries / 8 }, (_, i) => sentences.slice(8 * i, 8 * i + 8).join(' '));
  return paragraphs.join('\n\n');
}

const list = Array.from({ length: entries }, (_, i) => {
  const author = `${names[i % 5]} ${'ABCDEFG'[i % 7]}, ${names[(i * 3 + 1) % 5]} J`;
  return `${i + 1}. <span id="ref${i + 1}"></span>${author}. A study of ${words[i % 5]} at night, part ${i}. J Light. ${1970 + i};${i + 2}:1${i}–2${i}.`;
}).join('\n');

/** What is found in a piece of Markdown, in an article that cites in some style. */
function citationsIn(markdown: string, callout: (number: number) => string): string {
  const head = `# Light\n\n## Introduction\n\n${prose(callout)}\n\n## Results\n\n`;
  const source = `${head}${markdown}\n\n## References\n\n${list}\n`;
  const { citations } = parseArticle(source, 'markdown');
  const found = citations.filter(
    ({ sourceRange: [start] }) => start >= head.length && start < head.length + markdown.length,
  );
  const lines = found.map(({ callout: shown, citationItems }) => {
    const items = citationItems.map(({ citationNumber, entryId, suffix, locator }) => {
      assert.ok(entryId === null || entryId === `ref-${citationNumber}`);
      const more = suffix ?? locator;
      return `${citationNumber}${entryId === null ? '?' : ''}${more === undefined ? '' : `+${more}`}`;
    });
    return `${shown} -> ${items.join(' ')}`;
  });
  return lines.length === 0 ? 'none' : lines.join('\n');
}

const styles: Readonly<Record<string, (number: number) => string>> = {
  'citations/brackets.txt': (number) => ` [${number}].`,
  'citations/lookAlikes.txt': (number) => ` [${number}].`,
  'citations/superscripts.txt': (number) => `.<sup>${number}</sup>`,
  'citations/parentheses.txt': (number) => ` (${number}).`,
  'citations/glued.txt': (number) => `${number}.`,
  'citations/setApart.txt': (number) => ` ${number} .`,
};

describe('citations by number', () => {
  for (const [path, callout] of Object.entries(styles)) {
    for (const { title, input, expected, line } of readFixtures(path)) {
      it(`${title} (${path}:${line})`, () => assert.equal(citationsIn(input, callout), expected));
    }
  }

  it('finds the mention that the count lacks behind a unit, where one place may be it', () => {
    const body = (second: string) => prose((number) => (number === 2 ? second : `.<sup>${number}</sup>`));
    const found = (second: string) => {
      const source = `# Light\n\n## Introduction\n\n${body(second)}\n\n## References\n\n${list}\n`;
      return parseArticle(source, 'markdown').citations.filter(({ callout }) => callout === '2').length;
    };
    assert.equal(found(' at 8 dS/m<sup>2</sup>.'), 1);
    assert.equal(found(' on 8 m<sup>2</sup> and 9 m<sup>2</sup>.'), 0);
    assert.equal(found(' on 8 m<sup>2</sup>.<sup>2</sup>'), 1);
  });

  it('leaves authors and addresses alone', () => {
    const source = [
      '# Light',
      'Ada Harlow<sup>1,2</sup>, Ben Ekberg<sup>2</sup>, Cy Oduya<sup>1</sup>',
      '<sup>1</sup>Department of Light, University of Ostend <sup>2</sup>Institute of Lamps, Bruges',
      `## Introduction\n\n${prose((number) => `.<sup>${number}</sup>`)}`,
      `## References\n\n${list}`,
    ].join('\n\n');
    const { citations, citationStyle } = parseArticle(source, 'markdown');
    assert.equal(citationStyle, 'superscript');
    assert.equal(citations.length, entries);
  });

  it('finds the list of its part', () => {
    const chapter = (title: string, from: number) =>
      `## ${title}\n\n${prose((number) => ` [${(number % 5) + 1}].`)}\n\n### References\n\n${Array.from(
        { length: 5 },
        (_, i) => `${i + 1}. ${names[i]} A. Work ${from + i} on light. J Light. ${1970 + i};${from}:1–9.`,
      ).join('\n')}`;
    const { citations, bibliography } = parseArticle(
      `# Book\n\n${chapter('Lamps', 10)}\n\n${chapter('Oil', 20)}\n`,
      'markdown',
    );
    assert.equal(bibliography.length, 10);
    const second = citations.filter(({ textRange }) => textRange[0] > (bibliography[4]?.textRange[1] ?? 0));
    assert.ok(second.length >= 30);
    for (const { citationItems } of second) {
      for (const { citationNumber, entryId } of citationItems)
        assert.equal(entryId, `ref-${(citationNumber ?? 0) + 5}`);
    }
  });

  it('says that brackets cite a list that is not there', () => {
    const { citations, problems } = parseArticle(`# Light\n\n${prose((number) => ` [${number}].`)}\n`, 'markdown');
    assert.equal(citations.length, entries);
    assert.ok(problems.some(({ code }) => code === 'bibliography-not-found'));
  });

  const pieces = fc.constantFrom(
    ...['[', ']', '(', ')', '<sup>', '</sup>', '^', '~', '$', '1', '23', '456', ',', '–', '-', ' ', '\n', '\n\n', '. '],
    ...['word', 'Name', 'Eq. ', 'ref. ', '| ', '¹', '²³', '⁻', '[^', 'p. ', ' and ', '\\[', '](#p)', 'al. '],
  );

  it('never throws, and every range lies in its block', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(...Object.values(styles)), (parts, callout) => {
        const source = `# T\n\n${prose(callout)}\n\n${parts.join('')}\n\n## References\n\n${list}\n`;
        const { citations, text, blocks } = parseArticle(source, 'markdown');
        let last = 0;
        for (const { textRange, sourceRange, callout: shown, citationItems } of citations) {
          const [start, end] = textRange;
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(shown, text.slice(start, end));
          assert.ok(sourceRange[0] < sourceRange[1] && sourceRange[1] <= source.length);
          assert.ok(blocks.some((block) => block.textRange[0] <= start && end <= block.textRange[1]));
          assert.ok(citationItems.length > 0);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });
});
