import { assert } from 'chai';
import {
  type AnnotationPage,
  type AnnotationPageFault,
  idOf,
  replaceItem,
} from '../../../src/core/annotation/annotationPage.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { success } from '../../../src/core/result.ts';
import { AnnotationStore } from '../../../src/host/annotationStore.ts';
import { UnsavedFiles } from '../../../src/host/unsavedPages.ts';
import { pageWith, someItem } from '../../support/annotations.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const uri = 'file:///ws/.lectern/annotations/a.md.json';
const [one, two, three] = ['1', '2', '3'].map((id) => someItem({ id, start: Number(id) * 10 })) as [
  JsonObject,
  JsonObject,
  JsonObject,
];
const fileWith = (...items: readonly JsonObject[]) => serializeAnnotationPage(pageWith(...items));
const put = (item: JsonObject) => (page: AnnotationPage) => replaceItem(page, String(item['id']), item);
const takeOut = (id: string) => (page: AnnotationPage) => replaceItem(page, id, undefined);
const idsOf = (store: AnnotationStore) => store.page.items.map(idOf);

/** In milliseconds: enough for a file to be written in the meantime. */
const times = { writing: 5, stale: 30, patience: 1000 };

const conflictOf = (mine: string, theirs: string) => `<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> branch\n`;

/** A store over a file with that text, read for the first time. */
async function open(text?: string) {
  const files = new InMemoryFiles();
  files.putQuietly(uri, text);
  const store = new AnnotationStore(files, uri, new UnsavedFiles(files, 'file:///unsaved'), times);
  await store.reload();
  files.calls.length = 0;
  return { files, store };
}

/** Until the store has taken in what its watcher told of. */
async function watched(store: AnnotationStore) {
  await new Promise((resolve) => setTimeout(resolve, 2));
  await store.reload();
}

