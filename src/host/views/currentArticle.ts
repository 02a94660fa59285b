import * as vscode from 'vscode';
import type { ArticleSession } from '../articleSession.ts';
import type { Border } from '../border.ts';
import { Disposable, type DisposableLike, disposeAll } from '../disposable.ts';
import { Emitter } from '../emitter.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import type { SourceArticles } from '../source/sourceArticles.ts';

/** Time for a change of editors, or for several changes of an article, to come to rest, in milliseconds. */
const delay = 150;

/** What changed: which article it is, its text, or its annotations. */
export type ArticleChange = 'article' | 'text' | 'annotations';

/** The article that the reader is at: in the active reader, else in the active text editor. */
export class CurrentArticle extends Disposable {
  readonly #reader: ReaderProvider;
  readonly #sources: SourceArticles;
  readonly #border: Border;
  readonly #changed = this._register(new Emitter<ArticleChange>());
  #session: ArticleSession | undefined;
  #subscriptions: readonly DisposableLike[] = [];
  #timer: TimerHandle | undefined;
  #changes = new Set<ArticleChange>();
  #changeTimer: TimerHandle | undefined;

  constructor(reader: ReaderProvider, sources: SourceArticles, border: Border) {
    super();
    this.#reader = reader;
    this.#sources = sources;
    this.#border = border;
    this._register(reader.onDidChangeContext(() => this.#schedule()));
    this._register(vscode.window.onDidChangeActiveTextEditor(() => this.#schedule()));
    this._register(vscode.workspace.onDidSaveTextDocument(() => this.#schedule()));
    this._register({ dispose: () => disposeAll(this.#subscriptions) });
    this._register({ dispose: () => clearTimeout(this.#timer) });
    this._register({ dispose: () => clearTimeout(this.#changeTimer) });
    this.#schedule();
  }

  /** Undefined where the reader is at none. */
  get session(): ArticleSession | undefined {
    return this.#session?.isDisposed === true ? undefined : this.#session;
  }

  onDidChange(listener: (change: ArticleChange) => void) {
    return this.#changed.listen(listener);
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#border.run('following the active editor', () => this.#update());
    }, delay);
  }

  async #update(): Promise<void> {
    const panel = this.#reader.activePanel;
    const editor = vscode.window.activeTextEditor;
    const session = panel?.session ?? (editor && (await this.#sources.sessionOf(editor.document)));
    // A side bar, a terminal or an output has the focus: the article before is still the one.
    const isElsewhere = panel === undefined && editor === undefined && this.#hasTabs();
    if (
      this.isDisposed ||
      session === this.#session ||
      (session === undefined && isElsewhere && this.session !== undefined)
    ) {
      return;
    }
    this.#session = session;
    void vscode.commands.executeCommand('setContext', 'lectern.inArticle', session !== undefined);
    disposeAll(this.#subscriptions);
    this.#subscriptions =
      session === undefined
        ? []
        : [
            session.onDidChangeArticle(() => this.#tell('text')),
            session.onDidChangeAnnotations(() => this.#tell('annotations')),
          ];
    this.#changed.fire('article');
  }

  #hasTabs(): boolean {
    return vscode.window.tabGroups.activeTabGroup.activeTab !== undefined && vscode.window.tabGroups.all.length > 0;
  }

  #tell(change: ArticleChange): void {
    this.#changes.add(change);
    this.#changeTimer ??= setTimeout(() => {
      this.#changeTimer = undefined;
      const changes = this.#changes;
      this.#changes = new Set();
      for (const each of changes) this.#border.run('showing a change', () => this.#changed.fire(each));
    }, delay);
  }
}
