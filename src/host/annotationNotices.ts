import { l10n } from 'vscode';
import type { FileFault } from './annotationDisk.ts';
import type { ChangeFailure } from './annotationStore.ts';

/** Why the annotation file is not written, and what to do about it. */
export function describeFault({ kind, detail }: FileFault, path: string): string {
  switch (kind) {
    case 'conflict':
      return l10n.t(
        'Annotating is off: {0} holds a merge conflict that cannot be resolved by annotation. Resolve it in the file; your annotations are read again as soon as it is saved.',
        path,
      );
    case 'not-json':
      return l10n.t(
        'Annotating is off: {0} cannot be read as JSON. Mend the file, or move it away to start anew; it is left as it is until then.',
        path,
      );
    case 'not-a-page':
      return l10n.t(
        'Annotating is off: {0} holds no annotation page. Mend the file, or move it away to start anew; it is left as it is until then.',
        path,
      );
    case 'newer-schema':
      return l10n.t('Annotating is off: {0} was written by a newer version of Lectern. Update the extension.', path);
    case 'unreadable':
      return l10n.t('Annotating is off: {0} cannot be read ({1}).', path, detail);
  }
}

/** Why a change was not written, as the answer to what the reader asked for. */
export function describeFailure(failure: ChangeFailure, path: string): string {
  if (failure.kind !== 'write-failed') {
    return describeFault(failure, path);
  }
  return failure.isKept
    ? l10n.t(
        'The annotation could not be saved to {0} ({1}). It is kept in this workspace, and saved when that is possible.',
        path,
        failure.detail,
      )
    : l10n.t(
        'The annotation could not be saved to {0} ({1}). It is kept for now, but lost when the window is closed.',
        path,
        failure.detail,
      );
}

export const notSavedYet = (): string =>
  l10n.t('Save the article first: its annotations are kept in a file next to it.');

export const readOnlyFileSystem = (): string =>
  l10n.t('Annotating is off: this folder is read-only. Open a copy of the article in a folder that you can write to.');

export const itemsNotShown = (count: number, path: string): string =>
  count === 1
    ? l10n.t('One item in {0} is not an annotation that can be shown. It is kept as it is.', path)
    : l10n.t('{0} items in {1} are not annotations that can be shown. They are kept as they are.', count, path);

export const articleHasChanged = (): string => l10n.t('The article has just changed. Try again.');

/** `backup` is the name of a file beside it. */
export const conflictResolved = (path: string, backup: string): string =>
  l10n.t(
    'The merge conflict in {0} is resolved: the annotations of both sides are here. It is kept in {1}.',
    path,
    backup,
  );

export const annotationGone = (): string => l10n.t('This annotation does not exist any more.');
