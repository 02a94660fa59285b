import * as vscode from 'vscode';
import type { Article } from '../core/article/article.ts';
import { mentionsByEntry } from '../core/citation/mentions.ts';
import type { EntryReading } from '../core/entry/readEntry.ts';
import { type ExportFormat, exportFormats, fileExtensions } from '../core/export/exportFormat.ts';
import { withArticle } from './articleOf.ts';
import type { ArticleSessions } from './articleSessions.ts';
import type { EntryReadings } from './entryReadings.ts';
import { type ExportScope, formatNames, pickEntries, pickFormat, pickScope } from './exportReferencesPicks.ts';
import { type ExportPlace, type ExportTarget, offerToOpen, pickFile, pickTarget, readTarget } from './exportTarget.ts';
import type { ReaderProvider } from './readerProvider.ts';

/** What `lectern.exportReferences` takes; the reader is asked for what is missing. */
export interface ExportReferencesOptions {
  /** The article; the active one where it is left out. */
  readonly article?: vscode.Uri;
  readonly format?: ExportFormat;
  /** All entries, those that are cited, or the ones with these ids. */
  readonly scope?: 'all' | 'cited' | readonly string[];
  readonly target?: ExportTarget;
}

export interface ExportReferencesParts {
  readonly reader: ReaderProvider;
  readonly sessions: ArticleSessions;
  readonly readings: EntryReadings;
}

/** Exports the reference list of an article, and gives what was written; undefined where the reader turned back. */
export async function exportReferences(parts: ExportReferencesParts, argument: unknown): Promise<string | undefined> {
  const options = readOptions(argument);
  return await withArticle(parts, options.article, async ({ article, document }) => {
    if (!article.ok || article.value.article.bibliography.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Lectern finds no reference list in this article.'));
      return undefined;
    }
    const parsed = article.value.article;
    const format = options.format ?? (await pickFormat(title()));
    const scope = format && (options.scope ?? (await pickScope(title(), parsed)));
    if (format === undefined || scope === undefined) return undefined;
    const readings = await parts.readings.of(parsed);
    const wanted = await wantedIds(parsed, readings, scope);
    if (wanted === undefined) return undefined;
    if (wanted.size === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no entry to export.'));
      return undefined;
    }
    const target = options.target ?? (await pickTarget(title()));
    const ending = `.${fileExtensions[format]}`;
    const place =
      target === 'file'
        ? await pickFile(document.uri, { title: title(), ending, format: formatNames[format] })
        : target;
    if (place === undefined) return undefined;
    const { exportEntries } = await parts.readings.tools();
    const text = exportEntries(readings, format, (id) => wanted.has(id));
    await write(text, place, wanted.size);
    return text;
  });
}

function title(): string {
  return vscode.l10n.t('Export References');
}

/** Undefined where the reader turned back. */
async function wantedIds(
  article: Article,
  readings: readonly EntryReading[],
  scope: ExportScope | readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const all = new Set(article.bibliography.map(({ id }) => id));
  if (scope === 'all') return all;
  if (scope === 'cited') return new Set(mentionsByEntry(article.citations).keys());
  const ids = scope === 'picked' ? await pickEntries(title(), readings) : scope;
  return ids === undefined ? undefined : new Set(ids.filter((id) => all.has(id)));
}

async function write(text: string, place: ExportPlace, count: number): Promise<void> {
  if (place === 'clipboard') {
    await vscode.env.clipboard.writeText(text);
    const message =
      count === 1
        ? vscode.l10n.t('The reference is on the clipboard.')
        : vscode.l10n.t('{0} references are on the clipboard.', count);
    vscode.window.setStatusBarMessage(message, 5000);
    return;
  }
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
  const path = vscode.workspace.asRelativePath(place);
  void offerToOpen(
    place,
    count === 1
      ? vscode.l10n.t('The reference is in {0}.', path)
      : vscode.l10n.t('{0} references are in {1}.', count, path),
  );
}

/** Whatever a menu, a key or another extension passed: an article, options, or something else. */
function readOptions(argument: unknown): ExportReferencesOptions {
  if (argument instanceof vscode.Uri) return { article: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { article, format, scope, target } = argument as { readonly [Name in keyof ExportReferencesOptions]?: unknown };
  const known = exportFormats.find((each) => each === format);
  const place = readTarget(target);
  const isScope = scope === 'all' || scope === 'cited';
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(known === undefined ? {} : { format: known }),
    ...(isScope ? { scope } : Array.isArray(scope) ? { scope: scope.map(String) } : {}),
    ...(place === undefined ? {} : { target: place }),
  };
}
