import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LecternApi } from '../../src/host/api.ts';
import type { RenderedArticle } from '../../src/host/readerProvider.ts';

const patience = 10_000;

/** What the extension gives to others. */
export async function lectern(): Promise<LecternApi> {
  const extension = vscode.extensions.getExtension<LecternApi>('lectern.lectern');
  assert.isDefined(extension);
  return await extension.activate();
}

/** A file in the workspace; its path may name folders. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function writeText(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The content of a file, undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Where the annotations of an article of the workspace lie. */
export function annotationFileOf(article: vscode.Uri): vscode.Uri {
  return inWorkspace(`.lectern/annotations/${vscode.workspace.asRelativePath(article, false)}.json`);
}

/** Opens an article by a command and waits until a page shows it. */
export async function openArticle(
  article: vscode.Uri,
  command = 'lectern.openArticle',
  ...more: readonly unknown[]
): Promise<RenderedArticle> {
  const rendered = nextRender(article);
  await vscode.commands.executeCommand(command, article, ...more);
  return await rendered;
}

/** What a page of this article draws next. */
export async function nextRender(article: vscode.Uri): Promise<RenderedArticle> {
  const { onDidRender } = await lectern();
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no page has drawn ${article.toString()}`)), patience);
    const subscription = onDidRender((rendered) => {
      if (rendered.article.toString() === article.toString()) {
        clearTimeout(timer);
        subscription.dispose();
        resolve(rendered);
      }
    });
  });
}

/** Waits until `read` gives a value that is neither undefined nor false. */
export async function eventually<Value>(
  what: string,
  read: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  for (let waited = 0; waited < patience; waited += 50) {
    const value = await read();
    if (value !== undefined && value !== false) {
      return value;
    }
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`in vain: ${what}`);
}

/** The tabs that show an article in the reader. */
export function readerTabs(article: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === 'lectern.reader' &&
        input.uri.toString() === article.toString(),
    );
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
