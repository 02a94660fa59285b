import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { type AnnotationPage, readAnnotations } from '../../core/annotation/annotationPage.ts';
import type { ExchangeTools } from '../../core/exchange/exchangeTools.ts';
import type { ExportedNote } from '../../core/exchange/exportedNote.ts';
import type { NoteGrouping } from '../../core/exchange/noteGrouping.ts';
import type { ExportWords } from '../../core/exchange/writeMarkdown.ts';
import type { ArticleSession } from '../articleSession.ts';
import { uriName } from '../uriName.ts';
import { linkToAnnotation } from './linkToAnnotation.ts';

export const exportFormats = ['markdown', 'jsonld', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The annotations of an article in a format.
 * @param target the file that it is for, undefined for the clipboard: what it says of the article's place is seen from there
 */
export async function exportedText(
  tools: ExchangeTools,
  session: ArticleSession,
  format: ExportFormat,
  groupBy: NoteGrouping,
  target: vscode.Uri | undefined,
): Promise<string> {
  const page = await session.readAnnotationPage();
  const { uri } = session.document;
  const linkTo = ({ id }: Pick<ExportedNote, 'id'>): string => linkToAnnotation(uri, id);
  switch (format) {
    case 'markdown': {
      const template = vscode.workspace.getConfiguration('lectern', uri).get<string>('export.markdownTemplate', '');
      const title = (session.article.ok ? session.article.value.article.title : null) ?? uriName(uri);
      return tools.writeMarkdown(notesOf(tools, session, page), { title, groupBy, template, linkTo, words: words() });
    }
    case 'jsonld':
      return tools.writeJsonLd(page, wayTo(uri, target));
    case 'csv':
      return tools.writeCsv(notesOf(tools, session, page), linkTo);
  }
}

function notesOf(
  { exportedNotes }: ExchangeTools,
  session: ArticleSession,
  page: AnnotationPage,
): readonly ExportedNote[] {
  const article = session.article.ok ? session.article.value.article : { text: '', blocks: [] };
  const views = new Map(session.annotations.annotations.map((view) => [view.id, view]));
  const { annotations, articleNotes } = readAnnotations(page);
  const placed = annotations.map((annotation) => {
    const { state = 'orphaned', textRange = null } = views.get(annotation.id) ?? {};
    return { annotation, state, textRange };
  });
  return exportedNotes(article, placed, articleNotes);
}

/** From the folder of `target` to the article, URI-encoded; the article's name where no way leads from there. */
function wayTo(article: vscode.Uri, target: vscode.Uri | undefined): string {
  if (target === undefined || target.scheme !== article.scheme || target.authority !== article.authority) {
    return encodeURIComponent(uriName(article));
  }
  const from = target.path.split('/').slice(0, -1);
  const to = article.path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
}

function words(): ExportWords {
  return {
    colors: {
      yellow: l10n.t('Yellow'),
      green: l10n.t('Green'),
      blue: l10n.t('Blue'),
      pink: l10n.t('Pink'),
      purple: l10n.t('Purple'),
    },
    annotations: l10n.t('Annotations'),
    beginning: l10n.t('Beginning of the article'),
    withoutPlace: l10n.t('Without a place in the article'),
    untagged: l10n.t('Without a tag'),
  };
}
