import * as vscode from 'vscode';
import { isExternalLink } from '../core/link/externalLink.ts';

/** Opens a link outside VS Code, which asks the reader first. Anything but the web and mail is refused. */
export async function openExternalLink(href: string): Promise<void> {
  if (!isExternalLink(href)) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t('Lectern opens web and mail addresses only, not “{0}”.', href.slice(0, 200)),
    );
    return;
  }
  await vscode.env.openExternal(vscode.Uri.parse(href, true));
}
