import * as vscode from 'vscode';
import { type HighlightColor, highlightColors } from '../../core/annotation/annotation.ts';
import { toSourceRange } from '../../core/text/sourceMap.ts';
import type { AnnotationView } from '../../protocol/annotationMessages.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { Border } from '../border.ts';
import { Disposable, type DisposableLike } from '../disposable.ts';
import { rangeIn, type SourceContext, type SourceContexts } from './sourceContext.ts';

/** Time for typing, or for several changes, to come to rest, in milliseconds. */
const delay = 200;

/** Red, green, blue of each colour, thin enough for text of light and of dark themes. */
const tints: Readonly<Record<HighlightColor, string>> = {
  yellow: '255, 200, 0',
  green: '60, 180, 75',
  blue: '50, 140, 230',
  pink: '235, 80, 140',
  purple: '150, 90, 220',
};

/** The highlights of an article in the text editors of its source, with the note on hover. */
export class AnnotationDecorations extends Disposable {
  readonly #contexts: SourceContexts;
  readonly #border: Border;
  readonly #types: ReadonlyMap<HighlightColor, vscode.TextEditorDecorationType>;
  /** The sessions that are listened to, so that a change of annotations is drawn. */
  readonly #watched = new Map<ArticleSession, DisposableLike>();
  #timer: TimerHandle | undefined;

  constructor(contexts: SourceContexts, border: Border) {
    super();
    this.#contexts = contexts;
    this.#border = border;
    this.#types = new Map(highlightColors.map((color) => [color, this._register(decorationOf(color))]));
    this._register(vscode.window.onDidChangeVisibleTextEditors(() => this.#schedule()));
    this._register(vscode.workspace.onDidChangeTextDocument(() => this.#schedule()));
    this._register({ dispose: () => clearTimeout(this.#timer) });
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#border.run('drawing highlights in the source', () => this.#update()), delay);
  }

  async #update(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const context = await this.#contexts.of(editor.document);
      if (context !== undefined) {
        this.#watch(context.session);
        this.#draw(editor, context);
      }
    }
    for (const [session, subscription] of this.#watched) {
      if (session.isDisposed) {
        subscription.dispose();
        this.#watched.delete(session);
      }
    }
  }

  #draw(editor: vscode.TextEditor, { session, parsed }: SourceContext): void {
    const { sourceMap } = parsed.article;
    const byColor = new Map<HighlightColor, vscode.DecorationOptions[]>();
    for (const view of session.annotations.annotations) {
      const source =
        view.textRange === null || view.target === 'entry' ? undefined : toSourceRange(sourceMap, view.textRange);
      if (source === undefined) continue;
      const same = byColor.get(view.styleClass) ?? [];
      same.push({ range: rangeIn(editor.document, source), hoverMessage: hoverOf(view) });
      byColor.set(view.styleClass, same);
    }
    for (const [color, type] of this.#types) editor.setDecorations(type, byColor.get(color) ?? []);
  }

  #watch(session: ArticleSession): void {
    if (!this.#watched.has(session)) {
      this.#watched.set(session, this._register(session.onDidChangeAnnotations(() => this.#schedule())));
    }
  }
}

function decorationOf(color: HighlightColor): vscode.TextEditorDecorationType {
  const tint = tints[color];
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: `rgba(${tint}, 0.22)`,
    borderRadius: '2px',
    overviewRulerColor: `rgba(${tint}, 0.8)`,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    // Where colours are few, a line says what the tint does.
    light: { textDecoration: `underline rgba(${tint}, 0.9)` },
    dark: { textDecoration: `underline rgba(${tint}, 0.9)` },
  });
}

/** The note as Markdown without html and without commands. */
function hoverOf({ note, tags }: AnnotationView): vscode.MarkdownString[] {
  const lines = [note, tags.map((tag) => `#${tag}`).join(' ')].filter((line) => line !== '');
  return lines.map((line) => new vscode.MarkdownString(line));
}
