import * as vscode from 'vscode';
import { createApi, type LecternApi } from './host/api.ts';
import { ArticleSessions } from './host/articleSessions.ts';
import { Border } from './host/border.ts';
import { Commands } from './host/commands.ts';
import { EntryReadings } from './host/entryReadings.ts';
import { ExchangeCommands } from './host/exchange/exchangeCommands.ts';
import { exportReferences } from './host/exportReferences.ts';
import { KeptPins } from './host/keptPins.ts';
import { lazyTools } from './host/lazyTools.ts';
import { NoteDrafts } from './host/noteDrafts.ts';
import { OutlineView } from './host/outlineView.ts';
import { ReaderContext } from './host/readerContext.ts';
import { ReaderProvider, readerViewType } from './host/readerProvider.ts';
import { ReadingPositions } from './host/readingPositions.ts';
import { registerCommand } from './host/registerCommand.ts';
import { AnnotationDecorations } from './host/source/annotationDecorations.ts';
import { CitationProviders } from './host/source/citationProviders.ts';
import { ProblemDiagnostics } from './host/source/problemDiagnostics.ts';
import { SourceArticles } from './host/source/sourceArticles.ts';
import { SourceContexts } from './host/source/sourceContext.ts';
import { UnsavedFiles } from './host/unsavedPages.ts';
import { AnnotationsView } from './host/views/annotationsView.ts';
import { ArticleStatus } from './host/views/articleStatus.ts';
import { CurrentArticle } from './host/views/currentArticle.ts';
import { ReferencesView } from './host/views/referencesView.ts';
import { RowLights } from './host/views/rowLights.ts';
import { ViewCommands } from './host/views/viewCommands.ts';
import { workspaceFiles } from './host/workspaceFiles.ts';

/**
 * Registers what package.json contributes, and does nothing else: all work begins when an article is opened. Where there are
 * annotations, that is on opening the workspace: they follow articles that are renamed.
 */
export function activate(context: vscode.ExtensionContext): LecternApi {
  const log = vscode.window.createOutputChannel('Lectern', { log: true });
  const border = new Border(log);
  const tools = lazyTools(context.extensionUri);
  const sessions = new ArticleSessions(
    tools.article,
    border,
    new UnsavedFiles(workspaceFiles, storageFolder(context, 'unsaved')),
  );
  const positions = new ReadingPositions(context.workspaceState);
  const drafts = new NoteDrafts(workspaceFiles, storageFolder(context, 'drafts'));
  const readings = new EntryReadings(tools.references);
  const pins = new KeptPins(context.workspaceState);
  const extension = context.extensionUri;
  const reader = new ReaderProvider({ extension, sessions, positions, pins, drafts, readings, border });
  const sources = new SourceArticles(sessions, border);
  const contexts = new SourceContexts(sources);
  const current = new CurrentArticle(reader, sources, border);
  const references = new ReferencesView(current, readings, context.workspaceState, border);
  const annotations = new AnnotationsView(current, sessions, context.workspaceState, border);
  context.subscriptions.push(
    log,
    sessions,
    reader,
    new ReaderContext(reader),
    new OutlineView(reader, border),
    new Commands(reader, contexts, border),
    new ExchangeCommands({ reader, sessions, tools: tools.exchange }, border),
    registerCommand(border, 'lectern.exportReferences', (options) =>
      exportReferences({ reader, sessions, readings }, options),
    ),
    sources,
    current,
    references,
    annotations,
    new ViewCommands({ reader, sessions, references, annotations, readings, border }),
    new RowLights({ reader, sessions, views: [references, annotations], border }),
    new ArticleStatus(current, border),
    contexts,
    new CitationProviders(contexts, border),
    new ProblemDiagnostics(contexts, border),
    new AnnotationDecorations(contexts, border),
    vscode.window.registerCustomEditorProvider(readerViewType, reader, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: false, retainContextWhenHidden: false },
    }),
  );
  return createApi(reader, sessions);
}

/** The URI of a folder that VS Code keeps with the workspace; where a window has none, with the extension. */
function storageFolder({ storageUri, globalStorageUri }: vscode.ExtensionContext, name: string): string {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, name).toString();
}
