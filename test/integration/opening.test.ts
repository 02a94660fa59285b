import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  inWorkspace,
  lectern,
  nextRender,
  openArticle,
  readerTabs,
  writeText,
} from './reader.ts';

const text = `# On tides

Tides were measured early [1], and often [1, 2].

## References

[1] Gleason, T. (2005). *Tide tables*. Harbour Press.

[2] Moreau, A. (2011). Reading the sea.
`;

suite('Opening an article', () => {
  let article: vscode.Uri;

  setup(async () => {
    article = await writeText(inWorkspace('opening/tides.md'), text);
  });

  teardown(closeAll);

  test('by the command, on a given file', async () => {
    const rendered = await openArticle(article);
    assert.deepInclude(rendered, { citationCount: 2, mismatchedBlocks: 0 });
    assert.isAbove(rendered.blockCount, 3);
    assert.lengthOf(readerTabs(article), 1);
  });

  test('by the command, from a text editor', async () => {
    await vscode.window.showTextDocument(article);
    const rendered = nextRender(article);
    await vscode.commands.executeCommand('lectern.openArticle');
    assert.equal((await rendered).mismatchedBlocks, 0);
  });

  test('to the side, while the text editor stays', async () => {
    await vscode.window.showTextDocument(article);
    await openArticle(article, 'lectern.openArticleToSide');
    assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.tabGroups.all[0]?.activeTab?.input instanceof vscode.TabInputText, true);
  });

  test('by Reopen Editor With…', async () => {
    await openArticle(article, 'vscode.openWith', 'lectern.reader');
    assert.lengthOf(readerTabs(article), 1);
  });

  test('as plain text', async () => {
    const plain = await writeText(inWorkspace('opening/tides.txt'), 'On tides\n\nTides were measured early [1].\n');
    assert.equal((await openArticle(plain)).mismatchedBlocks, 0);
    assert.include((await lectern()).textOf(plain), 'Tides were measured early [1].');
  });

  test('that is empty', async () => {
    const empty = await writeText(inWorkspace('opening/empty.md'), '');
    assert.deepInclude(await openArticle(empty), { blockCount: 0, citationCount: 0, mismatchedBlocks: 0 });
  });

  test('that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const rendered = await openArticle(document.uri);
    assert.deepInclude(rendered, { citationCount: 2, mismatchedBlocks: 0 });
    const { annotate, annotationsOf } = await lectern();
    const result = await annotate(document.uri, [0, 5]);
    assert.isFalse(result.ok);
    assert.match(result.ok ? '' : result.error, /Save the article first/);
    assert.deepEqual(annotationsOf(document.uri), []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('never changes it', async () => {
    await openArticle(article);
    const document = await vscode.workspace.openTextDocument(article);
    assert.isFalse(document.isDirty);
    assert.equal(document.getText(), text);
  });

  test('in two panels, which share what is known of it until the last one is closed', async () => {
    const { textOf } = await lectern();
    await openArticle(article);
    await openArticle(article, 'lectern.openArticleToSide');
    const tabs = readerTabs(article);
    assert.lengthOf(tabs, 2);
    await vscode.window.tabGroups.close(tabs[0] as vscode.Tab);
    assert.isString(textOf(article));
    await vscode.window.tabGroups.close(tabs[1] as vscode.Tab);
    await eventually('the article is let go', () => textOf(article) === undefined);
  });

  test('again after its panel was hidden draws it anew', async () => {
    const other = await writeText(inWorkspace('opening/other.md'), 'Other.');
    await openArticle(article);
    await openArticle(other);
    const rendered = nextRender(article);
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', 0);
    assert.equal((await rendered).citationCount, 2);
  });
});

suite('An article that is being edited', () => {
  teardown(closeAll);

  test('is followed in every panel', async () => {
    const article = await writeText(inWorkspace('opening/edited.md'), text);
    await openArticle(article);
    await openArticle(article, 'lectern.openArticleToSide');
    const document = await vscode.workspace.openTextDocument(article);
    const { onDidRender, textOf } = await lectern();
    const versions: number[] = [];
    const subscription = onDidRender(({ version }) => versions.push(version));
    await edit(article, new vscode.Position(2, 0), 'A new start. ');
    await eventually('both panels have drawn the edit', () => versions.length === 2);
    assert.deepEqual(versions, [document.version, document.version]);
    assert.include(textOf(article), 'A new start. Tides were measured early');
    subscription.dispose();
    await document.save();
  });

  test('is followed while the typing goes on, and ends with the last word', async () => {
    const article = await writeText(inWorkspace('opening/typed.md'), text);
    await openArticle(article);
    const document = await vscode.workspace.openTextDocument(article);
    const { onDidRender, textOf } = await lectern();
    const versions: number[] = [];
    const subscription = onDidRender(({ version }) => versions.push(version));
    for (let word = 0; word < 20; word++) {
      await edit(article, new vscode.Position(2, 0), `word${word} `);
      await new Promise<void>((resolve) => setTimeout(resolve, 20));
    }
    await eventually('the last version is drawn', () => versions.at(-1) === document.version);
    assert.isAbove(versions.length, 1);
    assert.isBelow(versions.length, 20);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    assert.include(textOf(article), 'word19 word18');
    subscription.dispose();
    await document.save();
  });
});

async function edit(article: vscode.Uri, at: vscode.Position, inserted: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.insert(article, at, inserted);
  await vscode.workspace.applyEdit(change);
}
