import * as vscode from 'vscode';
import type { Article } from '../core/article/article.ts';
import { mentionsByEntry } from '../core/citation/mentions.ts';
import { entryParts } from '../core/entry/entryParts.ts';
import type { EntryReading } from '../core/entry/readEntry.ts';
import type { ExportFormat } from '../core/export/exportFormat.ts';

export const formatNames: Readonly<Record<ExportFormat, string>> = {
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
};

export type ExportScope = 'all' | 'cited' | 'picked';

/** More names than these are not told apart at a glance. */
const namedAuthors = 3;

export async function pickFormat(title: string): Promise<ExportFormat | undefined> {
  const picks: readonly (vscode.QuickPickItem & { readonly format: ExportFormat })[] = [
    { label: formatNames.bibtex, description: vscode.l10n.t('for LaTeX, Zotero, JabRef'), format: 'bibtex' },
    { label: formatNames['csl-json'], description: vscode.l10n.t('for Pandoc, Zotero'), format: 'csl-json' },
    { label: formatNames.ris, description: vscode.l10n.t('for EndNote, Mendeley, Zotero'), format: 'ris' },
  ];
  return (await vscode.window.showQuickPick(picks, { title, placeHolder: vscode.l10n.t('Format') }))?.format;
}

export async function pickScope(title: string, article: Article): Promise<ExportScope | undefined> {
  const count = (number: number): string => vscode.l10n.t('{0} entries', number);
  const picks: readonly (vscode.QuickPickItem & { readonly scope: ExportScope })[] = [
    { label: vscode.l10n.t('All'), description: count(article.bibliography.length), scope: 'all' },
    { label: vscode.l10n.t('Cited'), description: count(mentionsByEntry(article.citations).size), scope: 'cited' },
    { label: vscode.l10n.t('Pick…'), scope: 'picked' },
  ];
  const options = { title, placeHolder: vscode.l10n.t('Which entries of the reference list?') };
  return (await vscode.window.showQuickPick(picks, options))?.scope;
}

/** The ids of the entries that the reader picks; undefined where the reader turned back. */
export async function pickEntries(
  title: string,
  readings: readonly EntryReading[],
): Promise<readonly string[] | undefined> {
  const picked = await vscode.window.showQuickPick(readings.map(pickOf), {
    title,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: vscode.l10n.t('Entries to export'),
  });
  return picked?.map(({ id }) => id);
}

/** The number, authors and year, and below them the title; of an entry that is read with doubt its text. */
function pickOf({ item, text, isSure }: EntryReading): vscode.QuickPickItem & { readonly id: string } {
  const number = item['citation-number'];
  const { authors, year, title } = entryParts(item);
  const named = authors.slice(0, namedAuthors).join(', ') + (authors.length > namedAuthors ? ' …' : '');
  const label = [number === undefined ? '' : `${number}.`, isSure && named !== '' ? named : text]
    .filter((part) => part !== '')
    .join(' ');
  return isSure && named !== '' ? { id: item.id, label, description: year, detail: title } : { id: item.id, label };
}
