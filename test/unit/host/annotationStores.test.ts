import { assert } from 'chai';
import { idOf, replaceItem } from '../../../src/core/annotation/annotationPage.ts';
import { AnnotationStores } from '../../../src/host/annotationStores.ts';
import { UnsavedFiles } from '../../../src/host/unsavedPages.ts';
import { someItem } from '../../support/annotations.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const uri = 'file:///a.json';
const openStores = (files: InMemoryFiles) => new AnnotationStores(files, new UnsavedFiles(files, 'file:///unsaved'));
/** Enough for some reading and writing in memory. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

suite('The annotation stores', () => {
  test('give one store for each file, and dispose it after its last user', async () => {
    const files = new InMemoryFiles();
    const stores = openStores(files);
    const [one, two, other] = [stores.acquire(uri), stores.acquire(uri), stores.acquire('file:///b.json')];
    assert.equal(one.store, two.store);
    assert.notEqual(one.store, other.store);
    one.handle.dispose();
    await pause();
    assert.isFalse(two.store.isDisposed);
    two.handle.dispose();
    await pause();
    assert.isTrue(two.store.isDisposed);
    assert.isFalse(other.store.isDisposed);
  });

  test('keep a store that is taken again while it is being let go', async () => {
    const stores = openStores(new InMemoryFiles());
    const { store, handle } = stores.acquire(uri);
    handle.dispose();
    assert.equal(stores.acquire(uri).store, store);
    await pause();
    assert.isFalse(store.isDisposed);
  });

  test('write first what is being written', async () => {
    const files = new InMemoryFiles();
    const { store, handle } = openStores(files).acquire(uri);
    void store.change((page) => replaceItem(page, '1', someItem({ id: '1' })));
    handle.dispose();
    await pause();
    assert.include(files.textOf(uri), '"id": "1"');
    assert.isTrue(store.isDisposed);
  });

  test('keep what could not be written for when the article is opened again', async () => {
    const files = new InMemoryFiles();
    const stores = openStores(files);
    files.writeError = 'disk full';
    const { store, handle } = stores.acquire(uri);
    void store.change((page) => replaceItem(page, '1', someItem({ id: '1' })));
    handle.dispose();
    await pause();
    const again = stores.acquire(uri);
    assert.deepEqual(again.store.page.items.map(idOf), ['1']);
    files.writeError = undefined;
    await again.store.retry();
    again.handle.dispose();
    await pause();
    assert.isTrue(store.isDisposed);
  });

  test('dispose all that are left', () => {
    const stores = openStores(new InMemoryFiles());
    const { store } = stores.acquire(uri);
    stores.dispose();
    assert.isTrue(store.isDisposed);
  });
});
