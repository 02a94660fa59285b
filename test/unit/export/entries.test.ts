import { assert } from 'chai';
import type { CslItem } from '../../../src/core/bibliography/cslItem.ts';
import type { ReferenceEntry } from '../../../src/core/bibliography/referenceEntry.ts';
import { entryLinks, searchQuery } from '../../../src/core/entry/entryLinks.ts';
import { entryParts, shownName } from '../../../src/core/entry/entryParts.ts';
import { entryView } from '../../../src/core/entry/entryView.ts';
import { type EntryReading, readEntry } from '../../../src/core/entry/readEntry.ts';
import { copyEntry } from '../../../src/core/export/copyEntry.ts';
import { exportEntries } from '../../../src/core/export/exportEntries.ts';
import type { ReferenceReader } from '../../../src/core/reference/readReference.ts';

const text = 'Quint, A. (2010). Drift of clocks. J. Ice, 1, 3.';

function entry(citationNumber: number | null): ReferenceEntry {
  return { id: 'ref-3', citationNumber, numberInferred: false, text, textRange: [0, text.length], sourceRanges: [] };
}

function readWith(confidence: number, fields: Partial<CslItem> = { title: 'Drift of clocks' }): ReferenceReader {
  const spans = { title: [18, 33], container: null } as const;
  return (_, id = '') => ({ item: { id, type: 'article-journal', ...fields }, confidence, spans });
}

function item(fields: Partial<CslItem>): CslItem {
  return { id: 'ref-1', type: 'article-journal', ...fields };
}

function reading(fields: Partial<CslItem>, isSure = true): EntryReading {
  return { item: item(fields), text, isSure, titleRange: [18, 33], containerRange: null };
}

suite('Reading an entry', () => {
  test('gives its item the id and the number of the entry', () => {
    const { item: read } = readEntry(entry(7), readWith(0.9));
    assert.deepInclude(read, { id: 'ref-3', 'citation-number': '7', title: 'Drift of clocks' });
    assert.notProperty(readEntry(entry(null), readWith(0.9)).item, 'citation-number');
  });

  test('is sure where the reader of references is, and a title was found', () => {
    assert.isTrue(readEntry(entry(7), readWith(0.5)).isSure);
    assert.isFalse(readEntry(entry(7), readWith(0.4)).isSure);
    assert.isFalse(readEntry(entry(7), readWith(0.9, {})).isSure);
  });
});

suite('The parts of an entry', () => {
  test('are what a reader reads', () => {
    const parts = entryParts(
      item({
        author: [{ family: 'Quint', given: 'A. J.', suffix: 'Jr.' }, { literal: 'ATLAS Collaboration' }],
        title: 'Drift',
        'container-title': 'J. Ice',
        volume: '12',
        issue: '3',
        page: '433-441, e12-e15',
        issued: { 'date-parts': [[2010, 7]] },
        publisher: 'Harbour Press',
        'publisher-place': 'Bergen',
      }),
    );
    assert.deepEqual(parts, {
      title: 'Drift',
      authors: ['A. J. Quint Jr.', 'ATLAS Collaboration'],
      areEditors: false,
      year: '2010',
      container: 'J. Ice',
      volume: '12(3)',
      pages: '433–441, e12–e15',
      edition: '',
      publisher: 'Harbour Press, Bergen',
    });
  });

  test('name editors where there are no authors, and what stands for a year', () => {
    assert.deepInclude(entryParts(item({ editor: [{ family: 'Quint' }], status: 'in press' })), {
      authors: ['Quint'],
      areEditors: true,
      year: 'in press',
    });
    assert.equal(entryParts(item({ issued: { 'date-parts': [[1914], [1918]] } })).year, '1914–1918');
  });

  test('have names in the order of their language', () => {
    assert.equal(shownName({ family: '王', given: '明' }), '王明');
    assert.equal(shownName({ family: 'Щербакова', given: 'Н. И.' }), 'Н. И. Щербакова');
  });

  test('are not shown where the reading is not sure', () => {
    const view = entryView(reading({ title: 'Drift', DOI: '10.1/a' }, false));
    assert.deepInclude(view, { parts: null, titleRange: null, doi: '10.1/a' });
    assert.include(view.links.scholar, encodeURIComponent(text.slice(0, 40)));
    assert.deepEqual(entryView(reading({ title: 'Drift' })).titleRange, [18, 33]);
  });
});

