import { HeadingPaths } from '../../core/exchange/headingPaths.ts';
import type { AnnotationRow } from '../../core/views/annotationRow.ts';
import type { ArticleSession } from '../articleSession.ts';
import { uriName } from '../uriName.ts';

/** The annotations of an open article, in the order of its text. */
export function rowsOf({ article, annotations, document }: ArticleSession): readonly AnnotationRow[] {
  const headings = article.ok ? new HeadingPaths(article.value.article) : undefined;
  const common = { article: document.uri.toString(), articleName: uriName(document.uri) };
  return annotations.annotations.map((view) => ({
    ...common,
    id: view.id,
    quote: view.quote,
    note: view.note,
    tags: view.tags,
    styleClass: view.styleClass,
    state: view.state,
    kept: view.kept,
    unsaved: view.unsaved,
    section: (view.textRange === null ? undefined : headings?.at(view.textRange[0]).at(-1)) ?? '',
  }));
}
