import { annotationFolder, annotationFolderPath, endingBeside } from './annotationFilePath.ts';

/** Annotation files to look through after a folder was moved. All paths are absolute, without a slash at the end. */
export interface FilesToFollow {
  /** The folder that they lie in now, at any depth, and how their names end. */
  readonly folder: string;
  readonly ending: string;
  /** The folder of their articles, which lie in it now as their annotation files lie in `folder`. */
  readonly articles: string;
  /** The folder that they lay in before, where they have moved along: what could not be written was to be written there. */
  readonly was: string | undefined;
}

/**
 * The annotation files of the articles in a folder that was moved. Those in the annotation folder of a workspace folder
 * around it have stayed. Those of a workspace folder inside it, or of the folder itself where it is one, have moved with
 * it, and so have those that lie beside their articles, as in no workspace folder they do.
 * @param workspaceFolders their paths as they were
 */
export function filesToFollow(from: string, to: string, workspaceFolders: readonly string[]): readonly FilesToFollow[] {
  const roots = workspaceFolders.map((path) => path.replace(/\/+$/, ''));
  const inside = roots.filter((root) => root === from || root.startsWith(`${from}/`));
  const movedAlong = inside.map((root): FilesToFollow => {
    const articles = to + root.slice(from.length);
    return {
      folder: `${articles}/${annotationFolder}`,
      ending: '.json',
      articles,
      was: `${root}/${annotationFolder}`,
    };
  });
  if (inside.includes(from)) return movedAlong;
  const around = roots.filter((root) => from.startsWith(`${root}/`)).toSorted((a, b) => b.length - a.length)[0];
  if (around === undefined) {
    return [{ folder: to, ending: endingBeside, articles: to, was: from }, ...movedAlong];
  }
  const folder = annotationFolderPath(from, around);
  return [{ folder, ending: '.json', articles: to, was: undefined }, ...movedAlong];
}
