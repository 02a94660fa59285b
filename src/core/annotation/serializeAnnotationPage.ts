import { type Annotation, type ArticleNote, confirmedMember, keptMember, partMember } from './annotation.ts';
import type { AnnotationPage } from './annotationPage.ts';
import { schemaMember } from './annotationPage.ts';
import { inOrder, isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';
import { isNoteBody, isTagBody, listOf, readContent } from './readAnnotation.ts';

const pageOrder = ['@context', 'id', 'type', schemaMember];
const itemOrder = ['id', 'type', 'motivation', 'created', 'modified', 'body', 'target'];
const bodyOrder = ['type', 'purpose', 'format', 'value'];
const targetOrder = ['source', 'styleClass', partMember, 'selector', confirmedMember, keptMember];
const blockOrder = ['article', 'headings', 'block', 'offset', 'copies', 'before', 'after', 'callouts'];
const selectorOrder = ['type', 'prefix', 'exact', 'suffix', 'start', 'end', ...blockOrder];

/**
 * The text of an annotation file, made for diffs and for merging: one member a line, members in a fixed order with the
 * unknown ones last, annotations in the order of the text, so that additions in different places touch different lines.
 */
export function serializeAnnotationPage(page: AnnotationPage): string {
  const { members, items } = normalizeAnnotationPage(page);
  const frame = JSON.stringify({ ...members, items: [] }, null, 2);
  if (items.length === 0) {
    return `${frame}\n`;
  }
  return `${frame.slice(0, -emptyEnd.length)}[\n${items.map(textOfItem).join(',\n')}\n  ]\n}\n`;
}

/** How the text of a page without items ends. */
const emptyEnd = '[]\n}';

/** The page as it is written: members and items in their order. */
export function normalizeAnnotationPage(page: AnnotationPage): AnnotationPage {
  return { members: inOrder(page.members, pageOrder), items: sortItems(page.items).map(orderItem) };
}

/** Of many items, few change between two writings: what was made of the others is kept. */
const texts = new WeakMap<JsonObject, string>();
const ordered = new WeakMap<JsonObject, JsonObject>();

function textOfItem(item: JsonValue): string {
  const known = isJsonObject(item) ? texts.get(item) : undefined;
  const text = known ?? `    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`;
  if (known === undefined && isJsonObject(item)) {
    texts.set(item, text);
  }
  return text;
}

/**
 * By place, then id: notes on the whole article, annotations of passages, those without a recorded place, and last, as it
 * came, what is no annotation.
 */
function sortItems(items: readonly JsonValue[]): readonly JsonValue[] {
  const keyed = items.map((item) => ({ item, annotation: contentOf(item) }));
  const readable = keyed.flatMap(({ item, annotation }) =>
    annotation ? [{ item, id: annotation.id, place: placeOf(annotation) }] : [],
  );
  const rest = keyed.filter(({ annotation }) => annotation === undefined).map(({ item }) => item);
  readable.sort((a, b) => compare(a.place[0], b.place[0]) || compare(a.place[1], b.place[1]) || compare(a.id, b.id));
  return [...readable.map(({ item }) => item), ...rest];
}

function contentOf(item: JsonValue): Annotation | ArticleNote | undefined {
  const { annotation, articleNote } = readContent(item);
  return annotation ?? articleNote;
}

function placeOf({ target }: Annotation | ArticleNote): readonly [start: number, end: number] {
  if (!('selector' in target)) {
    return [-1, -1];
  }
  const [, position] = target.selector;
  return position === undefined ? [Number.MAX_SAFE_INTEGER, 0] : [position.start, position.end];
}

/** An item that is no annotation stays as it was. */
function orderItem(item: JsonValue): JsonValue {
  if (!isJsonObject(item) || contentOf(item) === undefined) {
    return item;
  }
  const known = ordered.get(item) ?? orderAnnotation(item);
  ordered.set(item, known);
  return known;
}

function orderAnnotation(item: JsonObject): JsonObject {
  const body = memberOf(item, 'body');
  const target = memberOf(item, 'target');
  return inOrder(
    {
      ...item,
      ...(body === undefined ? {} : { body: orderBodies(body) }),
      ...(isJsonObject(target) ? { target: orderTarget(target) } : {}),
    },
    itemOrder,
  );
}

/** The note, the tags by name, then what else there is. */
function orderBodies(body: JsonValue): JsonValue {
  if (!Array.isArray(body)) {
    return orderMembers(body, bodyOrder);
  }
  const bodies = listOf(body);
  const tags = bodies.filter(isTagBody).toSorted((a, b) => compare(tagOf(a), tagOf(b)));
  const others = bodies.filter((other) => !isNoteBody(other) && !isTagBody(other));
  return [...bodies.filter(isNoteBody), ...tags, ...others].map((each) => orderMembers(each, bodyOrder));
}

function orderTarget(target: JsonObject): JsonObject {
  const confirmed = memberOf(target, confirmedMember);
  const members = isJsonObject(confirmed) ? { [confirmedMember]: orderSelectors(confirmed) } : {};
  return inOrder({ ...orderSelectors(target), ...members }, targetOrder);
}

function orderSelectors(holder: JsonObject): JsonObject {
  const selector = memberOf(holder, 'selector');
  if (selector === undefined) {
    return holder;
  }
  const ordered = Array.isArray(selector)
    ? listOf(selector).map((each) => orderMembers(each, selectorOrder))
    : orderMembers(selector, selectorOrder);
  return { ...holder, selector: ordered };
}

function orderMembers(value: JsonValue, order: readonly string[]): JsonValue {
  return isJsonObject(value) ? inOrder(value, order) : value;
}

function tagOf(body: JsonObject): string {
  return String(memberOf(body, 'value'));
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
