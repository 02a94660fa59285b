import { assert } from 'chai';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { type AnnotationGrouping, groupAnnotations } from '../../../src/core/views/annotationGroups.ts';
import { type AnnotationRow, filterAnnotations } from '../../../src/core/views/annotationRow.ts';
import { parseQuery } from '../../../src/core/views/query.ts';
import { filterReferences, sortReferences } from '../../../src/core/views/referenceOrder.ts';
import { authorsOf, type ReferenceRow, referenceRows } from '../../../src/core/views/referenceRow.ts';

function annotation(id: string, differences: Partial<AnnotationRow> = {}): AnnotationRow {
  return {
    article: 'file:///tides.md',
    articleName: 'tides.md',
    id,
    quote: 'Tides were measured early',
    note: '',
    tags: [],
    styleClass: 'yellow',
    state: 'exact',
    kept: false,
    unsaved: false,
    section: 'Methods',
    ...differences,
  };
}

const rows = [
  annotation('1', { tags: ['Method', 'doubt'] }),
  annotation('2', { styleClass: 'blue', note: 'Who was it?', section: 'Results', state: 'changed' }),
  annotation('3', { state: 'orphaned', tags: ['doubt'] }),
  annotation('4', { unsaved: true, styleClass: 'green' }),
  annotation('5', { state: 'orphaned', kept: true, section: '', quote: 'Gone' }),
  annotation('6', { article: 'file:///winds.md', articleName: 'winds.md', state: undefined, quote: 'Winds' }),
];

function reference(number: number, differences: Partial<ReferenceRow> = {}): ReferenceRow {
  return {
    entryId: `ref-${number}`,
    number,
    numberInferred: false,
    text: `Author ${number}. Title.`,
    authors: '',
    year: null,
    title: '',
    mentions: 0,
    statuses: [],
    problems: [],
    ...differences,
  };
}

suite('A query', () => {
  for (const [query, words, fields] of [
    ['', [], []],
    ['two words', ['two', 'words'], []],
    ['"two words"', ['two words'], []],
    ['"unfinished', ['unfinished'], []],
    ['tag:a -tag:"b c" Text', ['text'], ['tag=a', '-tag=b c']],
    ['tag: text', ['text'], []],
    ['tag:', [], []],
    ['-', [], []],
    ['-no', ['-no'], []],
    ['other:x', ['other:x'], []],
    ['http://a', ['http://a'], []],
  ] as const) {
    test(`reads ${JSON.stringify(query)}`, () => {
      const read = parseQuery(query, ['tag']);
      assert.deepEqual(
        read.words.map(({ value, isNegated }) => (isNegated ? `-${value}` : value)),
        [...words],
      );
      assert.deepEqual(
        read.fields.map(({ name, value, isNegated }) => `${isNegated ? '-' : ''}${name}=${value}`),
        [...fields],
      );
    });
  }
});

suite('Annotations in a list', () => {
  for (const [filter, ids] of [
    ['', '123456'],
    ['tag:meth', '1'],
    ['tag:#doubt', '13'],
    ['-tag:doubt color:yellow', '56'],
    ['colour:b', '2'],
    ['state:orph', '35'],
    ['state:unsaved', '4'],
    ['who was', '2'],
    ['winds', '6'],
    ['results', '2'],
    ['tag:', '123456'],
    ['nothing at all', ''],
  ] as const) {
    test(`are filtered by ${JSON.stringify(filter)}`, () =>
      assert.equal(
        filterAnnotations(rows, filter)
          .map(({ id }) => id)
          .join(''),
        ids,
      ));
  }

  const groups: Record<AnnotationGrouping, readonly string[]> = {
    article: ['attention: 34', 'file:///tides.md: 125', 'file:///winds.md: 6'],
    section: ['attention: 34', 'Methods: 16', 'Results: 2', ': 5'],
    color: ['attention: 34', 'yellow: 156', 'blue: 2'],
    tag: ['attention: 34', 'doubt: 1', 'Method: 1', ': 256'],
    state: ['attention: 34', 'orphaned: 5', 'changed: 2', 'exact: 1', ': 6'],
  };
  for (const [by, expected] of Object.entries(groups)) {
    test(`are grouped by ${by}`, () => {
      const found = groupAnnotations(rows, by as AnnotationGrouping);
      assert.deepEqual(
        found.map(
          (group) =>
            `${group.kind === 'attention' ? 'attention' : group.key}: ${group.rows.map(({ id }) => id).join('')}`,
        ),
        [...expected],
      );
    });
  }

  test('are grouped in no time, ten thousand of them', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => annotation(String(i), { tags: [`tag ${i % 100}`] }));
    assert.lengthOf(groupAnnotations(filterAnnotations(many, 'tides tag:tag'), 'tag'), 100);
  });
});

suite('References in a list', () => {
  const list = [
    reference(1, { authors: 'Zee', year: 1999, mentions: 2, statuses: ['to-read'] }),
    reference(2, { authors: 'abel & Brandt', year: 2010, mentions: 5, problems: ['Nobody cites it.'] }),
    reference(3, { text: '“Moreau”, unread.' }),
  ];
  const numbers = (found: readonly ReferenceRow[]) => found.map(({ number }) => number).join('');

  for (const [by, expected] of [
    ['number', '123'],
    ['year', '213'],
    ['author', '231'],
    ['mentions', '213'],
  ] as const) {
    test(`are sorted by ${by}`, () => assert.equal(numbers(sortReferences(list, by)), expected));
  }

  for (const [filter, expected] of [
    ['', '123'],
    ['status:to', '1'],
    ['-status:to-read', '23'],
    ['year:20', '2'],
    ['is:uncited', '3'],
    ['is:problem', '2'],
    ['moreau', '3'],
    ['2', '2'],
  ] as const) {
    test(`are filtered by ${JSON.stringify(filter)}`, () =>
      assert.equal(numbers(filterReferences(list, filter)), expected));
  }

  test('come from the article', () => {
    const article = parseArticle(
      'Tides [1], and [1, 3].\n\n## References\n\n[1] Gleason, T. (2005). Tide tables. Harbour Press.\n\n[2] Moreau, A. (2011). Reading the sea.\n',
      'markdown',
    );
    const found = referenceRows(article, undefined, (id) => (id === 'ref-2' ? ['read'] : []));
    assert.deepEqual(
      found.map(({ number, mentions, statuses, problems }) => [number, mentions, statuses.join(), problems.length]),
      [
        [1, 2, '', 0],
        [2, 0, 'read', 1],
      ],
    );
    assert.match(found[0]?.text ?? '', /^Gleason/);
  });

  for (const [what, item, expected] of [
    ['one', { author: [{ family: 'Quint', given: 'A.' }] }, 'Quint'],
    ['two', { author: [{ family: 'Quint' }, { literal: 'The Board' }] }, 'Quint & The Board'],
    ['three', { author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] }, 'A et al.'],
    ['an editor', { editor: [{ family: 'E' }] }, 'E'],
    ['none', {}, ''],
  ] as const) {
    test(`name ${what}`, () => assert.equal(authorsOf({ id: 'a', type: 'book', ...item }), expected));
  }
});
