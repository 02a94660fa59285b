import { assert } from 'chai';
import { type Departure, JumpHistory } from '../../src/webview/jumpHistory.ts';

suite('The way back', () => {
  const from = (textOffset: number): Departure => ({
    place: { textOffset, top: 7 },
    callout: '',
    origin: () => undefined,
  });

  test('leads through every jump, the last one first', () => {
    const history = new JumpHistory();
    history.push(from(1));
    history.push(from(2));
    assert.equal(history.pop()?.place.textOffset, 2);
    assert.equal(history.last?.place.textOffset, 1);
    assert.equal(history.pop()?.place.textOffset, 1);
    assert.isUndefined(history.pop());
  });

  test('follows the text', () => {
    const history = new JumpHistory();
    history.push(from(10));
    history.follow((offset) => offset + 5);
    assert.deepEqual(history.last?.place, { textOffset: 15, top: 7 });
  });

  test('forgets the oldest of very many', () => {
    const history = new JumpHistory();
    for (let offset = 0; offset < 250; offset++) history.push(from(offset));
    let steps = 0;
    while (history.pop() !== undefined) steps++;
    assert.equal(steps, 100);
  });
});
