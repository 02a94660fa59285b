import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LecternApi } from '../../src/host/api.ts';
import {
  annotationFileOf,
  closeAll,
  eventually,
  inWorkspace,
  lectern,
  openArticle,
  readText,
  writeText,
} from './reader.ts';

const text = 'Tides were measured early, and often.\n';

suite('Annotations of an article that is', () => {
  let api: LecternApi;
  let folder: string;
  let article: vscode.Uri;
  let count = 0;

  setup(async () => {
    api = await lectern();
    folder = `moving/${count++}`;
    article = await writeText(inWorkspace(`${folder}/old/tides.md`), text);
    await openArticle(article);
    assert.isTrue((await api.annotate(article, [0, 5], { note: 'A note.' })).ok);
  });

  teardown(closeAll);

  async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
  }

  async function assertMoved(to: vscode.Uri): Promise<void> {
    const moved = await eventually('the file is there', () => readText(annotationFileOf(to)));
    const { source } = JSON.parse(moved).items[0].target;
    const base = annotationFileOf(to).with({ scheme: 'file', authority: '' }).toString();
    assert.equal(decodeURIComponent(new URL(source, base).pathname), to.path);
    await eventually('the old one is gone', async () => (await readText(annotationFileOf(article))) === undefined);
    await closeAll();
    await openArticle(to);
    await eventually('they are shown', () => api.annotationsOf(to)?.[0]?.note === 'A note.');
  }

  test('renamed go with it', async () => {
    const to = inWorkspace(`${folder}/new/ebb & flood.md`);
    await rename(article, to);
    await assertMoved(to);
  });

  test('in a folder that is renamed go with it', async () => {
    await rename(inWorkspace(`${folder}/old`), inWorkspace(`${folder}/new`));
    await assertMoved(inWorkspace(`${folder}/new/tides.md`));
  });

  test('renamed while it is closed go with it', async () => {
    await closeAll();
    const to = inWorkspace(`${folder}/tides.txt`);
    await rename(article, to);
    await assertMoved(to);
  });

  test('deleted stay', async () => {
    const file = await readText(annotationFileOf(article));
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(article);
    await vscode.workspace.applyEdit(edit);
    await eventually('it is closed', () => api.annotationsOf(article) === undefined);
    assert.equal(await readText(annotationFileOf(article)), file);
  });
});
