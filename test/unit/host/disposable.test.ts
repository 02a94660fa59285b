import { assert } from 'chai';
import { Disposable, type DisposableLike, disposeAll } from '../../../src/host/disposable.ts';

class Owner extends Disposable {
  own<Owned extends DisposableLike>(owned: Owned): Owned {
    return this._register(owned);
  }
}

suite('Disposable', () => {
  test('disposes what it owns, once', () => {
    const owner = new Owner();
    let count = 0;
    owner.own({ dispose: () => count++ });
    owner.dispose();
    owner.dispose();
    assert.equal(count, 1);
    assert.isTrue(owner.isDisposed);
  });

  test('disposes at once what comes too late', () => {
    const owner = new Owner();
    owner.dispose();
    let disposed = false;
    owner.own({ dispose: () => (disposed = true) });
    assert.isTrue(disposed);
  });

  test('goes on after one that throws, and throws all errors', () => {
    const disposed: string[] = [];
    const failing = (name: string) => ({
      dispose: () => {
        disposed.push(name);
        throw new Error(name);
      },
    });
    try {
      disposeAll([failing('a'), { dispose: () => disposed.push('b') }, failing('c')]);
      assert.fail('nothing was thrown');
    } catch (error) {
      assert.instanceOf(error, AggregateError);
      assert.deepEqual(
        error.errors.map(({ message }) => message),
        ['a', 'c'],
      );
    }
    assert.deepEqual(disposed, ['a', 'b', 'c']);
  });
});
