import type * as vscode from 'vscode';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import type { ArticleSession } from '../articleSession.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import type { ReaderProvider } from '../readerProvider.ts';
import type { RevealTarget } from '../revealInArticle.ts';

/** A view with rows for annotations or for entries. */
export interface LitRows {
  /** Tells of the row that the pointer rests on. */
  readonly onDidHover: vscode.Event<RowTarget>;
  /** Selects the row of what the reader rests on, where the view is shown and has one. Leaves the focus where it is. */
  light(row: RowTarget): Promise<void>;
}

export interface RowTarget {
  readonly article: vscode.Uri;
  readonly target: RevealTarget;
}

export interface RowLightsOptions {
  readonly reader: ReaderProvider;
  readonly sessions: ArticleSessions;
  readonly views: readonly LitRows[];
  readonly border: Border;
}

/** What the reader rests on in a page is lit in the views, and the other way round. */
export class RowLights extends Disposable {
  constructor({ reader, sessions, views, border }: RowLightsOptions) {
    super();
    this._register(
      reader.onDidPoint(
        border.guard('lighting a row', async (row: RowTarget) => {
          await Promise.all(views.map((view) => view.light(row)));
        }),
      ),
    );
    for (const view of views) {
      this._register(
        view.onDidHover(
          border.guard('lighting a passage', ({ article, target }: RowTarget) => {
            const session = sessions.find(article);
            const lit = session && textRangeOf(session, target);
            if (lit !== undefined) reader.findPanel(article)?.lightUp(lit.version, lit.textRange);
          }),
        ),
      );
    }
  }
}

/** The passage of an annotation, or an entry, in the text of the article; undefined where it has no place. */
function textRangeOf(
  { article, annotations }: ArticleSession,
  target: RevealTarget,
): { readonly version: number; readonly textRange: OffsetRange } | undefined {
  if (!article.ok) return undefined;
  const { version } = article.value;
  const textRange =
    'annotation' in target
      ? annotations.annotations.find(({ id }) => id === target.annotation)?.textRange
      : article.value.article.bibliography.find(({ id }) => id === target.entry)?.textRange;
  return textRange === undefined || textRange === null ? undefined : { version, textRange };
}
