import * as vscode from 'vscode';
import { openArticle } from './openArticle.ts';
import type { ReaderProvider } from './readerProvider.ts';

/** One of the annotations of an article, or of the entries of its reference list, by id. */
export type RevealTarget = { readonly annotation: string } | { readonly entry: string };

/** Brings an article to the front, in the panel that shows it if there is one, and scrolls to the target. */
export async function revealInArticle(
  reader: ReaderProvider,
  article: vscode.Uri,
  target: RevealTarget,
): Promise<void> {
  const open = reader.findPanel(article);
  if (open === undefined) {
    await openArticle(article, vscode.ViewColumn.Active);
  } else {
    open.panel.reveal();
  }
  (open ?? reader.findPanel(article))?.reveal(
    'annotation' in target
      ? { type: 'revealAnnotation', id: target.annotation }
      : { type: 'revealEntry', entryId: target.entry },
  );
}
