import { type AnnotationPage, idOf } from './annotationPage.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { mergeItem } from './mergeItem.ts';
import { byContent, decideByContent, mergeObject, mergeValue } from './mergeJson.ts';

/**
 * Brings together what two sides made of one page: by annotation, and within one by field. `base` is what both started
 * from. Nothing that either side wrote is lost:
 * - what one side added or changed is in the result; deletions are kept where the other side changed nothing;
 * - an annotation that one side deleted and the other changed stays, changed;
 * - where both changed a field, the later change counts, but of two notes both are kept.
 *
 * Merging does not depend on which side is `mine`, but for the order of what has no place in the text.
 */
export function mergeAnnotationPages(
  base: AnnotationPage,
  mine: AnnotationPage,
  theirs: AnnotationPage,
): AnnotationPage {
  const members = mergeObject(base.members, mine.members, theirs.members, (_, ...sides) =>
    mergeValue(...sides, decideByContent),
  );
  const [inBase, inMine, inTheirs] = [keyItems(base.items), keyItems(mine.items), keyItems(theirs.items)];
  const keys = new Set([...inTheirs.keys(), ...inMine.keys()]);
  const items = [...keys].flatMap((key) => {
    const item = mergeItems(inBase.get(key), inMine.get(key), inTheirs.get(key));
    return item === undefined ? [] : [item];
  });
  return { members, items };
}

/** By id; what has none, or the id of an item before it, by content. */
function keyItems(items: readonly JsonValue[]): Map<string, JsonValue> {
  const byId = new Map<string, JsonValue>();
  const others: JsonValue[] = [];
  for (const item of items) {
    const id = idOf(item);
    if (id === undefined || byId.has(`id ${id}`)) {
      others.push(item);
    } else {
      byId.set(`id ${id}`, item);
    }
  }
  return new Map([...byId, ...byContent(others)]);
}

/** The three-way merge of one item, undefined where a side has none. */
export function mergeItems(
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
): JsonValue | undefined {
  return mergeValue(base, mine, theirs, (my, their) =>
    isJsonObject(my) && isJsonObject(their) ? mergeItem(base, my, their) : decideByContent(my, their),
  );
}
