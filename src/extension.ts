import * as vscode from 'vscode';
import { createApi, type LecternApi } from './host/api.ts';
import { ArticleSessions } from './host/articleSessions.ts';
import { Border } from './host/border.ts';
import { Commands } from './host/commands.ts';
import { EntryReadings } from './host/entryReadings.ts';
import { ExchangeCommands } from './host/exchange/exchangeCommands.ts';
import { exportReferences } from './host/exportReferences.ts';
import { OutlineView } from './host/outlineView.ts';
import { ReaderContext } from './host/readerContext.ts';
import { ReaderProvider, readerViewType } from './host/readerProvider.ts';
import { ReadingPositions } from './host/readingPositions.ts';
import { ReferenceWeights } from './host/referenceWeights.ts';
import { registerCommand } from './host/registerCommand.ts';
import { UnsavedFiles } from './host/unsavedPages.ts';
import { workspaceFiles } from './host/workspaceFiles.ts';

/**
 * Registers what package.json contributes, and does nothing else: all work begins when an article is opened. Where there are
 * annotations, that is on opening the workspace: they follow articles that are renamed.
 */
export function activate(context: vscode.ExtensionContext): LecternApi {
  const log = vscode.window.createOutputChannel('Lectern', { log: true });
  const border = new Border(log);
  const sessions = new ArticleSessions(border, unsavedPages(context));
  const positions = new ReadingPositions(context.workspaceState);
  const weights = new ReferenceWeights(context.extensionUri);
  const readings = new EntryReadings(() => weights.reader());
  const reader = new ReaderProvider({ extension: context.extensionUri, sessions, positions, readings, border });
  context.subscriptions.push(
    log,
    sessions,
    reader,
    new ReaderContext(reader),
    new OutlineView(reader, border),
    new Commands(reader, border),
    new ExchangeCommands(reader, sessions, border),
    registerCommand(border, 'lectern.exportReferences', (options) =>
      exportReferences({ reader, sessions, readings }, options),
    ),
    vscode.window.registerCustomEditorProvider(readerViewType, reader, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: false, retainContextWhenHidden: false },
    }),
  );
  return createApi(reader, sessions);
}

/** With the workspace; where a window has none, with the extension. */
function unsavedPages({ storageUri, globalStorageUri }: vscode.ExtensionContext): UnsavedFiles {
  const folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'unsaved');
  return new UnsavedFiles(workspaceFiles, folder.toString());
}
