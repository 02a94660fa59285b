import { assert } from 'chai';
import * as vscode from 'vscode';
import { readAnnotations, replaceItem } from '../../src/core/annotation/annotationPage.ts';
import { AnnotationStore } from '../../src/host/annotationStore.ts';
import type { LecternApi } from '../../src/host/api.ts';
import { workspaceFiles } from '../../src/host/workspaceFiles.ts';
import type { AnnotationView } from '../../src/protocol/annotationMessages.ts';
import { someItem } from '../support/annotations.ts';
import { noUnsaved } from '../support/noUnsaved.ts';
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

const text = 'Tides were measured early, and often.\n\nNobody knows who measured them first.\n';

suite('Annotating an article', () => {
  let api: LecternApi;
  let article: vscode.Uri;
  let count = 0;

  setup(async () => {
    api = await lectern();
    article = await writeText(inWorkspace(`annotating/deep [${count++}]/tides & co.md`), text);
  });

  teardown(closeAll);

  /** Annotates the first place of a quote. */
  async function annotate(quote: string, note?: string): Promise<AnnotationView> {
    const start = api.textOf(article)?.indexOf(quote) ?? -1;
    assert.isAtLeast(start, 0);
    const result = await api.annotate(article, [start, start + quote.length], note === undefined ? {} : { note });
    assert.isTrue(result.ok, result.ok ? '' : result.error);
    return (result as { readonly value: AnnotationView }).value;
  }

  const quotes = () => api.annotationsOf(article)?.map(({ quote }) => quote);

  test('has it on disk at once, as the reader made it', async () => {
    await openArticle(article);
    const view = await annotate('measured early', 'When *exactly*?');
    assert.deepInclude(view, {
      quote: 'measured early',
      note: 'When *exactly*?',
      noteHtml: '<p>When <em>exactly</em>?</p>\n',
      state: 'exact',
      styleClass: 'yellow',
      unsaved: false,
    });
    const file = (await readText(annotationFileOf(article))) ?? '';
    const [item] = JSON.parse(file).items;
    assert.equal(item.id, view.id);
    assert.match(item.id, /^urn:uuid:[0-9a-f-]{36}$/);
    const base = new URL(annotationFileOf(article).with({ scheme: 'file', authority: '' }).toString());
    assert.equal(
      new URL(item.target.source, base.href).href,
      new URL(article.with({ scheme: 'file', authority: '' }).toString()).href,
    );
  });

  test('shows them again after it was closed', async () => {
    await openArticle(article);
    const { id } = await annotate('Nobody knows');
    await closeAll();
    await eventually('it is closed', () => api.annotationsOf(article) === undefined);
    await openArticle(article);
    const [view] = await eventually('it is read', () => nonEmpty(api.annotationsOf(article)));
    assert.deepInclude(view, { id, state: 'exact' });
  });

  test('is drawn in every panel', async () => {
    const painted: (readonly string[])[] = [];
    const subscription = api.onDidPaint(({ annotationIds }) => painted.push(annotationIds));
    await openArticle(article);
    await openArticle(article, 'lectern.openArticleToSide');
    const { id } = await annotate('measured early, and often.\nNobody');
    await eventually('both have drawn it', () => painted.filter((ids) => ids[0] === id).length === 2);
    subscription.dispose();
  });

  test('opens an article at an annotation', async () => {
    await openArticle(article);
    const { id } = await annotate('measured early');
    await vscode.window.showTextDocument(article);
    await api.reveal(article, { annotation: id });
    await eventually('it is in front', () => {
      return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom;
    });
  });

  test('keeps them in their place while the text above changes', async () => {
    await openArticle(article);
    await annotate('Nobody knows');
    const change = new vscode.WorkspaceEdit();
    change.insert(article, new vscode.Position(0, 0), 'A preface.\n\n');
    await vscode.workspace.applyEdit(change);
    const shifted = await eventually('it stands further down', () =>
      api
        .annotationsOf(article)
        ?.find(({ textRange }) => textRange?.[0] === api.textOf(article)?.indexOf('Nobody knows')),
    );
    assert.equal(shifted.state, 'exact');
    await (await vscode.workspace.openTextDocument(article)).save();
  });

  test('says of one whose words are gone that it has no place', async () => {
    await openArticle(article);
    await annotate('Nobody knows', 'But who?');
    const change = new vscode.WorkspaceEdit();
    change.replace(article, new vscode.Range(2, 0, 2, 12), 'Somebody found out');
    await vscode.workspace.applyEdit(change);
    const orphan = await eventually('it is orphaned', () =>
      api.annotationsOf(article)?.find(({ state }) => state === 'orphaned'),
    );
    assert.deepInclude(orphan, { quote: 'Nobody knows', note: 'But who?', textRange: null });
    await (await vscode.workspace.openTextDocument(article)).save();
  });

  test('takes in what is written to the file from elsewhere', async () => {
    await openArticle(article);
    await annotate('measured early');
    const file = annotationFileOf(article);
    const page = JSON.parse((await readText(file)) ?? '');
    page.items[0].body = [{ type: 'TextualBody', value: 'From elsewhere.' }];
    page.creator = 'by hand';
    await writeText(file, JSON.stringify(page));
    await eventually('the note is there', () => api.annotationsOf(article)?.[0]?.note === 'From elsewhere.');
    await annotate('Nobody knows');
    const written = JSON.parse((await readText(file)) ?? '');
    assert.equal(written.creator, 'by hand');
    assert.lengthOf(written.items, 2);
  });

  test('never writes over a file that it cannot read, and goes on when it is mended', async () => {
    await openArticle(article);
    await annotate('measured early');
    await closeAll();
    const file = annotationFileOf(article);
    const good = (await readText(file)) ?? '';
    const damaged = `${good.slice(0, -20)}\n<<<<<<< HEAD\n=======\n>>>>>>> branch\n`;
    await writeText(file, damaged);
    await openArticle(article);
    const result = await api.annotate(article, [0, 5]);
    assert.match(result.ok ? '' : result.error, /merge conflict/);
    assert.equal(await readText(file), damaged);
    await writeText(file, good);
    await eventually('it is read', () => nonEmpty(api.annotationsOf(article)));
    await annotate('Nobody knows');
    assert.deepEqual(quotes(), ['measured early', 'Nobody knows']);
  });

  test('resolves a merge conflict by annotation, and keeps what git left', async () => {
    await openArticle(article);
    await annotate('measured early', 'Ours.');
    await closeAll();
    const file = annotationFileOf(article);
    const ours = (await readText(file)) ?? '';
    const theirs = ours.replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:theirs').replace('Ours.', 'Theirs.');
    const conflict = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`;
    await writeText(file, conflict);
    await openArticle(article);
    await eventually('both are there', () => api.annotationsOf(article)?.length === 2);
    assert.sameMembers(api.annotationsOf(article)?.map(({ note }) => note) ?? [], ['Ours.', 'Theirs.']);
    await eventually('it is written', async () => {
      const text = (await readText(file)) ?? '';
      return text.startsWith('{') && JSON.parse(text).items.length === 2;
    });
    assert.equal(await readText(file.with({ path: `${file.path}.backup` })), conflict);
  });

  test('shows what a newer version wrote, and leaves it alone', async () => {
    await openArticle(article);
    await annotate('measured early');
    await closeAll();
    const file = annotationFileOf(article);
    const newer = ((await readText(file)) ?? '').replace('"lectern:schema": 1', '"lectern:schema": 2');
    await writeText(file, newer);
    await openArticle(article);
    const result = await api.annotate(article, [0, 5]);
    assert.match(result.ok ? '' : result.error, /newer version/);
    assert.deepEqual(quotes(), ['measured early']);
    assert.equal(await readText(file), newer);
  });

  test('stays in step with another window on the same file', async () => {
    await openArticle(article);
    const { id } = await annotate('measured early');
    const other = new AnnotationStore(workspaceFiles, annotationFileOf(article).toString(), noUnsaved);
    await other.reload();
    assert.deepEqual(
      readAnnotations(other.page).annotations.map(({ id }) => id),
      [id],
    );
    const theirs = someItem({ id: 'urn:uuid:theirs', note: 'From the other window.' });
    await Promise.all([other.change((page) => replaceItem(page, 'urn:uuid:theirs', theirs)), annotate('Nobody knows')]);
    await eventually('both have three', () => {
      return api.annotationsOf(article)?.length === 3 && other.page.items.length === 3;
    });
    await other.change((page) => replaceItem(page, id, undefined));
    await eventually('one is gone here too', () => api.annotationsOf(article)?.length === 2);
    other.dispose();
    const folder = vscode.Uri.joinPath(annotationFileOf(article), '..');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(names, ['tides & co.md.json'], 'nothing is left beside it');
  });

  test('undoes and redoes by command, and leaves the article alone', async () => {
    const document = await vscode.workspace.openTextDocument(article);
    await openArticle(article);
    await annotate('measured early');
    await annotate('Nobody knows');
    await vscode.commands.executeCommand('lectern.undo');
    assert.deepEqual(quotes(), ['measured early']);
    await vscode.commands.executeCommand('lectern.undo');
    assert.deepEqual(quotes(), []);
    await vscode.commands.executeCommand('lectern.undo');
    await vscode.commands.executeCommand('lectern.redo');
    assert.deepEqual(quotes(), ['measured early']);
    assert.equal(JSON.parse((await readText(annotationFileOf(article))) ?? '').items.length, 1);
    assert.equal(document.getText(), text);
  });

  test('opens the annotation file', async () => {
    await openArticle(article);
    await annotate('measured early');
    await vscode.commands.executeCommand('lectern.openAnnotationFile');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), annotationFileOf(article).toString());
  });

  test('opens the source of the article', async () => {
    await openArticle(article);
    await vscode.commands.executeCommand('lectern.openSource');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), article.toString());
  });
});

function nonEmpty<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}
