import type * as vscode from 'vscode';
import { ArticleSession } from './articleSession.ts';
import type { Border } from './border.ts';
import { Disposable, type DisposableLike } from './disposable.ts';

interface Entry {
  readonly session: ArticleSession;
  users: number;
}

/** One session for each open article, for as long as a panel uses it. */
export class ArticleSessions extends Disposable {
  readonly #border: Border;
  readonly #entries = new Map<string, Entry>();

  constructor(border: Border) {
    super();
    this.#border = border;
    this._register({ dispose: () => this.#disposeAll() });
  }

  /** The session, until the handle that comes with it is disposed. */
  acquire(document: vscode.TextDocument): { readonly session: ArticleSession; readonly handle: DisposableLike } {
    const key = document.uri.toString();
    const entry = this.#entries.get(key) ?? { session: new ArticleSession(document, this.#border), users: 0 };
    this.#entries.set(key, entry);
    entry.users++;
    return { session: entry.session, handle: { dispose: () => this.#release(key, entry) } };
  }

  /** Undefined where no panel shows the article. */
  find(article: vscode.Uri): ArticleSession | undefined {
    return this.#entries.get(article.toString())?.session;
  }

  /** Changes that could not be written outlive the panels, to be there when the article is opened again. */
  #release(key: string, entry: Entry): void {
    entry.users--;
    if (entry.users === 0 && !entry.session.hasUnsavedChanges) {
      this.#entries.delete(key);
      entry.session.dispose();
    }
  }

  #disposeAll(): void {
    for (const { session } of this.#entries.values()) {
      session.dispose();
    }
    this.#entries.clear();
  }
}
