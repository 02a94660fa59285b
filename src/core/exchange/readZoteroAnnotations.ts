import { defaultHighlightColor } from '../annotation/annotation.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from '../annotation/json.ts';
import { listOf } from '../annotation/readAnnotation.ts';
import { importedItem, nearestColor } from './importedItem.ts';
import { stringOf } from './importedJson.ts';

const kinds = new Set(['highlight', 'underline', 'note', 'text', 'image', 'ink']);
const maxDepth = 8;

/**
 * The annotations in JSON of Zotero: items of its API, of its reader, or nested in the attachments of exported items;
 * undefined where the JSON has none. One without words, a drawing for example, is undefined in the list.
 */
export function readZoteroAnnotations(json: JsonValue): readonly (JsonObject | undefined)[] | undefined {
  const found: JsonObject[] = [];
  collect(json, found, 0);
  return found.length === 0 ? undefined : found.map(readOne);
}

function collect(value: JsonValue | undefined, found: JsonObject[], depth: number): void {
  if (depth > maxDepth || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) collect(item, found, depth + 1);
  } else if (isJsonObject(value)) {
    const data = memberOf(value, 'data');
    const fields = isJsonObject(data) ? data : value;
    if (isAnnotation(fields)) found.push(fields);
    else for (const name of ['items', 'attachments', 'annotations']) collect(memberOf(fields, name), found, depth + 1);
  }
}

function isAnnotation(fields: JsonObject): boolean {
  return (
    memberOf(fields, 'itemType') === 'annotation' ||
    typeof memberOf(fields, 'annotationType') === 'string' ||
    (kinds.has(stringOf(fields, 'type')) && (Object.hasOwn(fields, 'comment') || Object.hasOwn(fields, 'text')))
  );
}

function readOne(fields: JsonObject): JsonObject | undefined {
  const kind = stringOf(fields, 'annotationType', 'type');
  const hasQuote = kind === 'highlight' || kind === 'underline';
  const quote = hasQuote ? stringOf(fields, 'annotationText', 'text') : '';
  const note = stringOf(fields, 'annotationComment', 'comment');
  if (quote === '' && note === '') return undefined;
  const key = stringOf(fields, 'key', 'id', 'itemKey');
  const created = stringOf(fields, 'dateAdded', 'dateCreated');
  return importedItem({
    id: zoteroId(key),
    quote,
    prefix: '',
    suffix: '',
    note,
    tags: listOf(memberOf(fields, 'tags'))
      .map(tagOf)
      .filter((tag) => tag !== ''),
    styleClass: nearestColor(stringOf(fields, 'annotationColor', 'color')) ?? defaultHighlightColor,
    created,
    modified: stringOf(fields, 'dateModified') || created,
  });
}

/** The same however the annotation was exported; empty for what is no key. */
export function zoteroId(key: string): string {
  return /^[A-Z0-9]{4,20}$/i.test(key) ? `zotero://select/library/items/${key}` : '';
}

function tagOf(tag: JsonValue): string {
  return isJsonObject(tag) ? stringOf(tag, 'tag', 'name') : typeof tag === 'string' ? tag : '';
}
