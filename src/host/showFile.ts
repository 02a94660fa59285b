import * as vscode from 'vscode';
import { toSourceRange } from '../core/text/sourceMap.ts';
import type { AnnotationLocation } from './annotationLocation.ts';
import { notSavedYet } from './annotationNotices.ts';
import type { ParsedArticle } from './articleModel.ts';

/** Opens the source of an article as text, with the cursor where `textOffset` of the parsed article comes from. */
export async function showSource(
  document: vscode.TextDocument,
  parsed: ParsedArticle | undefined,
  textOffset: number | null,
): Promise<void> {
  const isCurrent = parsed?.version === document.version;
  const range = isCurrent && textOffset !== null ? sourceAt(parsed, textOffset) : undefined;
  const at = document.positionAt(range?.[0] ?? 0);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const options: vscode.TextDocumentShowOptions = range === undefined ? {} : { selection: new vscode.Range(at, at) };
  await vscode.commands.executeCommand('vscode.openWith', document.uri, 'default', {
    viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Active,
    ...options,
  });
}

/** Opens the annotation file as text, at the annotation with that id. */
export async function showAnnotationFile(location: AnnotationLocation | undefined, id: string | null): Promise<void> {
  if (location === undefined) {
    await vscode.window.showInformationMessage(notSavedYet());
    return;
  }
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(location.uri);
  } catch {
    const path = vscode.workspace.asRelativePath(location.uri);
    await vscode.window.showInformationMessage(
      vscode.l10n.t('There is no {0} yet: it is made with the first annotation.', path),
    );
    return;
  }
  const offset = id === null ? -1 : document.getText().indexOf(JSON.stringify(id));
  const at = document.positionAt(Math.max(0, offset));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
  });
}

/** The source of the first character at or after an offset that has one. */
function sourceAt({ article }: ParsedArticle, textOffset: number) {
  return toSourceRange(article.sourceMap, [textOffset, Math.min(textOffset + 200, article.text.length)]);
}
