import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationChanges, AnnotationView } from './annotationMessages.ts';

/** An annotation that is the very same object before and after is taken for unchanged without a look at it. Ids are unique. */
export function compareAnnotations(
  before: readonly AnnotationView[],
  after: readonly AnnotationView[],
): AnnotationChanges {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const changed: { index: number; annotation: AnnotationView }[] = [];
  const shifted: { index: number; textRange: OffsetRange }[] = [];
  let last = -1;
  for (const [index, annotation] of after.entries()) {
    const at = places.get(annotation.id) ?? -1;
    const was = before[at];
    places.delete(annotation.id);
    // What stands still keeps its order; what would break it is put in anew.
    if (was === undefined || at < last || !isAlike(was, annotation)) {
      changed.push({ index, annotation });
      continue;
    }
    last = at;
    const { textRange } = annotation;
    if (textRange !== null && textRange.join() !== was.textRange?.join()) shifted.push({ index, textRange });
  }
  return { removed: [...places.keys()], changed, shifted };
}

export function applyChanges(
  before: readonly AnnotationView[],
  { removed, changed, shifted }: AnnotationChanges,
): readonly AnnotationView[] {
  const gone = new Set([...removed, ...changed.map(({ annotation }) => annotation.id)]);
  const kept = before.filter(({ id }) => !gone.has(id));
  const after: AnnotationView[] = [];
  let next = 0;
  for (const { index, annotation } of changed) {
    while (after.length < index && next < kept.length) after.push(kept[next++] as AnnotationView);
    after.push(annotation);
  }
  after.push(...kept.slice(next));
  for (const { index, textRange } of shifted) {
    const annotation = after[index];
    if (annotation !== undefined) after[index] = { ...annotation, textRange };
  }
  return after;
}

/** True where nothing, or only the place of a passage, is other. */
function isAlike(was: AnnotationView, is: AnnotationView): boolean {
  if (was === is) return true;
  if ((was.textRange === null) !== (is.textRange === null)) return false;
  const { textRange: _, ...before } = was;
  const { textRange: __, ...after } = is;
  const names = Object.keys(after) as (keyof typeof after)[];
  return names.every((name) => before[name] === after[name] || (isEmpty(before[name]) && isEmpty(after[name])));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
