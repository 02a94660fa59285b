/** The files that Lectern makes beside an annotation file, named by URIs as `AnnotationFiles` has them. */

/** A temporary file: it holds what is about to be the content, and tells others that someone is writing. */
export function temporaryFile(uri: string, id: string): string {
  return beside(uri, temporaryPrefix(uri) + id);
}

/** Those among the names of a folder that are temporary files of the file, as URIs, sorted. */
export function temporaryFiles(uri: string, names: readonly string[]): readonly string[] {
  const prefix = temporaryPrefix(uri);
  return names
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => beside(uri, name));
}

/** The `number`th copy of what the file held before Lectern rewrote it, counted from 1. */
export function backupFile(uri: string, number: number): string {
  return `${uri}.backup${number === 1 ? '' : `-${number}`}`;
}

/** The last segment of the path, URI-encoded. */
export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Without a slash at its end, unless it is the root. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/')).replace(/\/\/$/, '///');
}

/** With a dot in front, and an ending that no program takes for JSON. */
function temporaryPrefix(uri: string): string {
  return `.${nameOf(uri)}.tmp-`;
}

function beside(uri: string, name: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1) + name;
}
