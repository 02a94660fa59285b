import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/article/problem.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import { rangeIn, type SourceContexts } from './sourceContext.ts';

const setting = 'problems.enabled';
/** Time for typing to come to rest, in milliseconds. */
const delay = 500;

/** The problems of the articles in view, in the Problems panel and under the text; where the reader has asked for them. */
export class ProblemDiagnostics extends Disposable {
  readonly #contexts: SourceContexts;
  readonly #border: Border;
  readonly #problems = this._register(vscode.languages.createDiagnosticCollection('lectern'));
  #timer: TimerHandle | undefined;

  constructor(contexts: SourceContexts, border: Border) {
    super();
    this.#contexts = contexts;
    this.#border = border;
    this._register(vscode.window.onDidChangeVisibleTextEditors(() => this.#schedule()));
    this._register(vscode.workspace.onDidChangeTextDocument(() => this.#schedule()));
    this._register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#problems.delete(uri)));
    this._register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`lectern.${setting}`)) {
          this.#problems.clear();
          this.#schedule();
        }
      }),
    );
    this._register({ dispose: () => clearTimeout(this.#timer) });
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#border.run('listing problems', () => this.#update()), delay);
  }

  async #update(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!vscode.workspace.getConfiguration('lectern', document.uri).get<boolean>(setting, false)) continue;
      const context = await this.#contexts.of(document);
      const problems = context?.parsed.article.problems ?? [];
      const diagnostics = problems.map(({ code, message, sourceRange }) => {
        const diagnostic = new vscode.Diagnostic(rangeIn(document, sourceRange), message, severityOf(code));
        diagnostic.source = 'Lectern';
        diagnostic.code = code;
        return diagnostic;
      });
      this.#problems.set(document.uri, diagnostics);
    }
  }
}

function severityOf(code: ProblemCode): vscode.DiagnosticSeverity {
  switch (code) {
    case 'unresolved-citation':
    case 'duplicate-number':
      return vscode.DiagnosticSeverity.Warning;
    default:
      return vscode.DiagnosticSeverity.Information;
  }
}
