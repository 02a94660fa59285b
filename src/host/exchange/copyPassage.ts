import * as vscode from 'vscode';
import { HeadingPaths } from '../../core/exchange/headingPaths.ts';
import { quoteWithCitation } from '../../core/exchange/quoteWithCitation.ts';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import type { CopyPassage } from '../../protocol/messages.ts';
import type { ArticleSession } from '../articleSession.ts';
import { linkToAnnotation } from './linkToAnnotation.ts';

/**
 * Puts a passage with its citation on the clipboard, as Markdown, and gives it.
 * @param textRange in the article text; null for an annotation without a place
 * @param annotation the id of the annotation that it is of, null where it is of none
 */
export async function copyQuote(
  session: ArticleSession,
  textRange: OffsetRange | null,
  annotation: string | null,
): Promise<string | undefined> {
  const article = session.article.ok ? session.article.value.article : undefined;
  const view = session.annotations.annotations.find(({ id }) => id === annotation);
  const range = textRange ?? view?.textRange ?? null;
  const quote = range === null ? view?.quote : article?.text.slice(...range);
  if (article === undefined || quote === undefined || quote === '') return undefined;
  const text = quoteWithCitation(quote, {
    title: article.title,
    authors: [],
    heading: range === null ? undefined : new HeadingPaths(article).at(range[0]).at(-1),
    link: annotation === null ? undefined : linkToAnnotation(session.document.uri, annotation),
  });
  await copy(text, vscode.l10n.t('The quote is on the clipboard.'));
  return text;
}

/** Puts the address of an annotation on the clipboard, and gives it. */
export async function copyLink(session: ArticleSession, annotation: string): Promise<string> {
  const link = linkToAnnotation(session.document.uri, annotation);
  await copy(link, vscode.l10n.t('The link is on the clipboard.'));
  return link;
}

/** What the page asks for with `copyPassage`. */
export async function copyPassage(session: ArticleSession, message: CopyPassage): Promise<void> {
  const { as, annotationId } = message;
  if (as === 'quote') await copyQuote(session, message.textRange, annotationId);
  else if (annotationId !== null) await copyLink(session, annotationId);
}

async function copy(text: string, message: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(message, 5000);
}
