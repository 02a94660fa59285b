import { defaultHighlightColor } from '../annotation/annotation.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from '../annotation/json.ts';
import { listOf } from '../annotation/readAnnotation.ts';
import { importedItem } from './importedItem.ts';
import { objectsIn, stringOf } from './importedJson.ts';

/**
 * The annotations in JSON of Hypothesis: an answer of its API (`rows`), an export of its client (`annotations`), or a
 * list; undefined where the JSON is none of these. A reply is undefined in the list: it is on another annotation.
 */
export function readHypothesis(json: JsonValue): readonly (JsonObject | undefined)[] | undefined {
  const rows = isJsonObject(json)
    ? [...objectsIn(json, 'rows'), ...objectsIn(json, 'annotations')]
    : listOf(json).filter(isJsonObject);
  return rows.some(isRow) ? rows.map(readRow) : undefined;
}

function isRow(row: JsonObject): boolean {
  return (
    Array.isArray(memberOf(row, 'target')) && typeof memberOf(row, 'uri') === 'string' && !Object.hasOwn(row, 'type')
  );
}

function readRow(row: JsonObject): JsonObject | undefined {
  if (!isRow(row) || listOf(memberOf(row, 'references')).length > 0) return undefined;
  const selectors = objectsIn(row, 'target').flatMap((target) => objectsIn(target, 'selector'));
  const quote = selectors.find((selector) => memberOf(selector, 'type') === 'TextQuoteSelector') ?? {};
  const id = stringOf(row, 'id');
  const note = stringOf(row, 'text');
  if (stringOf(quote, 'exact') === '' && note === '') return undefined;
  return importedItem({
    id: id === '' ? '' : `https://hypothes.is/a/${encodeURIComponent(id)}`,
    quote: stringOf(quote, 'exact'),
    prefix: stringOf(quote, 'prefix'),
    suffix: stringOf(quote, 'suffix'),
    note,
    tags: listOf(memberOf(row, 'tags')).filter((tag) => typeof tag === 'string'),
    styleClass: defaultHighlightColor,
    created: stringOf(row, 'created'),
    modified: stringOf(row, 'updated'),
  });
}
