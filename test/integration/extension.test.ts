import { assert } from 'chai';
import * as vscode from 'vscode';

suite('The extension', () => {
  test('opens an article in the reader by its command', async () => {
    const extension = vscode.extensions.getExtension('lectern.lectern');
    assert.isDefined(extension);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'opened.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Opened\n\nText.\n'));
    await vscode.commands.executeCommand('lectern.openArticle', uri);
    assert.isTrue(extension.isActive);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.instanceOf(input, vscode.TabInputCustom);
    assert.equal((input as vscode.TabInputCustom).viewType, 'lectern.reader');
  });
});
