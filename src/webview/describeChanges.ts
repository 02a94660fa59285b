import type { AnnotationView } from '../protocol/annotationMessages.ts';
import { strings } from './strings.ts';

/** What has become of the annotations, in words for someone who does not see the page; empty where nothing has. */
export function describeChanges(before: readonly AnnotationView[], after: readonly AnnotationView[]): string {
  const old = new Map(before.map((annotation) => [annotation.id, annotation]));
  const changes: string[] = [];
  for (const annotation of after) {
    const was = old.get(annotation.id);
    old.delete(annotation.id);
    const color = strings.colors[annotation.styleClass];
    if (was === undefined) changes.push(strings.highlighted(color));
    else if (was.styleClass !== annotation.styleClass) changes.push(strings.colorChanged(color));
    else if (was.note !== annotation.note) changes.push(strings.noteSaved);
  }
  for (const _ of old) changes.push(strings.deleted);
  // A file that was merged or put back can change many at once.
  return changes.length > 1 ? strings.manyChanged(changes.length) : (changes[0] ?? '');
}
