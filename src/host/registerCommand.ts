import * as vscode from 'vscode';
import type { Border } from './border.ts';

/** Registers a command whose errors end in the log, and which tells the reader that it did not work. */
export function registerCommand(
  border: Border,
  id: string,
  handler: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      border.report(id, error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('This did not work. The output channel “Lectern” has the details.'),
      );
      return undefined;
    }
  });
}
