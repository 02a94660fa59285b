import * as vscode from 'vscode';
import type { AnnotationFiles } from './annotationFiles.ts';
import { type DisposableLike, disposeAll } from './disposable.ts';
import { pollFile } from './pollFile.ts';
import { nameOf } from './siblingFiles.ts';

/** Annotation files on whatever file system the workspace has. */
export const workspaceFiles: AnnotationFiles = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    } catch (error) {
      if (isMissing(error)) {
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

  async copy(from, to) {
    await vscode.workspace.fs.copy(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true), { overwrite: true });
  },

  async rename(from, to) {
    await vscode.workspace.fs.rename(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true), { overwrite: true });
  },

  async delete(uri) {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.parse(uri, true), { useTrash: false });
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
    }
  },

  async namesIn(uri) {
    const folder = vscode.Uri.parse(uri, true);
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries
        .filter(([, type]) => (type & vscode.FileType.Directory) === 0)
        .map(([name]) => nameOf(vscode.Uri.joinPath(folder, name).toString()));
    } catch {
      return [];
    }
  },

  // VS Code closes an editor whose file it replaces, as it deletes that file first.
  async mustStay(uri) {
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri && !document.isClosed)) {
      return true;
    }
    try {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
      return (type & vscode.FileType.SymbolicLink) !== 0;
    } catch {
      return false;
    }
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

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
