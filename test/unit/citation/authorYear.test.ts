import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Assembled } from '../../../src/core/article/assemble.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { findAuthorYearCitations } from '../../../src/core/citation/authorYear/findAuthorYearCitations.ts';
import { readWork } from '../../../src/core/citation/authorYear/readWork.ts';
import { createSourceMap } from '../../../src/core/text/sourceMap.ts';
import { readFixtures } from '../../support/fixtures.ts';

/** An article of one paragraph, and a list of these entries. */
function articleOf(text: string, entries: readonly string[]): Assembled {
  const textRange = [0, text.length] as const;
  const segment = { textStart: 0, textEnd: text.length, sourceStart: 0, sourceEnd: text.length };
  return {
    text,
    sourceMap: createSourceMap([segment]),
    blocks: [{ kind: 'paragraph', textRange, sourceRanges: [textRange], containers: [], marks: [] }],
    bibliography: entries.map((entry, i) => ({
      id: `ref-${i + 1}`,
      citationNumber: null,
      numberInferred: false,
      text: entry,
      textRange: [0, 0],
      sourceRanges: [],
    })),
  };
}

function describeCitations(input: string): string {
  const [text = '', list = ''] = input.split('\nReferences\n');
  const citations = findAuthorYearCitations(articleOf(text, list.split('\n')));
  const lines = citations.map(({ callout, citationItems }) => {
    const numbers = citationItems.map(({ entryId }) => entryId?.replace('ref-', '') ?? '?');
    return `${callout} -> ${numbers.join(' ')}`;
  });
  return lines.length === 0 ? 'none' : lines.join('\n');
}

function describeWork(entry: string): string {
  const { authors, hasMore, years } = readWork({ id: 'ref-1', text: entry }, 0);
  const names = [...authors.map(({ words }) => words.join(' ')), ...(hasMore ? ['…'] : [])];
  return `${names.join(', ')} | ${years.map(({ year, letter }) => year + letter).join(' ')}`;
}

describe('citations by author and year', () => {
  for (const [path, run] of [
    ['authorYear/works.txt', describeWork],
    ['authorYear/citations.txt', describeCitations],
  ] as const) {
    for (const { title, input, expected, line } of readFixtures(path)) {
      it(`${title} (${path}:${line})`, () => assert.equal(run(input), expected));
    }
  }

  it('takes who named a species, alone under its heading, for no citation', () => {
    const source = [
      '# Bees of the north',
      'Bees were counted twice (Harlow, 1924), as before (Ekberg, 1939).',
      '## Osmia lucerna',
      'Harlow 1924',
      '## Osmia procella',
      'Found by Ekberg (1939).',
      '## References',
      'Ekberg, S. (1939). Bees. Sea Research, 12, 3–9.',
      'Harlow, J. (1924). More bees. Sea Research, 2, 30–39.',
    ].join('\n\n');
    const { citations } = parseArticle(source, 'markdown');
    assert.deepEqual(
      citations.map(({ callout }) => callout),
      ['(Harlow, 1924)', '(Ekberg, 1939)', 'Ekberg (1939)'],
    );
  });

  it('names what the list lacks, and where in a work', () => {
    const [citation] = findAuthorYearCitations(
      articleOf('So it is (Lindqvist et al., 2011; Harlow, 2014, p. 12).', ['Harlow, J. (2014). Tides.']),
    );
    assert.deepEqual(citation?.citationItems, [
      { citationNumber: null, entryId: null, names: 'Lindqvist et al., 2011' },
      { citationNumber: null, entryId: 'ref-1', locator: 'p. 12' },
    ]);
  });

  it('finds nothing in code and formulas', () => {
    const article = articleOf('The call Harlow (2014) in code.', ['Harlow, J. (2014). Tides.']);
    const [block] = article.blocks;
    assert.ok(block);
    const marks = [{ textRange: [9, 22] as const, tag: 'code' as const, attributes: {} }];
    assert.deepEqual(findAuthorYearCitations({ ...article, blocks: [{ ...block, marks }] }), []);
    assert.deepEqual(findAuthorYearCitations({ ...article, blocks: [{ ...block, kind: 'code' }] }), []);
  });

  it('leaves a list alone that most of the article does not cite', () => {
    const text = 'As Ito et al. (2001), Blom et al. (2002) and Kim et al. (2003) say, and Harlow (2014).';
    const citations = findAuthorYearCitations(articleOf(text, ['Harlow, J. (2014). Tides.']));
    assert.deepEqual(
      citations.map(({ callout }) => callout),
      ['Harlow (2014)'],
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...'Harlow,Ekberg,van der,& ,and ,et al.,et ,al,(,),[,],; ,, ,. ,2014,2014a,b,1999,in press,n.d., ,王伟,等,’s,-,J.,WHO,p. 12,–,see '.split(
        ',',
      ),
      ', ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('gives ascending ranges inside any text, and known entries', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 8 }), (text, entries) => {
        let last = 0;
        for (const { callout, textRange, sourceRange, citationItems } of findAuthorYearCitations(
          articleOf(text, entries),
        )) {
          const [start, end] = textRange;
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
          assert.equal(callout, text.slice(start, end));
          assert.deepEqual(sourceRange, textRange);
          assert.ok(citationItems.length > 0);
          for (const { entryId } of citationItems) {
            assert.ok(entryId === null || Number(entryId.slice(4)) <= entries.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
