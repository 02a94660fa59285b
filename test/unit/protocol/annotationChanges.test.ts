import { assert } from 'chai';
import fc from 'fast-check';
import { applyChanges, compareAnnotations } from '../../../src/protocol/annotationChanges.ts';
import { annotationView } from '../../support/annotationView.ts';

/** Some of twelve annotations, each of some note and place, in any order. */
const list = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 11 }).map(String),
      note: fc.constantFrom('', 'A note.'),
      tags: fc.constantFrom([], ['method']),
      textRange: fc.constantFrom<readonly [number, number] | null>(null, [0, 4], [9, 12]),
    }),
    { selector: ({ id }) => id },
  )
  .map((parts) => parts.map(annotationView));

suite('What has changed of a list of annotations', () => {
  test('makes the new list out of the old one', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        assert.deepEqual(applyChanges(before, compareAnnotations(before, after)), after);
      }),
    );
  });

  const [a, b, c] = ['a', 'b', 'c'].map((id, i) => annotationView({ id, textRange: [9 * i, 9 * i + 4] }));
  const all = [a, b, c].filter((each) => each !== undefined);

  test('is nothing where all are the same', () => {
    assert.deepEqual(compareAnnotations(all, [...all]), { removed: [], changed: [], shifted: [] });
  });

  test('is one that came, one that went, one that is other', () => {
    const d = annotationView({ id: 'd' });
    const other = annotationView({ id: 'b', note: 'But why?' });
    assert.deepEqual(compareAnnotations(all, [...all, d]), {
      removed: [],
      changed: [{ index: 3, annotation: d }],
      shifted: [],
    });
    assert.deepEqual(compareAnnotations(all, all.slice(1)), { removed: ['a'], changed: [], shifted: [] });
    assert.deepEqual(compareAnnotations(all, [all[0] ?? other, other, all[2] ?? other]).changed, [
      { index: 1, annotation: other },
    ]);
  });

  test('is no more than the place of one that an edit has shifted', () => {
    const shifted = all.map((each) => ({ ...each, textRange: [50, 54] as const }));
    const { removed, changed, ...rest } = compareAnnotations(all, shifted);
    assert.deepEqual([removed, changed], [[], []]);
    assert.lengthOf(rest.shifted, 3);
  });
});
