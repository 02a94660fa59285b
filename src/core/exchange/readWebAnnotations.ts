import { isJsonObject, type JsonObject, type JsonValue, memberOf } from '../annotation/json.ts';
import { isNoteBody, listOf } from '../annotation/readAnnotation.ts';
import { safeNote } from './safeNote.ts';

const maxPages = 100;

/**
 * The items of an `AnnotationPage`, an `AnnotationCollection` with its pages in it, a list of annotations, or one annotation
 * of the W3C data model; undefined where the JSON is none of these. What the items hold stays, but for links in notes.
 */
export function readWebAnnotations(json: JsonValue): readonly JsonObject[] | undefined {
  if (Array.isArray(json)) {
    const items = (json as readonly JsonValue[]).filter(isJsonObject);
    return items.some((item) => hasType(item, 'Annotation')) ? items.map(readItem) : undefined;
  }
  if (!isJsonObject(json)) return undefined;
  if (hasType(json, 'Annotation')) return [readItem(json)];
  if (!hasType(json, 'AnnotationPage') && !hasType(json, 'AnnotationCollection')) return undefined;
  return pagesOf(json)
    .flatMap((page) => listOf(memberOf(page, 'items')))
    .filter(isJsonObject)
    .map(readItem);
}

/** A page or collection itself, and the pages that it holds, first to last. */
function pagesOf(json: JsonObject): readonly JsonObject[] {
  const pages = [json];
  for (let at = memberOf(json, 'first'); isJsonObject(at) && pages.length < maxPages; at = memberOf(at, 'next'))
    pages.push(at);
  return pages;
}

function readItem(item: JsonObject): JsonObject {
  const bodyValue = memberOf(item, 'bodyValue');
  const isShort = typeof bodyValue === 'string' && memberOf(item, 'body') === undefined;
  const { bodyValue: _, ...rest } = item;
  const full: JsonObject = isShort
    ? { ...rest, body: [{ type: 'TextualBody', value: bodyValue, format: 'text/plain' }] }
    : item;
  const body = memberOf(full, 'body');
  const withBody =
    body === undefined ? full : { ...full, body: Array.isArray(body) ? listOf(body).map(readBody) : readBody(body) };
  const target = memberOf(withBody, 'target');
  // Several targets are several places: the first one with a selector is taken.
  return Array.isArray(target) ? { ...withBody, target: firstPassage(listOf(target)) } : withBody;
}

function readBody(body: JsonValue): JsonValue {
  if (typeof body === 'string') return body;
  return isNoteBody(body) ? { ...body, value: safeNote(String(memberOf(body, 'value'))) } : body;
}

function firstPassage(targets: readonly JsonValue[]): JsonValue {
  return (
    targets.find((target) => isJsonObject(target) && memberOf(target, 'selector') !== undefined) ?? targets[0] ?? null
  );
}

function hasType(item: JsonObject, type: string): boolean {
  return listOf(memberOf(item, 'type')).includes(type);
}
