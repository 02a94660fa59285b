import * as vscode from 'vscode';
import { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import type { Article } from '../core/article/article.ts';
import type { ArticleTools } from '../core/article/articleTools.ts';
import type { ArticleFormat } from '../core/article/parseArticle.ts';
import type { Page } from '../core/page/page.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import { Emitter } from './emitter.ts';

/** An article as it was in one version of its document. */
export interface ParsedArticle {
  readonly version: number;
  readonly format: ArticleFormat;
  readonly article: Article;
  /** For describing and finding passages in it. */
  readonly index: ArticleIndex;
  readonly page: Page;
}

/** Time for several changes to come together, in milliseconds; a reader sees an edit well within a third of a second. */
const parseDelay = 60;

/** The article in a text document, parsed again after the document changed. */
export class ArticleModel extends Disposable {
  readonly #document: vscode.TextDocument;
  readonly #tools: ArticleTools;
  readonly #border: Border;
  readonly #changed = this._register(new Emitter());
  #current: Result<ParsedArticle>;
  #timer: TimerHandle | undefined;

  constructor(document: vscode.TextDocument, tools: ArticleTools, border: Border) {
    super();
    this.#document = document;
    this.#tools = tools;
    this.#border = border;
    this.#current = this.#parse();
    this._register(
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed.uri.toString() === document.uri.toString()) {
          this.#schedule();
        }
      }),
    );
    this._register({ dispose: () => clearTimeout(this.#timer) });
  }

  /** The newest that is parsed: the document may be some milliseconds ahead. A failure is a message for the reader. */
  get current(): Result<ParsedArticle> {
    return this.#current;
  }

  /** Told after `current` changed. */
  onDidChange(listener: () => void) {
    return this.#changed.listen(listener);
  }

  /** Not put off by further changes: who types without a pause sees the article follow all the same. */
  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#border.run('showing an edit', () => this.#update());
    }, parseDelay);
  }

  #update(): void {
    if (this.#current.ok && this.#current.value.version === this.#document.version) {
      return;
    }
    this.#current = this.#parse();
    this.#changed.fire();
  }

  #parse(): Result<ParsedArticle> {
    const { version } = this.#document;
    const format = formatOf(this.#document);
    const { layoutPage, parseArticle } = this.#tools;
    try {
      const article = parseArticle(this.#document.getText(), format);
      return success({ version, format, article, index: new ArticleIndex(article), page: layoutPage(article) });
    } catch (error) {
      // The parser takes any input; should it fail on one all the same, the reader gets a page that says so.
      this.#border.report('parsing the article', error);
      return failure(vscode.l10n.t('This article cannot be shown. The output channel “Lectern” has the details.'));
    }
  }
}

function formatOf(document: vscode.TextDocument): ArticleFormat {
  const isMarkdown = document.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(document.uri.path);
  return isMarkdown ? 'markdown' : 'text';
}
