import * as vscode from 'vscode';
import { noteOf, tagsOf } from '../../core/annotation/annotation.ts';
import { annotationFolder } from '../../core/annotation/annotationFilePath.ts';
import { parseAnnotationPage, readAnnotations } from '../../core/annotation/annotationPage.ts';
import type { AnnotationRow } from '../../core/views/annotationRow.ts';
import { uriName } from '../uriName.ts';

/** So many files are read at most. */
const mostFiles = 5000;

/**
 * The annotations in all annotation files of the workspace, read from the files alone: where they stand in their articles is
 * not known. Files that cannot be read are left out; opening their article tells why.
 */
export async function workspaceAnnotations(): Promise<ReadonlyMap<string, readonly AnnotationRow[]>> {
  const rows = new Map<string, readonly AnnotationRow[]>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    for (const path of await filesIn(vscode.Uri.joinPath(uri, annotationFolder), '')) {
      const article = vscode.Uri.joinPath(uri, path.replace(/\.json$/, ''));
      const found = await readRows(vscode.Uri.joinPath(uri, annotationFolder, path), article);
      if (found.length > 0) rows.set(article.toString(), found);
    }
  }
  return rows;
}

/** The paths of the annotation files in a folder, from that folder. */
async function filesIn(folder: vscode.Uri, prefix: string): Promise<readonly string[]> {
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
  const files: string[] = [];
  for (const [name, type] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (files.length >= mostFiles) break;
    if (type === vscode.FileType.Directory) {
      files.push(...(await filesIn(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`)));
    } else if ((type & vscode.FileType.File) !== 0 && name.endsWith('.json')) {
      files.push(prefix + name);
    }
  }
  return files;
}

async function readRows(file: vscode.Uri, article: vscode.Uri): Promise<readonly AnnotationRow[]> {
  let text: string;
  try {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return [];
  }
  const page = parseAnnotationPage(text);
  if (!page.ok) return [];
  const { annotations, articleNotes } = readAnnotations(page.value);
  const common = {
    article: article.toString(),
    articleName: uriName(article),
    state: undefined,
    kept: false,
    unsaved: false,
    section: '',
  };
  return [
    ...articleNotes.map((each) => ({
      ...common,
      id: each.id,
      quote: '',
      note: noteOf(each),
      tags: tagsOf(each),
      styleClass: each.target.styleClass,
    })),
    ...annotations.map((each) => ({
      ...common,
      id: each.id,
      quote: each.target.selector[0].exact,
      note: noteOf(each),
      tags: tagsOf(each),
      styleClass: each.target.styleClass,
    })),
  ];
}
