import * as vscode from 'vscode';
import { readerViewType } from './readerProvider.ts';

/**
 * Opens an article in the reader: the one that the command was called on, else the one in the active editor, else one
 * that the reader picks. `target` is what a menu or another extension passed, and may be anything.
 */
export async function openArticle(target: unknown, column: vscode.ViewColumn): Promise<void> {
  const article = target instanceof vscode.Uri ? target : (activeResource() ?? (await pickArticle()));
  if (article !== undefined) {
    await vscode.commands.executeCommand('vscode.openWith', article, readerViewType, column);
  }
}

/** The file in the active tab, if it is one that can be shown. */
function activeResource(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return vscode.window.activeTextEditor?.document.uri;
}

async function pickArticle(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Open Article'),
    canSelectMany: false,
    filters: { [vscode.l10n.t('Articles')]: ['md', 'markdown', 'txt'], [vscode.l10n.t('All files')]: ['*'] },
  });
  return picked?.[0];
}
