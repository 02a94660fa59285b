/** Where the annotations of an article are kept. Paths have forward slashes, as those of URIs. */
export interface AnnotationFilePath {
  readonly path: string;
  /** The way from the folder of that file to the article, URI-encoded: `target.source` of its annotations. */
  readonly source: string;
}

/** Where annotations are kept in a workspace folder. */
export const annotationFolder = '.lectern/annotations';

/** How the name of an annotation file ends that lies beside its article. */
export const endingBeside = '.annotations.json';

/**
 * `article` and `folder` are absolute paths; `folder` is the workspace folder that holds the article, null for a single
 * file: its annotations lie beside it, so that they are found however it is opened.
 */
export function annotationFilePath(article: string, folder: string | null): AnnotationFilePath {
  const root = folder === null ? '' : folder.replace(/\/+$/, '');
  if (folder === null || !article.startsWith(`${root}/`)) {
    return { path: article + endingBeside, source: encodePath(article.slice(article.lastIndexOf('/') + 1)) };
  }
  const relative = article.slice(root.length + 1);
  const depth = `${annotationFolder}/${relative}`.split('/').length - 1;
  return { path: `${root}/${annotationFolder}/${relative}.json`, source: '../'.repeat(depth) + encodePath(relative) };
}

/** The folder with the annotation files of the articles in a folder, which lies in the workspace folder or is that itself. */
export function annotationFolderPath(folder: string, workspaceFolder: string): string {
  const root = workspaceFolder.replace(/\/+$/, '');
  return `${root}/${annotationFolder}${folder.replace(/\/+$/, '').slice(root.length)}`;
}

/** The article whose annotation file this is, by its place alone: `annotationFilePath` the other way round. */
export function articlePathOf(annotationFile: string, workspaceFolder: string | null): string | undefined {
  const root = workspaceFolder?.replace(/\/+$/, '');
  const start = root === undefined ? '' : `${root}/${annotationFolder}/`;
  const end = root === undefined ? endingBeside : '.json';
  if (!annotationFile.startsWith(start) || !annotationFile.endsWith(end)) {
    return undefined;
  }
  const path = annotationFile.slice(start.length, -end.length);
  return root === undefined ? path : `${root}/${path}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
