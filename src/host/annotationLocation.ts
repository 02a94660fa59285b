import * as vscode from 'vscode';
import { annotationFilePath, annotationFolderPath } from '../core/annotation/annotationFilePath.ts';

/** Where the annotations of an article are kept. */
export interface AnnotationLocation {
  readonly uri: vscode.Uri;
  /** `target.source` of its annotations. */
  readonly source: string;
  /** False where the file system is known to take no writes. */
  readonly writable: boolean;
}

/** Undefined for an article that was never saved: it has no place yet. */
export function locateAnnotations(article: vscode.Uri): AnnotationLocation | undefined {
  if (article.scheme === 'untitled') {
    return undefined;
  }
  const folder = vscode.workspace.getWorkspaceFolder(article);
  const { path, source } = annotationFilePath(article.path, folder?.uri.path ?? null);
  return {
    uri: article.with({ path, query: '', fragment: '' }),
    source,
    writable: vscode.workspace.fs.isWritableFileSystem(article.scheme) !== false,
  };
}

/** The folder with the annotation files of the articles in a folder of the workspace; undefined where it is in none. */
export function locateAnnotationFolder(folder: vscode.Uri): vscode.Uri | undefined {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
  return workspaceFolder && folder.with({ path: annotationFolderPath(folder.path, workspaceFolder.uri.path) });
}
