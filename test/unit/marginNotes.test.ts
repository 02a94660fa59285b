import { assert } from 'chai';
import * as fc from 'fast-check';
import { stackNotes } from '../../src/webview/stackNotes.ts';

suite('Notes in the margin', () => {
  const note = (top: number, height = 40) => ({ top, height });

  test('stand beside their passages where there is room', () => {
    assert.deepEqual(stackNotes([note(0), note(100), note(200)], undefined, 10), [0, 100, 200]);
  });

  test('move down where the one above is in the way', () => {
    assert.deepEqual(stackNotes([note(0), note(20), note(30)], undefined, 10), [0, 50, 100]);
  });

  test('make room above and below for the one that the reader is at', () => {
    assert.deepEqual(stackNotes([note(100), note(110), note(120)], 1, 10), [60, 110, 160]);
  });

  test('stay on the page where there is not enough room above', () => {
    assert.deepEqual(stackNotes([note(10), note(20)], 1, 10), [0, 50]);
  });

  test('never overlap, whatever they wish', () => {
    const wish = fc.record({ top: fc.integer({ min: -50, max: 2000 }), height: fc.integer({ min: 10, max: 300 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), fc.nat(30), (wishes, pinned) => {
        const sorted = wishes.toSorted((a, b) => a.top - b.top);
        const tops = stackNotes(sorted, pinned < sorted.length ? pinned : undefined, 8);
        assert.lengthOf(tops, sorted.length);
        tops.forEach((top, index) => {
          assert.isAtLeast(top, 0);
          const above = sorted[index - 1];
          if (above !== undefined) assert.isAtLeast(top, (tops[index - 1] ?? 0) + above.height + 8);
        });
      }),
    );
  });
});
