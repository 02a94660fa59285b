import * as vscode from 'vscode';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import { SourceLookup } from '../../core/views/sourceLookup.ts';
import type { ParsedArticle } from '../articleModel.ts';
import type { ArticleSession } from '../articleSession.ts';
import { Disposable } from '../disposable.ts';
import type { SourceArticles } from './sourceArticles.ts';

/** How long the parse of a newer version of a document is waited for, in milliseconds. */
const patience = 1000;

/** An article and the version of the document that it was read from. */
export interface SourceContext {
  readonly session: ArticleSession;
  readonly parsed: ParsedArticle;
  readonly lookup: SourceLookup;
}

/** The article of a document as it is now, for the features of the text editor. */
export class SourceContexts extends Disposable {
  readonly #sources: SourceArticles;
  readonly #lookups = new WeakMap<ParsedArticle, SourceLookup>();

  constructor(sources: SourceArticles) {
    super();
    this.#sources = sources;
  }

  /** Undefined where the document is no article, or changes faster than it is read. */
  async of(document: vscode.TextDocument): Promise<SourceContext | undefined> {
    const session = await this.#sources.sessionOf(document);
    if (session === undefined) return undefined;
    if (!isCurrent(session)) await nextArticle(session);
    const { article } = session;
    if (!article.ok || !isCurrent(session)) return undefined;
    const lookup = this.#lookups.get(article.value) ?? new SourceLookup(article.value.article);
    this.#lookups.set(article.value, lookup);
    return { session, parsed: article.value, lookup };
  }
}

export function rangeIn(document: vscode.TextDocument, [start, end]: OffsetRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function isCurrent({ article, document }: ArticleSession): boolean {
  return article.ok && article.value.version === document.version;
}

/** Settles after the article was parsed again, or when that takes too long. */
function nextArticle(session: ArticleSession): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const subscription = session.onDidChangeArticle(done);
    const timer = setTimeout(done, patience);
  });
}
