import { assert } from 'chai';
import fc from 'fast-check';
import { ScrollEcho } from '../../../src/core/reading/scrollEcho.ts';

describe('ScrollEcho', () => {
  it('takes what it did not ask for as the reader’s', () => {
    const echo = new ScrollEcho();
    assert.isTrue(echo.isReaders(10));
    assert.isFalse(echo.isReaders(10), 'nothing has moved');
    assert.isTrue(echo.isReaders(11));
  });

  it('knows what it asked for, at once or in steps, and what comes after', () => {
    const echo = new ScrollEcho();
    echo.ask(100, 0);
    assert.deepEqual(
      [30, 80, 100, 103].map((top) => echo.isReaders(top)),
      [false, false, false, true],
    );
  });

  it('knows places in turn that the view gets to late', () => {
    const echo = new ScrollEcho();
    echo.ask(20, 0);
    echo.ask(2, 0);
    assert.isFalse(echo.isReaders(20));
    assert.isFalse(echo.isReaders(2));
    assert.isTrue(echo.isReaders(20));
  });

  it('lets the reader go on from where the view could get to', () => {
    const echo = new ScrollEcho();
    echo.ask(100, 0);
    assert.isFalse(echo.isReaders(95), 'the end of the document');
    assert.isTrue(echo.isReaders(90));
  });

  it('never takes a view that does as it is asked for its reader', () => {
    const asked = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(asked, fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (targets, from, end) => {
        const echo = new ScrollEcho();
        for (const target of targets) echo.ask(target, from);
        assert.isFalse(targets.some((target) => echo.isReaders(Math.min(target, Math.max(end, from)))));
      }),
    );
  });
});
