import type { AnnotationPage } from './annotationPage.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';

/** The page of an article that is now where `source` leads to from the folder of its annotation file. */
export function withSource(page: AnnotationPage, source: string): AnnotationPage {
  return { ...page, items: page.items.map((item) => movedItem(item, source)) };
}

/** Targets on the web, and items that have none, stay as they are. */
function movedItem(item: JsonValue, source: string): JsonValue {
  const target = isJsonObject(item) ? memberOf(item, 'target') : undefined;
  const old = isJsonObject(target) ? memberOf(target, 'source') : undefined;
  if (!isJsonObject(item) || !isJsonObject(target) || typeof old !== 'string' || /^[a-z][a-z\d+.-]*:/i.test(old)) {
    return item;
  }
  const moved: JsonObject = { ...target, source };
  return { ...item, target: moved };
}
