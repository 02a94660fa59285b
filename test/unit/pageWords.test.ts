import { assert } from 'chai';
import type { PageCitation, PageEntry } from '../../src/core/page/page.ts';
import type { AnnotationView } from '../../src/protocol/annotationMessages.ts';
import { citationName, shortened } from '../../src/webview/citationLinks.ts';
import { describeChanges } from '../../src/webview/describeChanges.ts';

function entry(number: number, text: string): PageEntry {
  const id = `ref-${number}`;
  return { id, citationNumber: number, numberInferred: false, text, textRange: [0, 0], links: [], mentions: [] };
}

function citing(callout: string, ...numbers: readonly number[]): PageCitation {
  const items = numbers.map((number) => ({
    citationNumber: number,
    entryId: number < 10 ? `ref-${number}` : null,
    names: null,
  }));
  return { textRange: [0, 0], callout, items };
}

suite('The name of a citation', () => {
  const works = [entry(2, 'Abel, R. Bees.'), entry(3, 'Brandt, S. Tea.'), entry(4, 'Corvin, T.'), entry(5, 'Dorn, U.')];
  const entries = new Map(works.map((work) => [work.id, work]));
  const name = (citation: PageCitation): string => citationName(citation, entries);

  test('says the number and the work', () => {
    assert.equal(name(citing('[3]', 3)), 'Citation 3: Brandt, S. Tea.');
  });

  test('says what is seen, and the first works of many', () => {
    assert.equal(
      name(citing('[2–5]', 2, 3, 4, 5)),
      'Citations 2–5. 2: Abel, R. Bees.; 3: Brandt, S. Tea.; 4: Corvin, T.; and 1 more',
    );
  });

  test('says that the list has no such number', () => {
    assert.equal(
      name(citing('[3, 99]', 3, 99)),
      'Citations 3, 99. 3: Brandt, S. Tea.; 99 is not in the reference list',
    );
    assert.equal(name(citing('[99]', 99)), 'Citation 99 is not in the reference list');
  });

  test('says what is cited by its names, in the list and not', () => {
    const items = [
      { citationNumber: null, entryId: 'ref-3', names: null },
      { citationNumber: null, entryId: null, names: 'Ebert, 1994' },
    ];
    assert.equal(
      name({ textRange: [0, 0], callout: '(Brandt, 1991; Ebert, 1994)', items }),
      'Citations Brandt, 1991; Ebert, 1994. Brandt, S. Tea.; Ebert, 1994 is not in the reference list',
    );
  });

  test('takes the start of a long text, cut between words', () => {
    assert.equal(shortened('short', 10), 'short');
    assert.equal(shortened('a rather long text, of words', 19), 'a rather long text…');
    assert.equal(shortened('unbroken'.repeat(5), 10), 'unbrokenun…');
  });
});

suite('What has changed, in words', () => {
  const annotation = (id: string, change: Partial<AnnotationView> = {}): AnnotationView => ({
    id,
    target: 'passage',
    quote: '',
    candidates: [],
    changes: [],
    styleClass: 'yellow',
    note: '',
    noteHtml: '',
    tags: [],
    state: 'exact',
    textRange: [0, 1],
    lastPlace: null,
    kept: false,
    unsaved: false,
    ...change,
  });

  test('is told of each kind of change', () => {
    const one = [annotation('a')];
    assert.equal(describeChanges(one, one), '');
    assert.equal(describeChanges([], one), 'Highlighted in yellow');
    assert.equal(describeChanges(one, []), 'Deleted');
    assert.equal(describeChanges(one, [annotation('a', { styleClass: 'blue' })]), 'Changed to blue');
    assert.equal(describeChanges(one, [annotation('a', { note: 'x' })]), 'Note saved');
  });

  test('is told of the verbs, of tags and of ends', () => {
    const told = (was: Partial<AnnotationView>, is: Partial<AnnotationView>): string =>
      describeChanges([annotation('a', was)], [annotation('a', is)]);
    assert.equal(told({ state: 'changed' }, { state: 'exact' }), 'Confirmed');
    assert.equal(told({ state: 'exact' }, { state: 'changed' }), 'The words of an annotation have changed');
    assert.equal(told({}, { state: 'orphaned', textRange: null }), 'An annotation has lost its place');
    const lost = { state: 'orphaned', textRange: null, quote: 'words' } as const;
    assert.equal(told(lost, { quote: 'words' }), 'Placed on “words”');
    assert.equal(told(lost, { ...lost, kept: true }), 'Kept as it is');
    assert.equal(told({ quote: 'some words' }, { quote: 'words' }), 'Now on “words”');
    assert.equal(told({}, { tags: ['a', 'b'] }), 'Tags: a, b');
    assert.equal(told({ tags: ['a'] }, {}), 'No tags');
    assert.equal(describeChanges([], [annotation('a', { target: 'article', textRange: null })]), 'Note added');
  });

  test('is counted where it is a lot', () => {
    assert.equal(describeChanges([annotation('a')], [annotation('b'), annotation('c')]), '3 annotations have changed');
  });
});
