import * as vscode from 'vscode';
import { filesToFollow } from '../core/annotation/movedFolder.ts';
import { locateAnnotations } from './annotationLocation.ts';
import type { AnnotationStores } from './annotationStores.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import { filesBelow } from './filesBelow.ts';
import { type Move, moveAll } from './moveAnnotations.ts';

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
        await moveAll(this.#stores, moveTo(locateAnnotations(oldUri)?.uri, newUri));
      }
    }
  }

  async #followFolder(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> {
    const workspaceFolders = (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === oldUri.scheme && uri.authority === oldUri.authority)
      .map(({ uri }) => uri.path);
    const moves: Move[] = [];
    for (const { folder, ending, articles, was } of filesToFollow(oldUri.path, newUri.path, workspaceFolders)) {
      const stayed = was === undefined;
      for (const file of await filesBelow((stayed ? oldUri : newUri).with({ path: folder }), ending)) {
        const name = file.path.slice(folder.length, -ending.length);
        const article = newUri.with({ path: articles + name });
        const places = stayed ? [file] : [file, oldUri.with({ path: was + name + ending })];
        moves.push(...places.flatMap((place) => moveTo(place, article)));
      }
    }
    await moveAll(this.#stores, moves);
  }
}

function moveTo(from: vscode.Uri | undefined, article: vscode.Uri): readonly Move[] {
  const to = locateAnnotations(article);
  if (from === undefined || to === undefined) {
    return [];
  }
  return [{ from: from.toString(), to: { uri: to.uri.toString(), source: to.source } }];
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
