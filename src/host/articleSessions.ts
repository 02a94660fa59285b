import type * as vscode from 'vscode';
import type { ArticleTools } from '../core/article/articleTools.ts';
import { AnnotationMoves } from './annotationMoves.ts';
import { AnnotationStores } from './annotationStores.ts';
import { ArticleSession } from './articleSession.ts';
import type { Border } from './border.ts';
import { Disposable, type DisposableLike, disposeAll } from './disposable.ts';
import { LostAnnotations } from './lostAnnotations.ts';
import type { UnsavedPages } from './unsavedPages.ts';
import { workspaceFiles } from './workspaceFiles.ts';

interface Entry {
  readonly session: ArticleSession;
  users: number;
}

/** One session for each open article, for as long as a panel uses it. */
export class ArticleSessions extends Disposable {
  /** What articles are read with; rejects where it cannot be had. */
  readonly tools: () => Promise<ArticleTools>;
  readonly #border: Border;
  readonly #entries = new Map<string, Entry>();
  readonly #stores: AnnotationStores;
  readonly #lost: LostAnnotations;

  constructor(tools: () => Promise<ArticleTools>, border: Border, unsaved: UnsavedPages) {
    super();
    this.tools = tools;
    this.#border = border;
    this._register({ dispose: () => this.#disposeAll() });
    this.#stores = this._register(new AnnotationStores(workspaceFiles, unsaved));
    this.#lost = new LostAnnotations(this.#stores);
    this._register(new AnnotationMoves(this.#stores, border));
  }

  /** The session, until the handle that comes with it is disposed. */
  acquire(
    document: vscode.TextDocument,
    tools: ArticleTools,
  ): { readonly session: ArticleSession; readonly handle: DisposableLike } {
    const key = document.uri.toString();
    const entry = this.#entries.get(key) ?? { session: this.#open(document, tools), users: 0 };
    this.#entries.set(key, entry);
    entry.users++;
    return { session: entry.session, handle: { dispose: () => this.#release(key, entry) } };
  }

  /** Undefined where no panel shows the article. */
  find(article: vscode.Uri): ArticleSession | undefined {
    return this.#entries.get(article.toString())?.session;
  }

  /** Of all articles that are open. */
  get all(): readonly ArticleSession[] {
    return [...this.#entries.values()].map(({ session }) => session);
  }

  #open(document: vscode.TextDocument, tools: ArticleTools): ArticleSession {
    const session = new ArticleSession(document, tools, this.#stores, this.#border);
    this.#border.run('looking for lost annotations', () => this.#lost.offer(session));
    return session;
  }

  #release(key: string, entry: Entry): void {
    entry.users--;
    if (entry.users === 0) {
      this.#entries.delete(key);
      entry.session.dispose();
    }
  }

  #disposeAll(): void {
    const sessions = [...this.#entries.values()].map(({ session }) => session);
    this.#entries.clear();
    disposeAll(sessions);
  }
}
