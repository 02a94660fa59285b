import { assert } from 'chai';
import * as vscode from 'vscode';
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

const text = `# On tides

Tides were measured early [1], *and often* [1, 2], never [4].

## References

[1] Gleason, T. (2005). *Tide tables*. Harbour Press.

[2] Moreau, A. (2011). Reading the sea.

[3] Abel, R. (1990). Rain.
`;

suite('An article in the text editor', () => {
  let article: vscode.Uri;
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let count = 0;

  suiteSetup(lectern);

  setup(async () => {
    article = await writeText(inWorkspace(`source/tides ${count++}.md`), text);
    document = await vscode.workspace.openTextDocument(article);
    editor = await vscode.window.showTextDocument(document);
  });

  teardown(closeAll);

  const at = (quote: string, by = 1): vscode.Position => document.positionAt(document.getText().indexOf(quote) + by);

  async function hoverAt(quote: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      article,
      at(quote),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content as vscode.MarkdownString).value)
      .join('\n');
  }

  async function references(quote: string): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      article,
      at(quote),
    );
    return found.map(({ range }) => document.getText(range).slice(0, 8));
  }

  test('shows what a citation cites', async () => {
    const hover = await hoverAt('[1, 2]');
    assert.match(hover, /\*\*1\*\*.*Gleason/);
    assert.match(hover, /\*\*2\*\*.*Moreau/);
    assert.include(await hoverAt('[4]'), 'no entry for 4');
  });

  test('goes from a citation to its entries', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      article,
      at('[1, 2]'),
    );
    const lines = found.map((each) => ('targetRange' in each ? each.targetRange : each.range).start.line);
    assert.deepEqual(lines, [6, 8]);
  });

  test('finds where an entry is cited, from the entry and from a citation', async () => {
    assert.includeMembers([...(await references('Gleason'))], ['[1]', '[1, 2]']);
    assert.includeMembers([...(await references('[1],'))], ['[1]', '[1, 2]']);
  });

  test('links a citation of one work', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', article);
    const own = links.filter(({ range }) => document.getText(range) === '[1]');
    assert.lengthOf(own, 1);
    assert.match(own[0]?.target?.fragment ?? '', /^L7,\d+$/);
  });

  test('follows an edit', async () => {
    await editor.edit((edit) => edit.insert(at('never', 0), 'once [3], '));
    assert.match(await hoverAt('[3], never'), /Abel/);
    await document.save();
  });

  test('lists its problems where they are asked for', async () => {
    const own = () => vscode.languages.getDiagnostics(article).filter(({ source }) => source === 'Lectern');
    assert.deepEqual(own(), []);
    const settings = vscode.workspace.getConfiguration('lectern', article);
    await settings.update('problems.enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      const found = await eventually('they are listed', () => own().length > 0 && own());
      assert.includeMembers(
        found.map(({ code }) => code),
        ['unresolved-citation', 'uncited-entry'],
      );
    } finally {
      await settings.update('problems.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('they are gone', () => own().length === 0);
  });

  test('takes highlights of what is selected, markup and all', async () => {
    editor.selection = new vscode.Selection(at('measured', 0), at('[1, 2]', 0));
    await vscode.commands.executeCommand('lectern.highlightSelection.green');
    const file = JSON.parse((await readText(annotationFileOf(article))) ?? '');
    assert.equal(file.items[0].target.selector[0].exact, 'measured early [1], and often');
    assert.equal(file.items[0].target.styleClass, 'green');
    const rendered = await openArticle(article);
    assert.equal(rendered.mismatchedBlocks, 0);
  });

  test('is where a row of the views leads while no reader is open', async () => {
    await hoverAt('[1, 2]');
    await vscode.commands.executeCommand('lectern.revealRow', { article, entry: 'ref-2' });
    assert.equal(
      vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection).slice(0, 10),
      'Moreau, A.',
    );
  });

  test('leaves other documents alone', async () => {
    const other = await writeText(inWorkspace('source/readme.md'), '# Read me\n\nA list [1] of nothing.\n');
    await vscode.window.showTextDocument(other);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      other,
      new vscode.Position(2, 8),
    );
    assert.deepEqual(hovers, []);
    assert.isUndefined(await readText(annotationFileOf(other)));
  });
});
