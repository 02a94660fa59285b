import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/cslItem.ts';
import { labels } from '../../../src/core/reference/labels.ts';
import { referenceListReader } from '../../../src/core/reference/readList.ts';
import { referenceReader } from '../../../src/core/reference/readReference.ts';
import { bytesOf, textOf } from '../../../src/core/reference/textBytes.ts';
import { tokenize } from '../../../src/core/reference/tokenize.ts';
import { root } from '../../harness/paths.mjs';
import { readFixtures } from '../../support/fixtures.ts';

const weights = readFileSync(join(root, 'media/reference-weights.txt'), 'utf8').trim();
const read = referenceReader(weights);

suite('Reading a reference', () => {
  for (const { title, input, expected, line } of readFixtures('reference/references.txt')) {
    test(title, () => {
      const { item, confidence } = read(input);
      const fields = expected.split('\n').map((field) => field.slice(0, field.indexOf(' ')));
      const found = fields.map((field) => `${field} ${printed(item, field)}`).join('\n');
      assert.equal(found, expected, `reference/references.txt:${line}`);
      assert.isAbove(confidence, 0.05);
    });
  }

  test('is less sure of nonsense than of a reference', () => {
    const nonsense = read('blue 17 (?) of of, under; 3 Wednesday a In 1999 vol: the').confidence;
    const reference = read('Marlowe J, Quint A. Drift of quartz clocks. Ann Meas. 2011;12(3):433–41.').confidence;
    assert.isBelow(nonsense, 0.3);
    assert.isAbove(reference, 0.6);
  });

  test('keeps the identifier that it is given', () => {
    assert.equal(read('Marlowe J. Ice. 1999.', 'ref-7').item.id, 'ref-7');
  });

  test('takes any text, and is sure of it to a degree', () => {
    const pieces = fc.constantFrom(
      ' ',
      '.',
      ',',
      '(',
      ')',
      '[',
      '“',
      '”',
      'In',
      'pp',
      '1999',
      '12',
      'J.',
      'doi:10.1/',
      'http://',
      '王',
      '\u00ad',
      'and',
      ';',
      'eds',
      '-',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (reference) => {
        const { item, confidence, spans } = read(reference);
        assert.isAtLeast(confidence, 0);
        assert.isAtMost(confidence, 1);
        assert.notInclude(Object.values(item), '');
        assert.deepEqual(JSON.parse(JSON.stringify(item)), item);
        assert.deepEqual(read(reference), { item, confidence, spans });
        for (const span of [spans.title, spans.container]) {
          assert.isTrue(span === null || (span[0] >= 0 && span[0] < span[1] && span[1] <= reference.length));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('takes long runs of one character in time', () => {
    for (const unit of [
      '[',
      '(',
      ' ',
      ',',
      '.',
      '-',
      '"',
      '1',
      'a',
      'A.',
      'In ',
      'http://',
      '10.1234/',
      'et al ',
      'eds ',
      '&',
      'and ',
    ]) {
      assert.isObject(read(unit.repeat(100_000)).item, unit);
    }
  });
});

suite('Reading the references of one list', () => {
  const styled = (author: string, title: string, journal: string, volume: number) =>
    `${author}; ${title}; ${journal}; ${volume}; 2001`;
  const list = [
    styled('Marlowe J., Quint A.', 'Drift of quartz clocks in cold rooms', 'Journal of Clocks', 12),
    styled('Zee K.', 'The errors of printed tables', 'Annals of Measurement', 3),
    styled('Quint A., Zee K.', 'A short history of salt', 'Journal of History', 41),
    styled('Marlowe J.', 'Sleep of swifts in flight', 'Journal of Birds', 7),
  ];

  test('is sure of what all of them have', () => {
    const readOne = referenceListReader(weights)(list);
    for (const text of list) assert.isAtLeast(readOne(text).confidence, read(text).confidence - 0.05, text);
  });

  test('changes nothing where there is no list', () => {
    const [text = ''] = list;
    assert.deepEqual(referenceListReader(weights)([text])(text), read(text));
    assert.deepEqual(referenceListReader(weights)([])(text, 'ref-3'), read(text, 'ref-3'));
  });

  test('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 4 }), (texts) => {
        const [text = ''] = list;
        assert.deepEqual(referenceListReader(weights)(texts)(text), referenceListReader(weights)(list)(text));
      }),
      { numRuns: 5 },
    );
  });
});

suite('Tokens of a reference', () => {
  test('cover every letter and figure once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { start, end } of tokenize(text)) {
          assert.isAtLeast(start, at);
          assert.isAbove(end, start);
          assert.notMatch(text.slice(at, start), /[\p{L}\p{N}]/u);
          at = end;
        }
        assert.notMatch(text.slice(at), /[\p{L}\p{N}]/u);
      }),
    );
  });
});

suite('The weights', () => {
  test('are small', () => assert.isBelow(weights.length, 500_000));

  test('go through text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(bytesOf(textOf(bytes)).slice(0, bytes.length), bytes);
      }),
    );
  });

  test('name fewer labels than a byte can', () => {
    assert.isAtMost(labels.length, 128);
  });
});

function printed(item: CslItem, field: string): string {
  const value = item[field as keyof CslItem];
  if (typeof value === 'string') return value;
  if (field === 'issued') return (item.issued?.['date-parts'][0] ?? []).join('-');
  const names = field === 'author' ? item.author : item.editor;
  return (names ?? []).map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join('; ');
}
