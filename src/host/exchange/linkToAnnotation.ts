import * as vscode from 'vscode';
import { writeAnnotationLink } from '../../core/exchange/annotationLink.ts';

/** The address that opens an article at an annotation, in this editor. It names no folder of this machine where it can. */
export function linkToAnnotation(article: vscode.Uri, annotation: string | null): string {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  const link =
    folder === undefined
      ? { folder: null, path: article.toString() }
      : { folder: folder.name, path: vscode.workspace.asRelativePath(article, false) };
  return writeAnnotationLink(vscode.env.uriScheme, { ...link, annotation });
}
