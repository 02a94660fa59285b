import * as vscode from 'vscode';
import { ScrollEcho } from '../../core/reading/scrollEcho.ts';
import { sourceOffsetAt, textOffsetAt } from '../../core/reading/sourcePlaces.ts';
import type { FollowSource, LeadSource, SetScrollSync } from '../../protocol/readingMessages.ts';
import type { ParsedArticle } from '../articleModel.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';

const setting = 'lectern.scrollSync';

/** Has the page of one panel and the editors of its source follow each other, where the reader has asked for that. */
export class ScrollSync extends Disposable {
  readonly #session: ArticleSession;
  readonly #send: (message: SetScrollSync | FollowSource) => void;
  readonly #echoes = new WeakMap<vscode.TextEditor, ScrollEcho>();
  #isOn = false;

  constructor(session: ArticleSession, border: Border, send: (message: SetScrollSync | FollowSource) => void) {
    super();
    this.#session = session;
    this.#send = send;
    this._register(
      vscode.window.onDidChangeTextEditorVisibleRanges(
        border.guard('following the source', ({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent) =>
          this.#onScroll(textEditor),
        ),
      ),
    );
    this._register(
      vscode.workspace.onDidChangeConfiguration(
        border.guard('a change of settings', (change: vscode.ConfigurationChangeEvent) => {
          if (change.affectsConfiguration(setting)) this.tellPage();
        }),
      ),
    );
  }

  /** Tells the page whether it is to say where it is. */
  tellPage(): void {
    this.#isOn = vscode.workspace.getConfiguration().get(setting) === true;
    this.#send({ type: 'setScrollSync', on: this.#isOn });
  }

  /** The text offset that an editor of the source is at; undefined where there is none to follow. */
  sourceOffset(): number | undefined {
    const [editor] = this.#editors();
    const article = this.#current();
    if (!this.#isOn || editor === undefined || article === undefined) return undefined;
    return textOffsetAt(article.article, topOf(editor));
  }

  /** The reader has scrolled the page. */
  lead({ version, textOffset }: LeadSource): void {
    const article = this.#current();
    if (!this.#isOn || article?.version !== version) return;
    const target = textOffset === 0 ? 0 : sourceOffsetAt(article.article, textOffset);
    for (const editor of this.#editors()) {
      this.#echoOf(editor).ask(target, topOf(editor));
      const at = editor.document.positionAt(target);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    }
  }

  #onScroll(editor: vscode.TextEditor): void {
    if (editor.document !== this.#session.document) return;
    const top = topOf(editor);
    if (!this.#echoOf(editor).isReaders(top)) return;
    const article = this.#current();
    if (!this.#isOn || article === undefined) return;
    this.#send({ type: 'followSource', version: article.version, textOffset: textOffsetAt(article.article, top) });
  }

  #editors(): readonly vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(({ document }) => document === this.#session.document);
  }

  #echoOf(editor: vscode.TextEditor): ScrollEcho {
    const echo = this.#echoes.get(editor) ?? new ScrollEcho();
    this.#echoes.set(editor, echo);
    return echo;
  }

  /** Undefined while the document is ahead of its article: offsets into it then mean other words. */
  #current(): ParsedArticle | undefined {
    const { article, document } = this.#session;
    return article.ok && article.value.version === document.version ? article.value : undefined;
  }
}

/** The offset of the first character that is wholly in view. */
function topOf(editor: vscode.TextEditor): number {
  const [range] = editor.visibleRanges;
  return range === undefined ? 0 : editor.document.offsetAt(range.start);
}
