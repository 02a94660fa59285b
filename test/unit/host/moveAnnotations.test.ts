import { assert } from 'chai';
import { emptyAnnotationPage, idOf, parseAnnotationPage } from '../../../src/core/annotation/annotationPage.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { AnnotationStores } from '../../../src/host/annotationStores.ts';
import { moveAll, moveAnnotations } from '../../../src/host/moveAnnotations.ts';
import { UnsavedFiles } from '../../../src/host/unsavedPages.ts';
import { pageWith, someItem } from '../../support/annotations.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const from = 'file:///ws/.lectern/annotations/a.md.json';
const to = { uri: 'file:///ws/.lectern/annotations/b/c.md.json', source: '../../../b/c.md' };
const fileWith = (...items: readonly JsonObject[]) => serializeAnnotationPage(pageWith(...items));

function open(...contents: readonly (readonly [uri: string, text: string])[]) {
  const files = new InMemoryFiles();
  for (const [uri, text] of contents) {
    files.putQuietly(uri, text);
  }
  return { files, stores: new AnnotationStores(files, new UnsavedFiles(files, 'file:///unsaved')) };
}

suite('Moving annotations', () => {
  test('takes them to another file, with the way from there to the article', async () => {
    const onWeb = { ...someItem({ id: '2' }), target: { source: 'https://example.org/a' } };
    const stray = { type: 'Other', note: 'kept' };
    const { files, stores } = open([from, fileWith(someItem({ id: '1' }), onWeb, stray)]);
    assert.isTrue(await moveAnnotations(stores, from, to));
    assert.deepEqual(files.uris(), [to.uri]);
    assert.equal(files.textOf(to.uri), fileWith(someItem({ id: '1', source: to.source }), onWeb, stray));
  });

  test('brings them together with those that are there', async () => {
    const { files, stores } = open(
      [from, fileWith(someItem({ id: '1', note: 'here' }), someItem({ id: '2' }))],
      [to.uri, fileWith(someItem({ id: '1', note: 'there', source: to.source }), someItem({ id: '3' }))],
    );
    assert.isTrue(await moveAnnotations(stores, from, to));
    const page = parseAnnotationPage(files.textOf(to.uri) ?? '');
    assert.sameMembers((page.ok ? page.value : emptyAnnotationPage).items.map(idOf), ['1', '2', '3']);
    assert.include(files.textOf(to.uri), 'here');
    assert.include(files.textOf(to.uri), 'there');
    assert.deepEqual(files.uris(), [to.uri]);
  });

  test('leaves them where they are if they cannot be read, or written there', async () => {
    const unreadable = open([from, '{ "items": [']);
    assert.isFalse(await moveAnnotations(unreadable.stores, from, to));
    assert.deepEqual(unreadable.files.uris(), [from]);
    const unwritable = open([from, fileWith(someItem())]);
    unwritable.files.failsFor = to.uri;
    assert.isFalse(await moveAnnotations(unwritable.stores, from, to));
    assert.equal(unwritable.files.textOf(from), fileWith(someItem()));
  });

  test('leaves what another window writes while they are on their way', async () => {
    const { files, stores } = open([from, fileWith(someItem({ id: '1' }))]);
    const rename = files.rename.bind(files);
    files.rename = async (old, uri) => {
      await rename(old, uri);
      if (uri === to.uri) files.put(from, fileWith(someItem({ id: '1' }), someItem({ id: '2' })));
    };
    assert.isFalse(await moveAnnotations(stores, from, to));
    assert.equal(files.textOf(from), fileWith(someItem({ id: '1' }), someItem({ id: '2' })));
    assert.include(files.textOf(to.uri), '"1"');
  });

  test('moves all that can be moved, whatever becomes of one of them', async () => {
    const other = 'file:///ws/.lectern/annotations/other.md.json';
    const { files, stores } = open([from, fileWith(someItem({ id: '1' }))], [other, fileWith(someItem({ id: '2' }))]);
    const remove = files.delete.bind(files);
    files.delete = (uri) => (uri === from ? Promise.reject(new Error('in use')) : remove(uri));
    const moves = [
      { from, to },
      { from: other, to: { uri: 'file:///ws/.lectern/annotations/b/other.md.json', source: '../../../b/other.md' } },
    ];
    const error = await moveAll(stores, moves).catch((reason: unknown) => reason);
    assert.instanceOf(error, Error);
    assert.include(files.textOf(to.uri), '"1"');
    assert.include(files.textOf('file:///ws/.lectern/annotations/b/other.md.json'), '"2"');
    assert.isUndefined(files.textOf(other));
  });

  test('does nothing where there are none', async () => {
    const { files, stores } = open();
    assert.isFalse(await moveAnnotations(stores, from, to));
    assert.deepEqual(files.uris(), []);
  });
});
