import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { isListHeading } from '../../../src/core/bibliography/listHeading.ts';
import { mendEntry } from '../../../src/core/bibliography/mendEntry.ts';
import { Lexicon } from '../../../src/core/repair/lexicon.ts';
import { verbatim } from '../../../src/core/text/mappedText.ts';
import { readFixtures } from '../../support/fixtures.ts';

/** The blocks behind the first one: entries with their numbers, others as they are. */
function describeList(source: string): string {
  const { blocks, bibliography, text } = parseArticle(source, 'markdown');
  const entries = new Map(bibliography.map((entry) => [entry.id, entry]));
  return blocks
    .slice(1)
    .map((block) => {
      const entry = entries.get(block.entryId ?? '');
      if (entry === undefined) return `| ${block.kind === 'figure' ? '(figure)' : text.slice(...block.textRange)}`;
      const { citationNumber, numberInferred } = entry;
      return `${citationNumber === null ? '-' : `${citationNumber}${numberInferred ? '?' : ''}.`} ${entry.text}`;
    })
    .join('\n');
}

/** The words that the rest of the article has. */
const evidence = new Lexicon([
  'The harbours of the Institute, a lighthouse of the prewar years. Pre-modern oil, pre-war oil, postwar oil.',
  'It was a long-term study of light and of houses, and of rain and fog and hail and tides and salt and of oil and wax.',
]);

function describeMending(input: string): string {
  return mendEntry(verbatim(input, 0), evidence).text;
}

function describeHeadings(input: string): string {
  const answers = new Set(input.split('\n').map((heading) => (isListHeading(heading) ? 'yes' : 'no')));
  return [...answers].join(' and ');
}

function describeFurniture(source: string): string {
  const { furniture } = parseArticle(source, 'markdown');
  return furniture.map((range) => source.slice(...range).replace(/^#+ /, '')).join('\n') || 'none';
}

describe('reference lists', () => {
  for (const [path, run] of [
    ['bibliography/numbered.txt', describeList],
    ['bibliography/unnumbered.txt', describeList],
    ['bibliography/unannounced.txt', describeList],
    ['bibliography/mending.txt', describeMending],
    ['bibliography/headings.txt', describeHeadings],
    ['bibliography/furniture.txt', describeFurniture],
  ] as const) {
    for (const { title, input, expected, line } of readFixtures(path)) {
      it(`${title} (${path}:${line})`, () => assert.equal(run(input), expected));
    }
  }

  it('reads a hard-wrapped list of plain text, cut by a page', () => {
    const source = [
      'Lamps',
      '',
      'The lamps of the harbour were lit at dusk by the keepers of the tower [1], and put out at dawn when the sun had come up [3].',
      '',
      'REFERENCES',
      '',
      '1. Harlow, J., 2004. Tides and lamps of the',
      '   old harbours. Sea Research, 12: 3-9.',
      '',
      '118',
      '',
      'Lind, A., 1999. Lamps. Dock Review, 1: 10-14.',
      '3. Moreau, P., 2011. Salt. Annales de chimie,',
      '   4: 77-81.',
    ].join('\n');
    const entries = parseArticle(source, 'text').bibliography;
    assert.deepEqual(
      entries.map(({ citationNumber, numberInferred, text }) => [citationNumber, numberInferred, text]),
      [
        [1, false, 'Harlow, J., 2004. Tides and lamps of the old harbours. Sea Research, 12: 3-9.'],
        [2, true, 'Lind, A., 1999. Lamps. Dock Review, 1: 10-14.'],
        [3, false, 'Moreau, P., 2011. Salt. Annales de chimie, 4: 77-81.'],
      ],
    );
  });

  it('says where an entry stands without the page head inside it', () => {
    const source =
      '# References\n\n1. Harlow J. Tides and lamps of the old harbours of\n\n## SEA\n\nthe north. Sea Res. 2004.\n\n2. Lind A. Salt. 1999.\n\n## SEA\n';
    const [first] = parseArticle(source, 'markdown').bibliography;
    assert.deepEqual(
      first?.sourceRanges.map((range) => source.slice(...range)),
      ['Harlow J. Tides and lamps of the old harbours of', 'the north. Sea Res. 2004.'],
    );
  });
});
