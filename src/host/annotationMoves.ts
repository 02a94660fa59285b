import * as vscode from 'vscode';
import { locateAnnotationFolder, locateAnnotations } from './annotationLocation.ts';
import type { AnnotationStores } from './annotationStores.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import { filesBelow } from './filesBelow.ts';
import { moveAnnotations } from './moveAnnotations.ts';

/** Annotation files go where their articles go, when those are renamed or moved in VS Code, by file or by folder. */
export class AnnotationMoves extends Disposable {
  readonly #stores: AnnotationStores;

  constructor(stores: AnnotationStores, border: Border) {
    super();
    this.#stores = stores;
    this._register(
      vscode.workspace.onDidRenameFiles(border.guard('moving annotations', ({ files }) => this.#follow(files))),
    );
  }

  async #follow(renamed: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of renamed) {
      if (await isFolder(newUri)) {
        await this.#followFolder(oldUri, newUri);
      } else {
        await this.#move(locateAnnotations(oldUri)?.uri, newUri);
      }
    }
  }

  /** What lies beside its article has moved with the folder. */
  async #followFolder(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
    const folder = locateAnnotationFolder(oldUri);
    if (folder === undefined) {
      return;
    }
    for (const file of await filesBelow(folder, '.json')) {
      const article = file.path.slice(folder.path.length + 1, -'.json'.length);
      await this.#move(file, vscode.Uri.joinPath(newUri, article));
    }
  }

  async #move(from: vscode.Uri | undefined, article: vscode.Uri): Promise<void> {
    const to = locateAnnotations(article);
    if (from !== undefined && to !== undefined) {
      await moveAnnotations(this.#stores, from.toString(), { uri: to.uri.toString(), source: to.source });
    }
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
