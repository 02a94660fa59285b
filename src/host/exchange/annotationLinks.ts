import * as vscode from 'vscode';
import { type AnnotationLink, readAnnotationLink } from '../../core/exchange/annotationLink.ts';
import type { Border } from '../border.ts';
import { openArticle } from '../openArticle.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import { revealInArticle } from '../revealInArticle.ts';

/** Opens the links that `linkToAnnotation` makes, from whatever program they come. */
export class AnnotationLinks implements vscode.UriHandler {
  readonly #reader: ReaderProvider;
  readonly #border: Border;

  constructor(reader: ReaderProvider, border: Border) {
    this.#reader = reader;
    this.#border = border;
  }

  async handleUri(uri: vscode.Uri): Promise<void> {
    try {
      await this.open(uri);
    } catch (error) {
      this.#border.report('opening a link', error);
    }
  }

  /** Opens the link; one that leads nowhere is explained. */
  async open(uri: vscode.Uri): Promise<void> {
    const link = readAnnotationLink(uri.path, uri.query);
    if (!link.ok) {
      await vscode.window.showWarningMessage(vscode.l10n.t('This is no link to an annotation that Lectern can open.'));
      return;
    }
    const article = await findArticle(link.value);
    if (article === undefined) {
      await vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The article of this link is not here: {0}. Open the folder that holds it, and follow the link again.',
          shown(link.value),
        ),
      );
    } else if (isInWorkspace(article) || (await mayOpen(article))) {
      const { annotation } = link.value;
      await (annotation === null
        ? openArticle(article, vscode.ViewColumn.Active)
        : revealInArticle(this.#reader, article, { annotation }));
    }
  }
}

/** Asks for a link, and gives it as a URI; undefined where the reader gave none. */
export async function askForLink(): Promise<vscode.Uri | undefined> {
  const clipboard = await vscode.env.clipboard.readText();
  const link = await vscode.window.showInputBox({
    title: vscode.l10n.t('Open Link to Annotation'),
    prompt: vscode.l10n.t('A link that “Copy Link to Annotation” made'),
    value: isLink(clipboard) ? clipboard.trim() : '',
    validateInput: (value) => (isLink(value) ? null : vscode.l10n.t('This is no link to an annotation.')),
  });
  return link === undefined ? undefined : vscode.Uri.parse(link.trim());
}

function isLink(text: string): boolean {
  return /^\s*[a-z][\w+.-]*:\/\/lectern\.lectern\/open\?\S{1,8000}\s*$/i.test(text);
}

async function findArticle({ folder, path }: AnnotationLink): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.filter(({ name }) => name === folder);
  const candidates =
    folder === null
      ? [vscode.Uri.parse(path)]
      : [...named, ...folders.filter((other) => !named.includes(other))].map(({ uri }) =>
          vscode.Uri.joinPath(uri, path),
        );
  for (const candidate of candidates) {
    if (isArticleName(candidate) && (await isFile(candidate))) return candidate;
  }
  return undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

function isArticleName({ path }: vscode.Uri): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path);
}

function isInWorkspace(article: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(article) !== undefined;
}

async function mayOpen(article: vscode.Uri): Promise<boolean> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('A link asks Lectern to open a file outside of this workspace.');
  const chosen = await vscode.window.showWarningMessage(message, { modal: true, detail: article.toString(true) }, open);
  return chosen === open;
}

function shown({ folder, path }: AnnotationLink): string {
  return (folder === null ? path : `${folder}/${path}`).slice(0, 200);
}
