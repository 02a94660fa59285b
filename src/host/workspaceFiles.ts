import * as vscode from 'vscode';
import type { AnnotationFiles } from './annotationFiles.ts';
import { type DisposableLike, disposeAll } from './disposable.ts';
import { pollFile } from './pollFile.ts';

/** Annotation files on whatever file system the workspace has. */
export const workspaceFiles: AnnotationFiles = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        return undefined;
      }
      throw error;
    }
  },

  async write(uri, content) {
    const file = vscode.Uri.parse(uri, true);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await vscode.workspace.fs.writeFile(file, content);
  },

  watch(uri, listener): DisposableLike {
    const file = vscode.Uri.parse(uri, true);
    // The name is not put into the pattern: it may hold characters that mean something there.
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*.json');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const onEvent = (changed: vscode.Uri): void => {
      if (changed.toString() === file.toString()) {
        listener();
      }
    };
    const owned = [
      watcher,
      watcher.onDidCreate(onEvent),
      watcher.onDidChange(onEvent),
      watcher.onDidDelete(onEvent),
      pollFile(file, listener),
    ];
    return { dispose: () => disposeAll(owned) };
  },
};
