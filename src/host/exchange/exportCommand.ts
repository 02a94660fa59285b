import * as vscode from 'vscode';
import type { ExchangeTools } from '../../core/exchange/exchangeTools.ts';
import { type NoteGrouping, noteGroupings } from '../../core/exchange/noteGrouping.ts';
import { withArticle } from '../articleOf.ts';
import type { ArticleSession } from '../articleSession.ts';
import { type ExportPlace, type ExportTarget, offerToOpen, pickFile, pickTarget, readTarget } from '../exportTarget.ts';
import type { ExchangeParts } from './exchangeParts.ts';
import { type ExportFormat, exportedText, exportFormats } from './exportedText.ts';

/** What `lectern.exportAnnotations` takes; the reader is asked for what is missing. */
export interface ExportOptions {
  /** The article; the active one where it is left out. */
  readonly article?: vscode.Uri;
  readonly format?: ExportFormat;
  /** For Markdown; by section where it is left out. */
  readonly groupBy?: NoteGrouping;
  readonly target?: ExportTarget;
}

interface FormatPick extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly groupBy: NoteGrouping;
}

const endings: Readonly<Record<ExportFormat, string>> = { markdown: 'md', jsonld: 'jsonld', csv: 'csv' };

/** Exports the annotations of an article, and gives what was written; undefined where the reader turned back. */
export async function exportAnnotations(parts: ExchangeParts, argument: unknown): Promise<string | undefined> {
  const options = readOptions(argument);
  return await withArticle(parts, options.article, async (session) => {
    const how =
      options.format === undefined
        ? await pickFormat()
        : { groupBy: 'section' as const, ...options, format: options.format };
    const target = how && (options.target ?? (await pickTarget(title())));
    const place = how && target === 'file' ? await pickNamedFile(session.document.uri, how.format) : target;
    if (how === undefined || place === undefined || place === 'file') return undefined;
    return await write(await parts.tools(), session, how, place);
  });
}

async function write(
  tools: ExchangeTools,
  session: ArticleSession,
  { format, groupBy }: Pick<FormatPick, 'format' | 'groupBy'>,
  place: ExportPlace,
): Promise<string> {
  const text = await exportedText(tools, session, format, groupBy, place === 'clipboard' ? undefined : place);
  if (place === 'clipboard') {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The annotations are on the clipboard.'), 5000);
    return text;
  }
  // Without a mark, spreadsheets take UTF-8 for something else.
  const content = format === 'csv' ? `\uFEFF${text}` : text;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(content));
  void offerToOpen(place, vscode.l10n.t('The annotations are in {0}.', vscode.workspace.asRelativePath(place)));
  return text;
}

async function pickFormat(): Promise<FormatPick | undefined> {
  const markdown = (groupBy: NoteGrouping, description: string): FormatPick => ({
    label: '$(markdown) Markdown',
    description,
    format: 'markdown',
    groupBy,
  });
  const picks: readonly FormatPick[] = [
    markdown('section', vscode.l10n.t('by section')),
    markdown('color', vscode.l10n.t('by colour')),
    markdown('tag', vscode.l10n.t('by tag')),
    markdown('none', vscode.l10n.t('in the order of the text')),
    {
      label: '$(json) JSON-LD',
      description: vscode.l10n.t('for other programs, with all that there is'),
      format: 'jsonld',
      groupBy: 'none',
    },
    { label: '$(table) CSV', description: vscode.l10n.t('for spreadsheets'), format: 'csv', groupBy: 'none' },
  ];
  return await vscode.window.showQuickPick(picks, {
    title: title(),
    matchOnDescription: true,
  });
}

function pickNamedFile(article: vscode.Uri, format: ExportFormat): Promise<vscode.Uri | undefined> {
  const ending = `.${vscode.l10n.t('annotations')}.${endings[format]}`;
  const name = format === 'markdown' ? 'Markdown' : format === 'csv' ? 'CSV' : 'JSON-LD';
  return pickFile(article, { title: title(), ending, format: name });
}

function title(): string {
  return vscode.l10n.t('Export Annotations');
}

/** Whatever a menu, a key or another extension passed: an article, options, or something else. */
function readOptions(argument: unknown): ExportOptions {
  if (argument instanceof vscode.Uri) return { article: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { article, format, groupBy, target } = argument as { readonly [Name in keyof ExportOptions]?: unknown };
  const known = exportFormats.find((each) => each === format);
  const place = readTarget(target);
  const grouping = noteGroupings.find((each) => each === groupBy);
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(known === undefined ? {} : { format: known }),
    ...(grouping === undefined ? {} : { groupBy: grouping }),
    ...(place === undefined ? {} : { target: place }),
  };
}
