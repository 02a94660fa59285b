import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { assert } from 'chai';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/cslItem.ts';
import type { ExportedItem } from '../../../src/core/export/exportedItem.ts';
import { toBibtex } from '../../../src/core/export/toBibtex.ts';
import { toCslJson } from '../../../src/core/export/toCslJson.ts';
import { toRis } from '../../../src/core/export/toRis.ts';

// The package has types of a module and code of none.
const { parseBibFile } = createRequire(import.meta.url)('bibtex') as typeof import('bibtex');

type Fields = Readonly<Record<string, unknown>>;

const sample: readonly ExportedItem[] = (
  JSON.parse(readFileSync('test/fixtures/export/bibliography.json', 'utf8')) as readonly CslItem[]
).map((item) => ({ item, key: item.id }));

/** With citation-js's own readers. */
function readAgain(written: string): readonly Fields[] {
  return plugins.input.chain(written, { generateGraph: false });
}

/** What of an item the format has a place for, in the terms of its reader. */
function kept(item: CslItem, lost: readonly string[], types: Fields): Fields {
  const fields = Object.entries(item).filter(([name]) => !lost.includes(name));
  return { ...Object.fromEntries(fields), type: types[item.type] ?? item.type };
}

/** What was read, in the terms in which it was written, and without what the reader adds. */
function asWritten({ 'citation-key': _, source: __, 'event-date': ___, ...item }: Fields): Fields {
  const names = item['author'];
  if (!Array.isArray(names)) return item;
  return { ...item, author: names.map(joinedName), ...(item['genre'] === 'phdthesis' ? { genre: 'PhD thesis' } : {}) };
}

/** citation-js parts the particle from the name, and has a name in braces for a family. */
function joinedName({ 'non-dropping-particle': particle, family, ...rest }: Fields): Fields {
  if (family === undefined) return rest;
  if (Object.keys(rest).length === 0 && / /.test(String(family))) return { literal: family };
  return { family: particle === undefined ? family : `${particle} ${family}`, ...rest };
}

/** Text without the commands of TeX that it was written with. */
function withoutTex(text: string | undefined): string | undefined {
  return text
    ?.replace(/\\textbraceleft/g, '{')
    .replace(/\\textbraceright/g, '}')
    .replace(/\\([&%$#_])/g, '$1');
}

// What neither format can say, or citation-js does not read in it.
const lostInBibtex = ['archive', 'archive_location', 'PMCID', 'status'];
const typesInBibtex = { webpage: 'document', 'entry-encyclopedia': 'chapter', article: 'document' };
const lostInRis = ['archive', 'archive_location', 'PMID', 'status'];
const typesInRis = { article: 'article-journal' };

suite('A bibliography that is written and read again', () => {
  test('as CSL-JSON is the same', () => {
    assert.deepEqual(
      JSON.parse(toCslJson(sample)),
      sample.map(({ item }) => item),
    );
  });

  test('as BibTeX is the same, but for what BibTeX has no place for', () => {
    const again = readAgain(toBibtex(sample)).map(asWritten);
    assert.deepEqual(
      again,
      sample.map(({ item }) => kept(item, lostInBibtex, typesInBibtex)),
    );
  });

  test('as RIS is the same, but for what RIS has no place for', () => {
    const again = readAgain(toRis(sample)).map(asWritten);
    assert.deepEqual(
      again,
      sample.map(({ item }) => kept(item, lostInRis, typesInRis)),
    );
  });

  test('as BibTeX says the same to a parser of another author', () => {
    const file = parseBibFile(toBibtex(sample));
    for (const { item } of sample) {
      const entry = file.getEntry(item.id);
      const said = (field: string) => entry?.getFieldAsString(field)?.toString();
      assert.equal(withoutTex(said('title')), item.title);
      assert.equal(said('doi'), item.DOI);
      assert.equal(said('url'), item.URL);
      assert.equal(said('year'), item.issued?.['date-parts'][0]?.[0]?.toString());
      assert.equal(withoutTex(said('journal') ?? said('booktitle')), item['container-title']);
      assert.equal(said('pages')?.replaceAll('--', '-'), item.page);
      const names = entry?.getAuthors()?.authors$.map(({ vons, lastNames }) => [...vons, ...lastNames].join(' ')) ?? [];
      assert.deepEqual(names, item.author?.map(({ family, literal }) => family ?? literal ?? '') ?? []);
    }
  });

  test('whatever fields it has, in whatever type', () => {
    const date = { 'date-parts': [[2014, 3, 27]] };
    const whole = Object.fromEntries(
      [...readFileSync('src/core/bibliography/cslItem.ts', 'utf8').matchAll(/^ {2}readonly '?([\w-]+)'?\??: (.*);$/gm)]
        .filter(([, name]) => name !== 'date-parts')
        .map(([, name = '', type]) => [
          name,
          type === 'CslDate' ? date : type === 'string' ? 'some' : [{ family: 'Abel' }],
        ]),
    );
    const types = [
      'article',
      'article-journal',
      'article-newspaper',
      'book',
      'chapter',
      'document',
      'entry-encyclopedia',
    ];
    types.push('legislation', 'motion_picture', 'paper-conference', 'patent', 'personal_communication', 'report');
    types.push('software', 'thesis', 'webpage', 'some other type');
    assert.isAbove(Object.keys(whole).length, 30);
    for (const type of types) {
      const written = [{ item: { ...whole, id: 'ref-1', type }, key: 'key' }];
      assert.match(toBibtex(written), /^@[a-z]+\{key,\n/, type);
      assert.match(toRis(written), /^TY {2}- [A-Z]+\r\n/, type);
    }
  });

  test('whatever its words are', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿЀ-яα-ω一-龥&%$#_{}~^\\0-9]{1,12}(?:['-][a-z]{1,4})?$/);
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    const family = fc.stringMatching(/^[A-ZÀ-ÖА-Я][a-zà-öа-я]{1,9}(?:-[A-Z][a-z]{1,6})?$/);
    const given = fc.stringMatching(/^[A-Z]\.(?: [A-Z]\.)?$/);
    const item = fc.record({
      id: fc.constant('key'),
      type: fc.constant('article-journal'),
      author: fc.array(fc.record({ family, given }), { minLength: 1, maxLength: 4 }),
      title: words,
      'container-title': words,
      volume: fc.nat(999).map(String),
      page: fc.tuple(fc.nat(999), fc.nat(999)).map(([from, length]) => `${from}-${from + length}`),
      issued: fc.record({
        'date-parts': fc.tuple(fc.tuple(fc.integer({ min: 1400, max: 2099 }), fc.integer({ min: 1, max: 12 }))),
      }),
    });
    fc.assert(
      fc.property(item, (random) => {
        const written = [{ item: random, key: 'key' }];
        for (const text of [toBibtex(written), toRis(written)]) {
          assert.deepEqual(readAgain(text).map(asWritten), [random], text);
        }
        assert.isDefined(parseBibFile(toBibtex(written)).getEntry('key'));
      }),
      { numRuns: 150 },
    );
  });
});
