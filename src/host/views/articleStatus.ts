import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import type { CurrentArticle } from './currentArticle.ts';

/** What the current article has, in the status bar: entries, problems, annotations. */
export class ArticleStatus extends Disposable {
  readonly #current: CurrentArticle;
  readonly #item: vscode.StatusBarItem;

  constructor(current: CurrentArticle, border: Border) {
    super();
    this.#current = current;
    this.#item = this._register(
      vscode.window.createStatusBarItem('lectern.article', vscode.StatusBarAlignment.Right, 90),
    );
    this.#item.name = 'Lectern';
    this.#item.command = 'lectern.references.focus';
    this._register(current.onDidChange(border.guard('the status bar', () => this.#update())));
  }

  #update(): void {
    const { session } = this.#current;
    if (session === undefined || !session.article.ok) {
      this.#item.hide();
      return;
    }
    const { bibliography, problems } = session.article.value.article;
    const { annotations } = session.annotations;
    const counts = [
      `$(book) ${bibliography.length}`,
      ...(problems.length > 0 ? [`$(warning) ${problems.length}`] : []),
      `$(comment) ${annotations.length}`,
    ];
    this.#item.text = counts.join('  ');
    const told = vscode.l10n.t(
      'References: {0}, problems: {1}, annotations: {2}',
      bibliography.length,
      problems.length,
      annotations.length,
    );
    this.#item.tooltip = told;
    this.#item.accessibilityInformation = { label: `Lectern. ${told}` };
    this.#item.show();
  }
}
