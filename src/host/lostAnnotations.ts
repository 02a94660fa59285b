import * as vscode from 'vscode';
import type { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { fitsArticle } from '../core/anchoring/fitsArticle.ts';
import { articlePathOf } from '../core/annotation/annotationFilePath.ts';
import { type AnnotationPage, parseAnnotationPage } from '../core/annotation/annotationPage.ts';
import { textOfBytes } from './annotationFiles.ts';
import { locateAnnotationFolder } from './annotationLocation.ts';
import type { AnnotationStores } from './annotationStores.ts';
import type { ArticleSession } from './articleSession.ts';
import { filesBelow } from './filesBelow.ts';
import { moveAnnotations } from './moveAnnotations.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** An annotation file whose article is not there any more. */
interface LostFile {
  readonly file: vscode.Uri;
  readonly article: vscode.Uri;
  readonly page: AnnotationPage;
}

/** Annotation files follow an article that is renamed in VS Code. They are there by then, in milliseconds. */
const settling = 1000;

/**
 * An article that was renamed outside VS Code has left its annotations behind. When an article without any is opened, and
 * such annotations fit it, the reader is asked whether they are its.
 */
export class LostAnnotations {
  readonly #stores: AnnotationStores;
  /** The files that the reader was asked about, by URI: once in a window is enough. */
  readonly #offered = new Set<string>();

  constructor(stores: AnnotationStores) {
    this.#stores = stores;
  }

  async offer(session: ArticleSession): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, settling));
    const { location, document, article } = session;
    const { items } = await session.readAnnotationPage();
    if (session.isDisposed || location?.writable !== true || items.length > 0 || !session.annotations.writable) {
      return;
    }
    const lost = article.ok ? await this.#find(document.uri, article.value.index) : undefined;
    if (lost === undefined || this.#offered.has(lost.file.toString())) {
      return;
    }
    this.#offered.add(lost.file.toString());
    if (await isAccepted(lost)) {
      await moveAnnotations(this.#stores, lost.file.toString(), {
        uri: location.uri.toString(),
        source: location.source,
      });
    }
  }

  /** Of several that fit, the one with the most annotations. */
  async #find(article: vscode.Uri, index: ArticleIndex): Promise<LostFile | undefined> {
    const found: LostFile[] = [];
    for (const file of await annotationFilesAround(article)) {
      const lost = await readLost(file);
      if (lost !== undefined && fitsArticle(lost.page, index)) {
        found.push(lost);
      }
    }
    return found.sort((a, b) => b.page.items.length - a.page.items.length)[0];
  }
}

/** All of the workspace folder, or those beside a single file. */
async function annotationFilesAround(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  const annotations = folder && locateAnnotationFolder(folder.uri);
  if (annotations !== undefined) {
    return await filesBelow(annotations, '.json');
  }
  const names = await workspaceFiles.namesIn(vscode.Uri.joinPath(article, '..').toString());
  return names
    .filter((name) => name.endsWith('.annotations.json'))
    .map((name) => vscode.Uri.joinPath(article, '..', decodeURIComponent(name)));
}

/** Undefined where the article is there, or the file is no annotation page. */
async function readLost(file: vscode.Uri): Promise<LostFile | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  const path = articlePathOf(file.path, folder?.uri.path ?? null);
  const article = path === undefined ? undefined : file.with({ path });
  if (article === undefined || (await exists(article))) {
    return undefined;
  }
  const content = await workspaceFiles.read(file.toString());
  const page = content && parseAnnotationPage(textOfBytes(content));
  return page?.ok === true ? { file, article, page: page.value } : undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    // What cannot be looked at may be there.
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
  }
}

async function isAccepted({ article, page }: LostFile): Promise<boolean> {
  const path = vscode.workspace.asRelativePath(article);
  const takeOver = vscode.l10n.t('Take Over');
  const message =
    page.items.length === 1
      ? vscode.l10n.t('There is an annotation of {0}, which is not there any more. It fits this article.', path)
      : vscode.l10n.t(
          'There are {0} annotations of {1}, which is not there any more. They fit this article.',
          page.items.length,
          path,
        );
  return (await vscode.window.showInformationMessage(message, takeOver, vscode.l10n.t('Not Now'))) === takeOver;
}
