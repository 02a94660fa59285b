import { assert } from 'chai';
import { type Departure, JumpHistory } from '../../src/webview/jumpHistory.ts';

suite('The way back', () => {
  const from = (textOffset: number): Departure => ({
    place: { textOffset, top: 7 },
    callout: '',
    origin: () => undefined,
  });
  const offsetOf = (to: { readonly place: { readonly textOffset: number } } | undefined): number | undefined =>
    to?.place.textOffset;

  test('leads through every jump, the last one first', () => {
    const history = new JumpHistory();
    history.push(from(1));
    history.push(from(2));
    assert.equal(offsetOf(history.goBack(from(3))), 2);
    assert.equal(offsetOf(history.last), 1);
    assert.equal(offsetOf(history.goBack(from(2))), 1);
    assert.isUndefined(history.goBack(from(1)));
  });

  test('leads forward again, to where the steps back were made from', () => {
    const history = new JumpHistory();
    history.push(from(1));
    history.push(from(2));
    history.goBack(from(33));
    history.goBack(from(22));
    assert.equal(offsetOf(history.goForward({ textOffset: 11, top: 0 })), 22);
    assert.equal(offsetOf(history.goForward({ textOffset: 2, top: 0 })), 33);
    assert.isUndefined(history.goForward({ textOffset: 2, top: 0 }));
    assert.equal(offsetOf(history.goBack(from(3))), 2);
    assert.equal(offsetOf(history.goBack(from(3))), 11, 'the place that the reader went forward from');
  });

  test('leads forward no more after another jump', () => {
    const history = new JumpHistory();
    history.push(from(1));
    history.goBack(from(2));
    assert.isTrue(history.canGoForward);
    history.push(from(1));
    assert.isFalse(history.canGoForward);
  });

  test('follows the text, both ways', () => {
    const history = new JumpHistory();
    history.push(from(10));
    history.push(from(20));
    history.goBack(from(30));
    history.follow((offset) => offset + 5);
    assert.deepEqual(history.last?.place, { textOffset: 15, top: 7 });
    assert.equal(offsetOf(history.goForward({ textOffset: 25, top: 0 })), 35);
  });

  test('forgets the oldest of very many', () => {
    const history = new JumpHistory();
    for (let offset = 0; offset < 250; offset++) history.push(from(offset));
    let steps = 0;
    while (history.goBack(from(0)) !== undefined) steps++;
    assert.equal(steps, 100);
  });
});
