import * as vscode from 'vscode';
import { toSourceRange } from '../../core/text/sourceMap.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import { type RevealTarget, revealInArticle } from '../revealInArticle.ts';
import { rangeIn } from '../source/sourceContext.ts';

/**
 * Shows what a row stands for: in the reader, but in the text editor where that has the article in view and no reader is
 * open. One without a place is shown among its like.
 */
export async function revealRow(
  { reader, sessions }: { readonly reader: ReaderProvider; readonly sessions: ArticleSessions },
  article: vscode.Uri,
  target: RevealTarget,
): Promise<void> {
  const session = sessions.find(article);
  const panel = reader.findPanel(article);
  if (panel === undefined && session !== undefined && (await revealInSource(session, target))) return;
  await revealInArticle(reader, article, target);
  if ('annotation' in target && session !== undefined && isUnplaced(session, target.annotation)) {
    reader.findPanel(article)?.run('showUnplaced');
  }
}

async function revealInSource(
  { article, annotations, document }: ArticleSession,
  target: RevealTarget,
): Promise<boolean> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  if (editor === undefined || !article.ok || article.value.version !== document.version) return false;
  const { bibliography, sourceMap } = article.value.article;
  const textRange =
    'annotation' in target ? annotations.annotations.find(({ id }) => id === target.annotation)?.textRange : undefined;
  const source =
    'entry' in target
      ? bibliography.find(({ id }) => id === target.entry)?.sourceRanges[0]
      : textRange && toSourceRange(sourceMap, textRange);
  if (source === undefined || source === null) return false;
  await vscode.window.showTextDocument(document, {
    ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    selection: rangeIn(document, source),
  });
  return true;
}

function isUnplaced({ annotations }: ArticleSession, id: string): boolean {
  const view = annotations.annotations.find((each) => each.id === id);
  return view !== undefined && view.textRange === null && view.target !== 'article';
}
