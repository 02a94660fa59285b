import * as vscode from 'vscode';
import { anchorAnnotation } from '../../core/anchoring/anchor.ts';
import type { ExchangeTools } from '../../core/exchange/exchangeTools.ts';
import type { ImportPlan } from '../../core/exchange/planImport.ts';
import type { ImportFault } from '../../core/exchange/readImport.ts';
import { withArticle } from '../articleOf.ts';
import type { ArticleSession } from '../articleSession.ts';
import { newAnnotationId } from '../newAnnotationId.ts';
import type { ExchangeParts } from './exchangeParts.ts';

/** What `lectern.importAnnotations` takes; the reader is asked for what is missing. */
export interface ImportOptions {
  /** The article; the active one where it is left out. */
  readonly article?: vscode.Uri;
  /** The file to import. */
  readonly from?: vscode.Uri;
}

/** What came in; counts of annotations. */
export type ImportSummary = Omit<ImportPlan, 'changes' | 'unusable'> & {
  /** What Lectern has no use for: replies, drawings, items without a quote. */
  readonly skipped: number;
};

/** In bytes: what could not be less than the longest text that is read. */
const maxFileSize = 150_000_000;

/** Imports annotations into an article; undefined where the reader turned back, or was told why nothing came of it. */
export async function importAnnotations(parts: ExchangeParts, argument: unknown): Promise<ImportSummary | undefined> {
  const options = readOptions(argument);
  return await withArticle(parts, options.article, async (session) => {
    const file = options.from ?? (await pickFile());
    const text = file && (await readText(file));
    if (text === undefined) return undefined;
    const tools = await parts.tools();
    const read = tools.readImport(text);
    if (!read.ok) {
      await vscode.window.showErrorMessage(describeFault(read.error));
      return undefined;
    }
    // Of thousands each is looked for in the article: that takes a while, in which nothing else tells that it goes on.
    const plan = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing annotations…') },
      () => take(tools, session, read.value.items),
    );
    return plan && report(session, plan, read.value.skipped);
  });
}

/** Undefined where the annotations cannot be changed, which the reader was told. */
async function take(
  { planImport }: ExchangeTools,
  session: ArticleSession,
  items: Parameters<ExchangeTools['planImport']>[1],
): Promise<ImportPlan | undefined> {
  const parsed = session.article.ok ? session.article.value : undefined;
  let plan: ImportPlan | undefined;
  const changed = await session.changeTogether((page) => {
    plan = planImport(page, items, {
      source: session.location?.source ?? '',
      now: new Date().toISOString(),
      newId: newAnnotationId,
      index: parsed?.index,
      place: (annotation) => (parsed === undefined ? null : anchorAnnotation(parsed.index, annotation).textRange),
    });
    return plan.changes;
  });
  if (changed.ok) return plan;
  await vscode.window.showErrorMessage(changed.error);
  return undefined;
}

function report(session: ArticleSession, plan: ImportPlan, skippedBefore: number): ImportSummary {
  const { changes, unusable, ...counts } = plan;
  const summary = { ...counts, skipped: skippedBefore + unusable };
  void offerUndo(session, describe(summary), changes.length > 0);
  return summary;
}

async function offerUndo(session: ArticleSession, message: string, hasChanges: boolean): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const chosen = await vscode.window.showInformationMessage(message, ...(hasChanges ? [undo] : []));
  if (chosen === undo) await session.undo();
}

function describe({ added, updated, duplicates, withoutPlace, skipped }: ImportSummary): string {
  const parts = [
    vscode.l10n.t('Imported: {0}.', added),
    ...(withoutPlace > 0 ? [vscode.l10n.t('Without a place in this article: {0}.', withoutPlace)] : []),
    ...(updated > 0 ? [vscode.l10n.t('Brought up to date: {0}.', updated)] : []),
    ...(duplicates > 0 ? [vscode.l10n.t('Here already: {0}.', duplicates)] : []),
    ...(skipped > 0 ? [vscode.l10n.t('Left out, as they are no annotations of a text: {0}.', skipped)] : []),
  ];
  return parts.join(' ');
}

function describeFault(fault: ImportFault): string {
  return fault === 'too-large'
    ? vscode.l10n.t('This file is too large to import. Split it, and import the parts.')
    : vscode.l10n.t(
        'No annotations were found in this file. Lectern reads W3C Web Annotations (JSON-LD), JSON of Hypothesis, and annotations and notes of Zotero (JSON, HTML, Markdown).',
      );
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > maxFileSize) {
    await vscode.window.showErrorMessage(describeFault('too-large'));
    return undefined;
  }
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Annotations'),
    canSelectMany: false,
    filters: {
      [vscode.l10n.t('Annotations')]: ['json', 'jsonld', 'html', 'htm', 'md'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return picked?.[0];
}

function readOptions(argument: unknown): ImportOptions {
  if (argument instanceof vscode.Uri) return { article: argument };
  if (typeof argument !== 'object' || argument === null) return {};
  const { article, from } = argument as { readonly [Name in keyof ImportOptions]?: unknown };
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(from instanceof vscode.Uri ? { from } : {}),
  };
}
