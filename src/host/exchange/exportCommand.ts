import * as vscode from 'vscode';
import { type NoteGrouping, noteGroupings } from '../../core/exchange/writeMarkdown.ts';
import { withArticle } from '../articleOf.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import { type ExportFormat, exportedText, exportFormats, nameOf } from './exportedText.ts';

/** What `lectern.exportAnnotations` takes; the reader is asked for what is missing. */
export interface ExportOptions {
  /** The article; the active one where it is left out. */
  readonly article?: vscode.Uri;
  readonly format?: ExportFormat;
  /** For Markdown; by section where it is left out. */
  readonly groupBy?: NoteGrouping;
  /** Where to: the clipboard, a file that is written without asking, or one that the reader picks. */
  readonly target?: 'clipboard' | 'file' | vscode.Uri;
}

interface FormatPick extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly groupBy: NoteGrouping;
}

interface TargetPick extends vscode.QuickPickItem {
  readonly target: 'clipboard' | 'file';
}

const endings: Readonly<Record<ExportFormat, string>> = { markdown: 'md', jsonld: 'jsonld', csv: 'csv' };

/** Exports the annotations of an article, and gives what was written; undefined where the reader turned back. */
export async function exportAnnotations(
  parts: { readonly reader: ReaderProvider; readonly sessions: ArticleSessions },
  argument: unknown,
): Promise<string | undefined> {
  const options = readOptions(argument);
  return await withArticle(parts, options.article, async (session) => {
    const how =
      options.format === undefined
        ? await pickFormat()
        : { groupBy: 'section' as const, ...options, format: options.format };
    const target = how && (options.target ?? (await pickTarget()));
    const place = how && target === 'file' ? await pickFile(session.document.uri, how.format) : target;
    if (how === undefined || place === undefined || place === 'file') return undefined;
    return await write(session, how.format, how.groupBy, place);
  });
}

async function write(
  session: ArticleSession,
  format: ExportFormat,
  groupBy: NoteGrouping,
  place: 'clipboard' | vscode.Uri,
): Promise<string> {
  const text = await exportedText(session, format, groupBy, place === 'clipboard' ? undefined : place);
  if (place === 'clipboard') {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The annotations are on the clipboard.'), 5000);
    return text;
  }
  // Without a mark, spreadsheets take UTF-8 for something else.
  const content = format === 'csv' ? `\uFEFF${text}` : text;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(content));
  void offerToOpen(place);
  return text;
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The annotations are in {0}.', vscode.workspace.asRelativePath(file));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.window.showTextDocument(file);
  }
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
    title: vscode.l10n.t('Export Annotations'),
    matchOnDescription: true,
  });
}

async function pickTarget(): Promise<'clipboard' | 'file' | undefined> {
  const picks: readonly TargetPick[] = [
    { label: vscode.l10n.t('$(save) Save to a File…'), target: 'file' },
    { label: vscode.l10n.t('$(clippy) Copy to the Clipboard'), target: 'clipboard' },
  ];
  return (await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Export Annotations') }))?.target;
}

async function pickFile(article: vscode.Uri, format: ExportFormat): Promise<vscode.Uri | undefined> {
  const name = `${nameOf(article).replace(/\.\w+$/, '')}.${vscode.l10n.t('annotations')}.${endings[format]}`;
  const defaultUri = article.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(article, '..', name);
  return await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    ...(defaultUri === undefined ? {} : { defaultUri }),
    filters: { [format === 'markdown' ? 'Markdown' : format === 'csv' ? 'CSV' : 'JSON-LD']: [endings[format]] },
  });
}

/** Whatever a menu, a key or another extension passed: an article, options, or something else. */
function readOptions(argument: unknown): ExportOptions {
  if (argument instanceof vscode.Uri) return { article: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { article, format, groupBy, target } = argument as { readonly [Name in keyof ExportOptions]?: unknown };
  const known = exportFormats.find((each) => each === format);
  const grouping = noteGroupings.find((each) => each === groupBy);
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(known === undefined ? {} : { format: known }),
    ...(grouping === undefined ? {} : { groupBy: grouping }),
    ...(target === 'clipboard' || target === 'file' || target instanceof vscode.Uri ? { target } : {}),
  };
}
