import { assert } from 'chai';
import * as fc from 'fast-check';
import { followEdit } from '../../src/webview/followEdit.ts';

suite('A place in a text that was edited', () => {
  const follow = (before: string, after: string, word: string): string =>
    after.slice(followEdit(before, after, before.indexOf(word))).slice(0, word.length);

  test('stays with its words when something comes in above them, or goes', () => {
    assert.equal(follow('one two three', 'zero one two three', 'two'), 'two');
    assert.equal(follow('zero one two three', 'one two three', 'two'), 'two');
    assert.equal(follow('one three', 'one two three', 'three'), 'three');
  });

  test('stays where it is when something changes below', () => {
    assert.equal(followEdit('one two three', 'one two four', 4), 4);
  });

  test('stays in the text when what it was in is gone', () => {
    assert.equal(followEdit('one two three', 'one four', 6), 6);
    assert.equal(followEdit('one', '', 2), 0);
  });

  test('is always a place in the text, and the same one where nothing has changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(50), (before, after, at) => {
        const offset = Math.min(at, before.length);
        const followed = followEdit(before, after, offset);
        assert.isAtLeast(followed, 0);
        assert.isAtMost(followed, after.length);
        assert.equal(followEdit(before, before, offset), offset);
      }),
    );
  });
});