suite('The annotation store', () => {
  test('begins empty where there is no file, and makes none', async () => {
    const { files, store } = await open();
    assert.isTrue(store.isLoaded);
    assert.deepEqual(idsOf(store), []);
    assert.isUndefined(files.textOf(uri));
    assert.deepEqual(await store.change((page) => page), success(null));
    assert.isUndefined(files.textOf(uri));
  });

  test('has a new annotation on disk when the change is done', async () => {
    const { files, store } = await open();
    assert.deepEqual(await store.change(put(one)), success(null));
    assert.equal(files.textOf(uri), fileWith(one));
  });

  test('makes one change after another, in order', async () => {
    const { files, store } = await open(fileWith(three));
    await Promise.all([store.change(put(two)), store.change(put(one)), store.change(takeOut('3'))]);
    assert.equal(files.textOf(uri), fileWith(one, two));
  });

  test('a change that is made before the file was read does not replace it', async () => {
    const files = new InMemoryFiles();
    files.putQuietly(uri, fileWith(one));
    const store = new AnnotationStore(files, uri, new UnsavedFiles(files, 'file:///unsaved'), times);
    await store.change(put(two));
    assert.equal(files.textOf(uri), fileWith(one, two));
  });

  test('keeps what others wrote that its watcher has not told of', async () => {
    const { files, store } = await open(fileWith(one, two));
    files.putQuietly(uri, fileWith(someItem({ id: '2', start: 20, note: 'from elsewhere' }), three));
    await store.change(put(someItem({ id: '4', start: 40 })));
    assert.deepEqual(idsOf(store), ['2', '3', '4']);
    assert.include(files.textOf(uri), 'from elsewhere');
  });

  test('takes in what others wrote, and tells of it once', async () => {
    const { files, store } = await open(fileWith(one));
    let told = 0;
    store.onDidChange(() => told++);
    files.put(uri, fileWith(one, two));
    await watched(store);
    assert.deepEqual(idsOf(store), ['1', '2']);
    assert.equal(told, 1);
  });

  test('knows its own writes by their content', async () => {
    const { store } = await open();
    await store.change(put(one));
    let told = 0;
    store.onDidChange(() => told++);
    await watched(store);
    assert.equal(told, 0);
  });

  test('waits for a file that is just being written', async () => {
    const { files, store } = await open(fileWith(one));
    files.put(uri, '');
    setTimeout(() => files.put(uri, fileWith(one, two)), 1);
    assert.isTrue((await store.change(put(three))).ok);
    assert.equal(files.textOf(uri), fileWith(one, two, three));
    assert.isUndefined(store.fault);
  });

  test('is empty after the file was deleted', async () => {
    const { files, store } = await open(fileWith(one));
    files.put(uri, undefined);
    await watched(store);
    assert.deepEqual(idsOf(store), []);
  });

  test('leaves a file as it is that only looks different', async () => {
    const byHand = JSON.stringify(JSON.parse(fileWith(one)));
    const { files, store } = await open(byHand);
    await store.change((page) => page);
    assert.equal(files.textOf(uri), byHand);
  });

  suite('never writes over a file', () => {
    const files: readonly (readonly [title: string, text: string, kind: AnnotationPageFault])[] = [
      ['that is no JSON', '{ "items": [', 'not-json'],
      ['that is empty', '', 'not-json'],
      ['with a merge conflict of which a side is no JSON', conflictOf('{ "items": [\n', fileWith(two)), 'conflict'],
      ['that is something else', '{ "name": "not annotations" }', 'not-a-page'],
      ['of a newer schema', fileWith(one).replace('"lectern:schema": 1', '"lectern:schema": 2'), 'newer-schema'],
    ];
    for (const [title, text, kind] of files) {
      test(title, async () => {
        const { files, store } = await open(text);
        assert.deepInclude(store.fault, { kind, detail: '' });
        const result = await store.change(put(three));
        assert.equal(result.ok ? '' : result.error.kind, kind);
        assert.notInclude(idsOf(store), '3');
        assert.equal(files.textOf(uri), text);
      });
    }

    test('of a newer schema, and shows what it can of it', async () => {
      const { store } = await open(fileWith(one, two).replace('"lectern:schema": 1', '"lectern:schema": 2'));
      assert.deepEqual(idsOf(store), ['1', '2']);
      assert.isFalse((await store.change(put(three))).ok);
    });

    test('that cannot be read', async () => {
      const { files, store } = await open(fileWith(one));
      files.readError = 'no permission';
      await store.reload();
      assert.deepEqual(store.fault, { kind: 'unreadable', detail: 'no permission' });
      assert.deepEqual(idsOf(store), ['1'], 'what was read before is still shown');
      assert.isFalse((await store.change(put(two))).ok);
      files.readError = undefined;
      assert.equal(files.textOf(uri), fileWith(one));
    });

    test('that became unreadable since it was read', async () => {
      const { files, store } = await open(fileWith(one));
      files.putQuietly(uri, 'half a fi');
      assert.isFalse((await store.change(put(two))).ok);
      assert.equal(files.textOf(uri), 'half a fi');
      assert.deepEqual(idsOf(store), ['1']);
    });

    test('and goes on as soon as it is mended', async () => {
      const { files, store } = await open('half a fi');
      files.put(uri, fileWith(one));
      await watched(store);
      assert.isUndefined(store.fault);
      assert.deepEqual(idsOf(store), ['1']);
      assert.isTrue((await store.change(put(two))).ok);
      assert.equal(files.textOf(uri), fileWith(one, two));
    });
  });

  suite('resolves a merge conflict', () => {
    const text = conflictOf(fileWith(one, two), fileWith(one, three));

    test('on opening, and keeps it beside the file', async () => {
      const { files, store } = await open(text);
      assert.deepEqual(idsOf(store), ['1', '3', '2']);
      assert.equal(files.textOf(uri), fileWith(one, two, three));
      assert.equal(files.textOf(`${uri}.backup`), text);
      assert.equal(store.resolvedConflict, `${uri}.backup`);
      assert.isFalse(store.hasUnsavedChanges);
    });

    test('while the article is open, with what was changed since', async () => {
      const { files, store } = await open(fileWith(one, two));
      files.putQuietly(uri, text);
      const four = someItem({ id: '4', start: 40 });
      await store.change(put(four));
      assert.equal(files.textOf(uri), fileWith(one, two, three, four));
    });

    test('but writes nothing where it cannot be kept', async () => {
      const { files, store } = await open();
      files.failsFor = `${uri}.backup`;
      files.put(uri, text);
      await watched(store);
      assert.sameMembers(idsOf(store), ['1', '2', '3']);
      assert.equal(files.textOf(uri), text);
    });
  });

  suite('migrates a file without a schema', () => {
    const byHand = JSON.stringify({ items: [one], 'x:made-by': 'hand' });

    test('when it is changed, and keeps the old one beside it', async () => {
      const { files, store } = await open(byHand);
      assert.equal(files.textOf(uri), byHand);
      await store.change(put(two));
      assert.equal(files.textOf(`${uri}.backup`), byHand);
      assert.include(files.textOf(uri), '"lectern:schema": 1');
      assert.include(files.textOf(uri), '"x:made-by": "hand"');
      await store.change(put(three));
      assert.deepEqual(files.uris(), [uri, `${uri}.backup`], 'once');
      assert.isUndefined(store.resolvedConflict);
    });

    test('under another name where there is a copy of something else', async () => {
      const { files, store } = await open(byHand);
      files.putQuietly(`${uri}.backup`, 'older');
      await store.change(put(two));
      assert.equal(files.textOf(`${uri}.backup`), 'older');
      assert.equal(files.textOf(`${uri}.backup-2`), byHand);
    });
  });

  suite('when a write fails', () => {
    test('keeps the change, marked as unsaved', async () => {
      const { files, store } = await open(fileWith(one));
      files.writeError = 'disk full';
      const result = await store.change(put(two));
      assert.deepEqual(result, { ok: false, error: { kind: 'write-failed', detail: 'disk full', isKept: false } });
      assert.deepEqual(idsOf(store), ['1', '2']);
      assert.deepEqual([...store.unsavedIds], ['2']);
      assert.isTrue(store.hasUnsavedChanges);
      assert.equal(files.textOf(uri), fileWith(one));
    });

    test('writes it when asked to try again', async () => {
      const { files, store } = await open();
      files.writeError = 'disk full';
      await store.change(put(one));
      assert.isFalse((await store.retry()).ok);
      files.writeError = undefined;
      assert.isTrue((await store.retry()).ok);
      assert.equal(files.textOf(uri), fileWith(one));
      assert.deepEqual([...store.unsavedIds], []);
      assert.isFalse(store.hasUnsavedChanges);
    });

    test('writes it with the next change', async () => {
      const { files, store } = await open();
      files.writeError = 'disk full';
      await store.change(put(one));
      files.writeError = undefined;
      await store.change(put(two));
      assert.equal(files.textOf(uri), fileWith(one, two));
    });

    test('writes it, merged, when the file changes', async () => {
      const { files, store } = await open(fileWith(one));
      files.writeError = 'disk full';
      await store.change(put(two));
      files.writeError = undefined;
      files.put(uri, fileWith(one, three));
      await watched(store);
      assert.equal(files.textOf(uri), fileWith(one, two, three));
    });

    test('has it again after the window was closed, still unsaved, and writes it when it can', async () => {
      const { files, store } = await open(fileWith(one, three));
      files.failsFor = uri;
      const change = (page: AnnotationPage) => takeOut('3')(put(two)(page));
      const result = await store.change(change);
      assert.deepEqual(result, { ok: false, error: { kind: 'write-failed', detail: 'disk full', isKept: true } });
      store.dispose();
      const again = new AnnotationStore(files, uri, new UnsavedFiles(files, 'file:///unsaved'), times);
      await again.whenIdle();
      assert.deepEqual(idsOf(again), ['1', '2']);
      assert.deepEqual([...again.unsavedIds], ['2']);
      assert.equal(files.textOf(uri), fileWith(one, three));
      files.failsFor = undefined;
      const four = someItem({ id: '4', start: 40 });
      files.put(uri, fileWith(one, three, four));
      await watched(again);
      assert.equal(files.textOf(uri), fileWith(one, two, four));
      assert.deepEqual(files.uris(), [uri], 'nothing is kept any more');
    });

    test('a deletion counts as unsaved too', async () => {
      const { files, store } = await open(fileWith(one));
      files.writeError = 'disk full';
      await store.change(takeOut('1'));
      assert.isTrue(store.hasUnsavedChanges);
    });
  });

  test('stops watching when it is disposed', async () => {
    const { files, store } = await open();
    assert.equal(files.watchersOf(uri), 1);
    store.dispose();
    assert.equal(files.watchersOf(uri), 0);
  });
});
