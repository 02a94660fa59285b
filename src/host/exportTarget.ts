import * as vscode from 'vscode';

/** Where an export goes: the clipboard, or a file that is written without asking. */
export type ExportPlace = 'clipboard' | vscode.Uri;

/** The place, or `file` for one that the reader is asked for. */
export type ExportTarget = ExportPlace | 'file';

/** Of what another extension or a menu passed: undefined for anything else. */
export function readTarget(value: unknown): ExportTarget | undefined {
  return value === 'clipboard' || value === 'file' || value instanceof vscode.Uri ? value : undefined;
}

export async function pickTarget(title: string): Promise<'clipboard' | 'file' | undefined> {
  const picks: readonly (vscode.QuickPickItem & { readonly target: 'clipboard' | 'file' })[] = [
    { label: vscode.l10n.t('$(save) Save to a File…'), target: 'file' },
    { label: vscode.l10n.t('$(clippy) Copy to the Clipboard'), target: 'clipboard' },
  ];
  return (await vscode.window.showQuickPick(picks, { title }))?.target;
}

/** A file beside the article, whose name goes on with `ending`: `article` and `.bib` make `article.bib`. */
export async function pickFile(
  article: vscode.Uri,
  { title, ending, format }: { readonly title: string; readonly ending: string; readonly format: string },
): Promise<vscode.Uri | undefined> {
  const name = (article.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const defaultUri = article.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(article, '..', name + ending);
  return await vscode.window.showSaveDialog({
    title,
    ...(defaultUri === undefined ? {} : { defaultUri }),
    filters: { [format]: [ending.split('.').at(-1) ?? ''] },
  });
}

/** Offers to open a file that was written. */
export async function offerToOpen(file: vscode.Uri, message: string): Promise<void> {
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.window.showTextDocument(file);
  }
}
