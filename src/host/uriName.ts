import type * as vscode from 'vscode';

/** The last part of a path: how a reader knows a file. */
export function uriName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
