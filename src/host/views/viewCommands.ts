import * as vscode from 'vscode';
import { type CopyFormat, copyFormats } from '../../core/export/copyFormat.ts';
import { type AnnotationGrouping, annotationGroupings } from '../../core/views/annotationGroups.ts';
import { type ReferenceSorting, referenceSortings } from '../../core/views/referenceOrder.ts';
import { type ReadingStatus, readingStatuses } from '../../core/views/referenceRow.ts';
import { withArticle } from '../articleOf.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import type { EntryReadings } from '../entryReadings.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import { registerCommand } from '../registerCommand.ts';
import { type AnnotationsView, annotationScopes } from './annotationsView.ts';
import { askFilter } from './askFilter.ts';
import { setStatus } from './entryStatus.ts';
import type { ReferencesView } from './referencesView.ts';
import { revealRow } from './revealRow.ts';

export interface ViewCommandParts {
  readonly reader: ReaderProvider;
  readonly sessions: ArticleSessions;
  readonly references: ReferencesView;
  readonly annotations: AnnotationsView;
  readonly readings: EntryReadings;
  readonly border: Border;
}

/** The commands of the two views: in their titles, on their rows, in the palette. */
export class ViewCommands extends Disposable {
  constructor(parts: ViewCommandParts) {
    super();
    const { references, annotations, border } = parts;
    const register = (id: string, handler: (argument: unknown) => unknown): void => {
      this._register(registerCommand(border, id, handler));
    };
    register('lectern.revealRow', (row) => reveal(parts, row));
    register('lectern.references.filter', () =>
      askFilter(
        {
          title: vscode.l10n.t('Filter References'),
          prompt: vscode.l10n.t('Words, status:, year:, is:uncited, is:problem'),
          value: references.filter,
        },
        (filter) => {
          references.filter = filter;
        },
      ),
    );
    register('lectern.references.sort', async (by) => {
      const sorting = referenceSortings.find((each) => each === by) ?? (await pickSorting(references.sorting));
      if (sorting !== undefined) await references.sortBy(sorting);
    });
    register('lectern.annotations.filter', () =>
      askFilter(
        {
          title: vscode.l10n.t('Filter Annotations'),
          prompt: vscode.l10n.t('Words, tag:, color:, state:'),
          value: annotations.filter,
        },
        (filter) => {
          annotations.filter = filter;
        },
      ),
    );
    register('lectern.annotations.group', async (by) => {
      const grouping = annotationGroupings.find((each) => each === by) ?? (await pickGrouping(annotations.grouping));
      if (grouping !== undefined) await annotations.groupBy(grouping);
    });
    for (const scope of annotationScopes) {
      register(`lectern.annotations.show.${scope}`, () => annotations.setScope(scope));
    }
    for (const status of [...readingStatuses, null]) {
      register(`lectern.reference.${status ?? 'clearStatus'}`, (row) => changeStatus(parts, row, status));
    }
    for (const format of copyFormats) {
      register(`lectern.reference.copy.${format}`, (row) => copyReference(parts, row, format));
    }
    register('lectern.annotation.delete', (row) => deleteAnnotation(parts, row));
  }
}

async function reveal(parts: ViewCommandParts, row: unknown): Promise<void> {
  const { article, annotation, entry } = readRow(row);
  if (article === undefined) return;
  if (annotation !== undefined) await revealRow(parts, article, { annotation });
  else if (entry !== undefined) await revealRow(parts, article, { entry });
}

async function changeStatus(parts: ViewCommandParts, row: unknown, status: ReadingStatus | null): Promise<void> {
  const { article, entry } = readRow(row);
  if (article === undefined || entry === undefined) return;
  const result = await withArticle(parts, article, (session) => setStatus(session, entry, status));
  if (result?.ok === false) await vscode.window.showErrorMessage(result.error);
}

async function copyReference(parts: ViewCommandParts, row: unknown, format: CopyFormat): Promise<void> {
  const { article, entry } = readRow(row);
  if (article === undefined || entry === undefined) return;
  const text = await withArticle(parts, article, async (session) => {
    if (!session.article.ok) return undefined;
    const { copyEntry } = await parts.readings.tools();
    return copyEntry(await parts.readings.of(session.article.value.article), entry, format);
  });
  if (text === undefined) await vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to copy.'));
  else await vscode.env.clipboard.writeText(text);
}

async function deleteAnnotation(parts: ViewCommandParts, row: unknown): Promise<void> {
  const { article, annotation } = readRow(row);
  if (article === undefined || annotation === undefined) return;
  const result = await withArticle(parts, article, (session) =>
    session.answer({ type: 'deleteAnnotation', id: annotation }),
  );
  if (result?.ok === false) await vscode.window.showErrorMessage(result.error);
}

async function pickSorting(now: ReferenceSorting): Promise<ReferenceSorting | undefined> {
  const labels: Readonly<Record<ReferenceSorting, string>> = {
    number: vscode.l10n.t('In the order of the list'),
    year: vscode.l10n.t('Newest first'),
    author: vscode.l10n.t('By author'),
    mentions: vscode.l10n.t('Most cited first'),
  };
  return await pick(vscode.l10n.t('Sort References'), referenceSortings, labels, now);
}

async function pickGrouping(now: AnnotationGrouping): Promise<AnnotationGrouping | undefined> {
  const labels: Readonly<Record<AnnotationGrouping, string>> = {
    article: vscode.l10n.t('By article'),
    section: vscode.l10n.t('By section'),
    color: vscode.l10n.t('By colour'),
    tag: vscode.l10n.t('By tag'),
    state: vscode.l10n.t('By state'),
  };
  return await pick(vscode.l10n.t('Group Annotations'), annotationGroupings, labels, now);
}

async function pick<Value extends string>(
  title: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  now: Value,
): Promise<Value | undefined> {
  const items = values.map((value) => ({
    label: labels[value],
    value,
    ...(value === now ? { description: '$(check)' } : {}),
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}

function readRow(row: unknown): {
  readonly article?: vscode.Uri;
  readonly annotation?: string;
  readonly entry?: string;
} {
  if (typeof row !== 'object' || row === null) return {};
  const { article, annotation, entry } = row as { readonly [name: string]: unknown };
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(typeof annotation === 'string' ? { annotation } : {}),
    ...(typeof entry === 'string' ? { entry } : {}),
  };
}
