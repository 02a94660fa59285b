import * as vscode from 'vscode';
import { mayBeArticle } from '../articleOf.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { Border } from '../border.ts';
import { Disposable, type DisposableLike, disposeAll } from '../disposable.ts';

/** Longer documents are not looked at unless a reader shows them, in UTF-16 code units. */
const longest = 2_000_000;

interface Held {
  readonly session: ArticleSession;
  readonly handle: DisposableLike;
}

/**
 * The articles among the documents of text editors: those with a list of references, with annotations, or open in a reader.
 * Each shares its session, so its one parse a version, with the reader. What is no article is parsed once and left alone
 * until it is saved.
 */
export class SourceArticles extends Disposable {
  readonly #sessions: ArticleSessions;
  readonly #held = new Map<string, Promise<Held | undefined>>();

  constructor(sessions: ArticleSessions, border: Border) {
    super();
    this.#sessions = sessions;
    const forget = border.guard('closing a document', (document: vscode.TextDocument) =>
      this.#forget(document.uri.toString()),
    );
    this._register(vscode.workspace.onDidCloseTextDocument(forget));
    this._register(
      vscode.workspace.onDidSaveTextDocument(
        border.guard('saving a document', async (document: vscode.TextDocument) => {
          if ((await this.sessionOf(document)) === undefined) await this.#forget(document.uri.toString());
        }),
      ),
    );
    // VS Code may keep a document for minutes after its last tab was closed.
    this._register(
      vscode.window.tabGroups.onDidChangeTabs(
        border.guard('closing a tab', async ({ closed }: vscode.TabChangeEvent) => {
          if (closed.length > 0) await this.#forgetUnseen();
        }),
      ),
    );
    this._register({ dispose: () => void this.#releaseAll() });
  }

  /** Undefined where the document is no article, or one that cannot be read. */
  async sessionOf(document: vscode.TextDocument): Promise<ArticleSession | undefined> {
    if (!mayBeArticle(document) || document.isClosed || this.isDisposed) return undefined;
    const key = document.uri.toString();
    const isShown = this.#sessions.find(document.uri) !== undefined;
    const held = await (this.#held.get(key) ?? this.#hold(key, document, isShown));
    // It may have been opened in a reader since it was found to be none.
    return (held ?? (isShown ? await this.#hold(key, document, true) : undefined))?.session;
  }

  #hold(key: string, document: vscode.TextDocument, isShown: boolean): Promise<Held | undefined> {
    const held = this.#open(document, isShown);
    this.#held.set(key, held);
    return held;
  }

  async #open(document: vscode.TextDocument, isShown: boolean): Promise<Held | undefined> {
    if (!isShown && document.getText().length > longest) return undefined;
    const held = this.#sessions.acquire(document, await this.#sessions.tools());
    if (isShown || (await isArticle(held.session))) return held;
    held.handle.dispose();
    return undefined;
  }

  async #forgetUnseen(): Promise<void> {
    const seen = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)));
    await Promise.all([...this.#held.keys()].filter((key) => !seen.has(key)).map((key) => this.#forget(key)));
  }

  async #forget(key: string): Promise<void> {
    const held = this.#held.get(key);
    this.#held.delete(key);
    (await held)?.handle.dispose();
  }

  async #releaseAll(): Promise<void> {
    const held = await Promise.all(this.#held.values());
    this.#held.clear();
    disposeAll(held.flatMap((each) => (each === undefined ? [] : [each.handle])));
  }
}

async function isArticle(session: ArticleSession): Promise<boolean> {
  const { article } = session;
  if (!article.ok) return false;
  return article.value.article.bibliography.length > 0 || (await session.readAnnotationPage()).items.length > 0;
}

function urisOf({ input }: vscode.Tab): readonly string[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri.toString()] : [];
}
