import { assert } from 'chai';
import type { LecternApi } from '../../src/host/api.ts';
import { UnsavedFiles } from '../../src/host/unsavedPages.ts';
import { workspaceFiles } from '../../src/host/workspaceFiles.ts';
import { closeAll, eventually, inWorkspace, lectern, openArticle } from './reader.ts';
import { TestFileSystem, type TestFileSystemKind } from './testFileSystem.ts';

const text = 'Tides were measured early, and often.\n';

suite('What is kept of unsaved annotations', () => {
  test('is there for another window, until it is written', async () => {
    const folder = inWorkspace('unsaved pages/deep').toString();
    const kept = { base: '{}', text: '{ "items": [] }' };
    const [one, other] = ['file:///a b.json', 'file:///other.json'] as const;
    await new UnsavedFiles(workspaceFiles, folder).keep(one, kept);
    const later = new UnsavedFiles(workspaceFiles, folder);
    assert.deepInclude((await later.load(one))[0], kept);
    assert.deepEqual(await later.load(other), []);
    await later.forget(one);
    assert.deepEqual(await new UnsavedFiles(workspaceFiles, folder).load(one), []);
  });
});

suite('An article on another file system', () => {
  let api: LecternApi;
  let files: TestFileSystem | undefined;

  setup(async () => {
    api = await lectern();
  });

  teardown(async () => {
    await closeAll();
    files?.dispose();
  });

  async function open(kind: TestFileSystemKind) {
    files = new TestFileSystem(kind);
    const article = files.put('/papers/tides.md', text);
    const rendered = await openArticle(article);
    assert.deepInclude(rendered, { blockCount: 1, mismatchedBlocks: 0 });
    return { files, article };
  }

  test('that is in no folder of the workspace has its annotations beside it', async () => {
    const { files, article } = await open('writable');
    assert.isTrue((await api.annotate(article, [0, 5])).ok);
    assert.deepEqual(files.paths(), ['/papers/tides.md', '/papers/tides.md.annotations.json']);
    const page = JSON.parse(new TextDecoder().decode(files.readFile(files.uri('/papers/tides.md.annotations.json'))));
    assert.equal(page.items[0].target.source, 'tides.md');
  });

  test('that is read-only cannot be annotated, and shows what annotations there are', async () => {
    const { files: writable, article } = await open('writable');
    await api.annotate(article, [0, 5]);
    const page = new TextDecoder().decode(writable.readFile(writable.uri('/papers/tides.md.annotations.json')));
    writable.dispose();

    files = new TestFileSystem('readonly');
    files.put('/papers/tides.md.annotations.json', page);
    const readonly = files.put('/papers/tides.md', text);
    await openArticle(readonly);
    const result = await api.annotate(readonly, [0, 5]);
    assert.match(result.ok ? '' : result.error, /read-only/);
    const [view] = await eventually('it is read', () => {
      const views = api.annotationsOf(readonly);
      return views !== undefined && views.length > 0 && views;
    });
    assert.equal(view?.quote, 'Tides');
  });

  test('that refuses a write keeps the annotation, unsaved, and writes it when it can', async () => {
    const { files, article } = await open('refusing');
    const result = await api.annotate(article, [0, 5]);
    assert.isTrue(result.ok && result.value.unsaved);
    assert.deepEqual(files.paths(), ['/papers/tides.md']);

    await closeAll();
    await eventually('it is closed', () => api.annotationsOf(article) === undefined);
    await openArticle(article);
    assert.deepEqual(
      api.annotationsOf(article)?.map(({ quote, unsaved }) => ({ quote, unsaved })),
      [{ quote: 'Tides', unsaved: true }],
    );
    files.relent();
    assert.isTrue((await api.annotate(article, [6, 10])).ok);
    assert.deepEqual(
      api.annotationsOf(article)?.map(({ unsaved }) => unsaved),
      [false, false],
    );
    assert.include(files.paths(), '/papers/tides.md.annotations.json');
  });
});