suite('The addresses of an entry', () => {
  test('are made of its identifiers', () => {
    const fields = {
      DOI: '10.1000/a<b>#1(2)',
      PMID: '12',
      PMCID: 'PMC3',
      archive: 'arXiv',
      archive_location: 'hep-th/9901001',
    };
    assert.deepEqual(entryLinks(item({ ...fields, URL: 'www.example.org/a' }), 'Drift & ice'), {
      doi: 'https://doi.org/10.1000/a%3Cb%3E%231(2)',
      url: 'http://www.example.org/a',
      arXiv: 'https://arxiv.org/abs/hep-th/9901001',
      pubMed: 'https://pubmed.ncbi.nlm.nih.gov/12/',
      pubMedCentral: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3/',
      scholar: 'https://scholar.google.com/scholar?q=Drift%20%26%20ice',
    });
  });

  test('are none where there is nothing, or nothing for the web', () => {
    const { scholar, ...others } = entryLinks(item({ URL: 'file:///etc/passwd' }), '\ud800');
    assert.deepEqual(Object.values(others), [null, null, null, null, null]);
    assert.equal(scholar, 'https://scholar.google.com/scholar?q=%EF%BF%BD');
  });

  test('are searched for by title, first author and year', () => {
    const author = [{ family: 'Quint', given: 'A.' }, { family: 'Olsen' }];
    assert.equal(
      searchQuery(item({ title: 'Drift', author, issued: { 'date-parts': [[2010, 7]] } })),
      'Drift Quint 2010',
    );
  });
});

suite('Copying an entry', () => {
  const author = [{ family: 'Quint', given: 'A.' }];
  const fields = { title: 'Drift [of] clocks', author, issued: { 'date-parts': [[2010]] }, DOI: '10.1000/a_(b)' };
  const readings = [reading(fields), { ...reading({}, false), item: { id: 'ref-2', type: 'document' } }];

  test('as text is the printed text', () => assert.equal(copyEntry(readings, 'ref-1', 'text'), text));

  test('as a Markdown link names author, year and title', () => {
    assert.equal(
      copyEntry(readings, 'ref-1', 'markdown'),
      '[Quint (2010). Drift \\[of\\] clocks](https://doi.org/10.1000/a_%28b%29)',
    );
    assert.equal(copyEntry(readings, 'ref-2', 'markdown'), text);
    const many = reading({
      title: 'Ice',
      author: [...author, { literal: 'B' }, { family: 'C' }],
      URL: 'https://example.org',
    });
    assert.equal(copyEntry([many], 'ref-1', 'markdown'), '[Quint et al. Ice](https://example.org)');
  });

  test('as BibTeX is the entry as it is exported', () => {
    const bibtex = copyEntry(readings, 'ref-1', 'bibtex') ?? '';
    assert.match(bibtex, /^@misc\{quint2010drift,\n|^@article\{quint2010drift,\n/);
    assert.equal(
      bibtex,
      exportEntries(readings, 'bibtex', (id) => id === 'ref-1'),
    );
  });

  test('gives nothing where there is nothing', () => {
    assert.equal(copyEntry(readings, 'ref-1', 'doi'), '10.1000/a_(b)');
    assert.isUndefined(copyEntry(readings, 'ref-2', 'doi'));
    assert.isUndefined(copyEntry(readings, 'ref-9', 'text'));
  });
});
