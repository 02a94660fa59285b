import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { shortened } from './citationLinks.ts';
import { strings } from './strings.ts';

/** How much of a quote is told. */
const namedLength = 40;

/** What has become of the annotations, in words for someone who does not see the page; empty where nothing has. */
export function describeChanges(before: readonly AnnotationView[], after: readonly AnnotationView[]): string {
  const old = new Map(before.map((annotation) => [annotation.id, annotation]));
  const changes: string[] = [];
  for (const annotation of after) {
    const was = old.get(annotation.id);
    old.delete(annotation.id);
    if (was === annotation) continue;
    const color = strings.colors[annotation.styleClass];
    if (was === undefined)
      changes.push(annotation.target === 'passage' ? strings.highlighted(color) : strings.noteAdded);
    else if (was.quote !== annotation.quote) changes.push(strings.resized(bothEnds(annotation.quote)));
    else if (was.state !== annotation.state && stateChange(was, annotation) !== '')
      changes.push(stateChange(was, annotation));
    else if (!was.kept && annotation.kept) changes.push(strings.kept);
    else if (was.tags.join('\n') !== annotation.tags.join('\n')) changes.push(strings.taggedWith(annotation.tags));
    else if (was.styleClass !== annotation.styleClass) changes.push(strings.colorChanged(color));
    else if (was.note !== annotation.note) changes.push(strings.noteSaved);
  }
  for (const _ of old) changes.push(strings.deleted);
  // A file that was merged or put back can change many at once.
  return changes.length > 1 ? strings.manyChanged(changes.length) : (changes[0] ?? '');
}

/** The first and the last words of a quote: its ends are what has changed. */
function bothEnds(quote: string): string {
  if (quote.length <= 2 * namedLength) return quote;
  return `${shortened(quote, namedLength)} ${quote.slice(-namedLength).replace(/^\S*\s/, '')}`;
}

function stateChange(was: AnnotationView, { state, quote }: AnnotationView): string {
  const isSure = state === 'exact' || state === 'moved';
  if (state === 'changed') return strings.wordsChanged;
  if (!isSure) return was.textRange === null ? '' : strings.lostPlace;
  if (was.state === 'changed') return strings.confirmed;
  return was.textRange === null ? strings.placed(shortened(quote, namedLength)) : '';
}
