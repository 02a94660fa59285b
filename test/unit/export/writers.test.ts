import { assert } from 'chai';
import type { CslItem } from '../../../src/core/bibliography/cslItem.ts';
import { citationKeys } from '../../../src/core/export/citationKeys.ts';
import { texTitle } from '../../../src/core/export/texText.ts';
import { toBibtex } from '../../../src/core/export/toBibtex.ts';
import { toCslJson } from '../../../src/core/export/toCslJson.ts';
import { toRis } from '../../../src/core/export/toRis.ts';
import { readFixtures } from '../../support/fixtures.ts';

function eachCase(path: string, answer: (input: string) => string): void {
  for (const { title, input, expected, line } of readFixtures(path)) {
    test(title, () => assert.equal(answer(input).trimEnd(), expected.trimEnd(), `${path}:${line}`));
  }
}

suite('Keys', () => {
  eachCase('export/keys.txt', (input) => {
    const items = (JSON.parse(input) as Partial<CslItem>[]).map((item, at) => ({
      type: 'document',
      ...item,
      id: `id-${at}`,
    }));
    return items.map(({ id }) => citationKeys(items).get(id)).join('\n');
  });
});

suite('Titles in BibTeX', () => eachCase('export/titles.txt', texTitle));

suite('BibTeX', () => {
  eachCase('export/bibtex.txt', (input) => toBibtex([{ item: JSON.parse(input), key: 'key' }]));

  test('of what is not sure has the printed text', () => {
    const item = { id: 'ref-1', type: 'document', title: 'Ice' };
    assert.include(toBibtex([{ item, key: 'ice', printed: 'Ice & co.' }]), '  annote = {Ice \\& co.},\n');
  });
});

suite('RIS', () => {
  eachCase('export/ris.txt', (input) => toRis([{ item: JSON.parse(input), key: 'key' }]).replaceAll('\r\n', '\n'));

  test('ends its lines as its description asks for', () => {
    const ris = toRis([{ item: { id: 'ref-1', type: 'book', title: 'Ice' }, key: 'ice', printed: 'Ice' }]);
    assert.equal(ris, 'TY  - BOOK\r\nID  - ice\r\nTI  - Ice\r\nN1  - Ice\r\nER  - \r\n');
  });
});

suite('CSL-JSON', () => {
  test('has the keys for ids, and no numbers of the list', () => {
    const item = { id: 'ref-1', type: 'book', title: 'Ice', 'citation-number': '4' };
    const written = toCslJson([
      { item, key: 'ice' },
      { item, key: 'icea', printed: 'Ice.' },
    ]);
    assert.deepEqual(JSON.parse(written), [
      { id: 'ice', type: 'book', title: 'Ice' },
      { id: 'icea', type: 'book', title: 'Ice', annote: 'Ice.' },
    ]);
  });
});
