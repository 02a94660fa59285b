/** Where the annotations of an article are kept. Paths have forward slashes, as those of URIs. */
export interface AnnotationFilePath {
  readonly path: string;
  /** The way from the folder of that file to the article, URI-encoded: `target.source` of its annotations. */
  readonly source: string;
}

const folderName = '.lectern/annotations';

/**
 * `article` and `folder` are absolute paths; `folder` is the workspace folder that holds the article, null for a single
 * file: its annotations lie beside it, so that they are found however it is opened.
 */
export function annotationFilePath(article: string, folder: string | null): AnnotationFilePath {
  const root = folder === null ? '' : folder.replace(/\/+$/, '');
  if (folder === null || !article.startsWith(`${root}/`)) {
    return { path: `${article}.annotations.json`, source: encodePath(article.slice(article.lastIndexOf('/') + 1)) };
  }
  const relative = article.slice(root.length + 1);
  const depth = `${folderName}/${relative}`.split('/').length - 1;
  return { path: `${root}/${folderName}/${relative}.json`, source: '../'.repeat(depth) + encodePath(relative) };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
