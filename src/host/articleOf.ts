import * as vscode from 'vscode';
import type { ArticleSession } from './articleSession.ts';
import type { ArticleSessions } from './articleSessions.ts';
import type { ReaderProvider } from './readerProvider.ts';

/**
 * Runs `use` with the session of the article that a command is meant for: the given one, else the one in the active reader
 * or text editor. Without any the reader is told, and the result is undefined.
 */
export async function withArticle<Value>(
  { reader, sessions }: { readonly reader: ReaderProvider; readonly sessions: ArticleSessions },
  article: vscode.Uri | undefined,
  use: (session: ArticleSession) => Promise<Value>,
): Promise<Value | undefined> {
  const document = article === undefined ? activeArticle(reader) : await vscode.workspace.openTextDocument(article);
  if (document === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t('Open an article in Lectern first.'));
    return undefined;
  }
  const { session, handle } = sessions.acquire(document, await sessions.tools());
  try {
    return await use(session);
  } finally {
    handle.dispose();
  }
}

/** The article in the active reader, or in the active text editor. */
export function activeArticle(reader: ReaderProvider): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return (
    reader.activePanel?.session.document ?? (document !== undefined && mayBeArticle(document) ? document : undefined)
  );
}

/** The languages of text documents that articles are written in. */
export const sourceLanguages: readonly string[] = ['markdown', 'plaintext'];

/** Where documents have one of these languages and are nobody's article. */
const notFiles = new Set(['git', 'output', 'vscode', 'debug', 'comment', 'search-editor', 'walkThrough']);

export function mayBeArticle(document: vscode.TextDocument): boolean {
  return sourceLanguages.includes(document.languageId) && !notFiles.has(document.uri.scheme);
}
