import type * as vscode from 'vscode';
import { describeRange } from '../core/anchoring/describe.ts';
import { defaultHighlightColor, type HighlightColor } from '../core/annotation/annotation.ts';
import { failure, type Result } from '../core/result.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { ArticleSessions } from './articleSessions.ts';
import type { PaintedAnnotations, ReaderProvider, RenderedArticle } from './readerProvider.ts';
import { type RevealTarget, revealInArticle } from './revealInArticle.ts';

/** What `activate` gives to other extensions. */
export interface LecternApi {
  /** Told after a page has drawn an article. */
  readonly onDidRender: vscode.Event<RenderedArticle>;
  /** Told after a page has drawn the annotations of an article. */
  readonly onDidPaint: vscode.Event<PaintedAnnotations>;
  /** The article text, undefined where the article is not open. */
  textOf(article: vscode.Uri): string | undefined;
  /** The annotations, in the order of the text; undefined where the article is not open. */
  annotationsOf(article: vscode.Uri): readonly AnnotationView[] | undefined;
  /** Annotates a passage; `textRange` is an offset range into the article text. A failure is a message for the reader. */
  annotate(
    article: vscode.Uri,
    textRange: OffsetRange,
    options?: { readonly note?: string; readonly styleClass?: HighlightColor },
  ): Promise<Result<AnnotationView>>;
  /** Opens an article at one of its annotations, or of the entries of its reference list, given by id. */
  reveal(article: vscode.Uri, target: RevealTarget): Promise<void>;
}

export function createApi(reader: ReaderProvider, sessions: ArticleSessions): LecternApi {
  const textOf = (article: vscode.Uri): string | undefined => {
    const parsed = sessions.find(article)?.article;
    return parsed?.ok === true ? parsed.value.article.text : undefined;
  };
  return {
    onDidRender: reader.onDidRender,
    onDidPaint: reader.onDidPaint,
    textOf,
    annotationsOf: (article) => sessions.find(article)?.annotations.annotations,
    annotate: async (article, textRange, { note = '', styleClass = defaultHighlightColor } = {}) => {
      const text = textOf(article);
      const [start, end] = textRange;
      if (text === undefined || start < 0 || start >= end || end > text.length) {
        return failure('no such passage in an open article');
      }
      const request = { selector: describeRange(text, textRange), styleClass, note };
      return (await sessions.find(article)?.createAnnotation(request)) ?? failure('the article was closed');
    },
    reveal: (article, target) => revealInArticle(reader, article, target),
  };
}
