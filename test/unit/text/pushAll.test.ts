import { assert } from 'chai';
import { pushAll } from '../../../src/core/text/pushAll.ts';

suite('Adding many items to a list', () => {
  test('goes well beyond what a call can take as arguments', () => {
    const items = [0];
    pushAll(items, new Array<number>(300_000).fill(1));
    assert.lengthOf(items, 300_001);
  });
});
