import { describePassage } from '../../core/anchoring/describePassage.ts';
import { defaultHighlightColor } from '../../core/annotation/annotation.ts';
import { findItem } from '../../core/annotation/annotationPage.ts';
import { createItem, editItem } from '../../core/annotation/editAnnotation.ts';
import { isOnEntry } from '../../core/entry/onEntry.ts';
import { failure, type Result } from '../../core/result.ts';
import { type ReadingStatus, readingStatuses } from '../../core/views/referenceRow.ts';
import { annotationGone } from '../annotationNotices.ts';
import type { ArticleSession } from '../articleSession.ts';
import { newAnnotationId } from '../newAnnotationId.ts';

/**
 * What the reader means to do with the work of an entry is a tag of an annotation on that entry: two windows, or two
 * branches, that set it for different entries, or for one, are merged as all tags are.
 */
export function statusesByEntry(session: ArticleSession): ReadonlyMap<string, readonly ReadingStatus[]> {
  const statuses = new Map<string, readonly ReadingStatus[]>();
  if (!session.article.ok) return statuses;
  const onEntries = session.annotations.annotations.filter(({ target, tags }) => target === 'entry' && tags.length > 0);
  if (onEntries.length === 0) return statuses;
  for (const { id, textRange } of session.article.value.article.bibliography) {
    const tags = onEntries.filter((view) => isOnEntry(view, textRange)).flatMap((view) => view.tags);
    const found = readingStatuses.filter((status) => tags.includes(status));
    if (found.length > 0) statuses.set(id, found);
  }
  return statuses;
}

/** Sets, or with null takes away, what the reader means to do with the work of an entry; one step to take back. */
export async function setStatus(
  session: ArticleSession,
  entryId: string,
  status: ReadingStatus | null,
): Promise<Result<null>> {
  const parsed = session.article.ok ? session.article.value : undefined;
  const entry = parsed?.article.bibliography.find(({ id }) => id === entryId);
  if (parsed === undefined || entry === undefined) return failure(annotationGone());
  await session.readAnnotationPage();
  const view = session.annotations.annotations.find((each) => isOnEntry(each, entry.textRange));
  const others = (view?.tags ?? []).filter((tag) => !readingStatuses.some((known) => known === tag));
  const now = new Date().toISOString();
  return await session.changeTogether((page) => {
    const before = view && findItem(page, view.id);
    const id = view !== undefined && before !== undefined ? view.id : newAnnotationId();
    // One that has nothing else to say was made for its status, and goes with it.
    if (status === null && others.length === 0 && (view === undefined || view.note === ''))
      return before === undefined ? [] : [{ id, before, after: undefined }];
    const item =
      before ??
      createItem({
        id,
        created: now,
        source: session.location?.source ?? '',
        selector: describePassage(parsed.index, entry.textRange),
        styleClass: defaultHighlightColor,
        note: '',
        part: 'reference-entry',
      });
    const tags = { added: status === null ? [] : [status], removed: readingStatuses };
    const after = editItem(item, { note: undefined, styleClass: undefined, tags, modified: now });
    return [{ id, before, after }];
  });
}
