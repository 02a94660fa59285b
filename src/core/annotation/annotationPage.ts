import { failure, type Result, success } from '../result.ts';
import type { Annotation, ArticleNote } from './annotation.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';
import { readContent } from './readAnnotation.ts';

/**
 * The content of an annotation file, a W3C `AnnotationPage`. The JSON itself is kept, so that whatever Lectern does not
 * know survives a rewrite.
 */
export interface AnnotationPage {
  /** All members of the page but `items`. */
  readonly members: JsonObject;
  /** As they stand in the file. `readAnnotation` tells which of them are annotations that Lectern can show. */
  readonly items: readonly JsonValue[];
  /** True where this was read from a file of an older schema, or of none, and is in the present one now. */
  readonly isMigrated?: true;
}

/** The version of the file's schema that this program reads and writes. */
const schemaVersion = 1;
export const schemaMember = 'lectern:schema';

export const emptyAnnotationPage: AnnotationPage = {
  members: {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    [schemaMember]: schemaVersion,
  },
  items: [],
};

/**
 * Why a file cannot be read, and so must not be written: it holds a merge conflict of git, is no JSON, is JSON but no
 * annotation page, or was written by a newer Lectern.
 */
export type AnnotationPageFault = 'conflict' | 'not-json' | 'not-a-page' | 'newer-schema';

/** Reads the text of an annotation file. Items that are no annotations are no fault: they are carried through. */
export function parseAnnotationPage(text: string): Result<AnnotationPage, AnnotationPageFault> {
  const page = parseAnyVersion(text);
  if (!page.ok) {
    return page;
  }
  const { members, items } = page.value;
  // A person, or another program, names none.
  const version = memberOf(members, schemaMember) ?? 0;
  if (typeof version !== 'number' || version > schemaVersion) {
    return failure('newer-schema');
  }
  return success({
    members: { ...emptyAnnotationPage.members, ...members, [schemaMember]: schemaVersion },
    items,
    ...(version < schemaVersion ? { isMigrated: true } : {}),
  });
}

/** The same for a file of any schema, newer ones too: to show what can be shown of it, and never to write it. */
export function parseAnyVersion(text: string): Result<AnnotationPage, Exclude<AnnotationPageFault, 'newer-schema'>> {
  let json: JsonValue;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as JsonValue;
  } catch {
    return failure(hasConflictMarkers(text) ? 'conflict' : 'not-json');
  }
  if (!isJsonObject(json)) {
    return failure('not-a-page');
  }
  const { items, ...members } = json;
  const type = memberOf(members, 'type');
  return Array.isArray(items) && (type === undefined || type === 'AnnotationPage')
    ? success({ members, items: items as readonly JsonValue[] })
    : failure('not-a-page');
}

/** What a page holds for the reader. */
export interface PageContent {
  /** One for each id; of several items with one id, the first. */
  readonly annotations: readonly Annotation[];
  /** The notes on the article as a whole, as well one for each id. */
  readonly articleNotes: readonly ArticleNote[];
  /** How many items are no annotation that Lectern can show. */
  readonly unreadableItems: number;
}

export function readAnnotations(page: AnnotationPage): PageContent {
  const ids = new Set<string>();
  const annotations: Annotation[] = [];
  const articleNotes: ArticleNote[] = [];
  for (const item of page.items) {
    const { annotation, articleNote } = readContent(item);
    const id = annotation?.id ?? articleNote?.id;
    if (id === undefined || ids.has(id)) {
      continue;
    }
    ids.add(id);
    if (annotation !== undefined) {
      annotations.push(annotation);
    } else if (articleNote !== undefined) {
      articleNotes.push(articleNote);
    }
  }
  return { annotations, articleNotes, unreadableItems: page.items.length - ids.size };
}

/** The item with that id, undefined where there is none. */
export function findItem(page: AnnotationPage, id: string): JsonObject | undefined {
  return page.items.find((item): item is JsonObject => idOf(item) === id);
}

/** The page with `item` in the place of the item with that id, or added; undefined takes it out. */
export function replaceItem(page: AnnotationPage, id: string, item: JsonObject | undefined): AnnotationPage {
  const index = page.items.findIndex((other) => idOf(other) === id);
  const items = [...page.items];
  if (index === -1) {
    return item === undefined ? page : { ...page, items: [...items, item] };
  }
  items.splice(index, 1, ...(item === undefined ? [] : [item]));
  return { ...page, items };
}

/** What to make of the item with an id, undefined where there is none; giving undefined takes it out. */
export type ItemChange = (item: JsonObject | undefined) => JsonObject | undefined;

/** The page with the items of these ids changed, or added, in one pass. */
export function changeItems(page: AnnotationPage, changes: ReadonlyMap<string, ItemChange>): AnnotationPage {
  const seen = new Set<string>();
  const items = page.items.flatMap((item): readonly JsonValue[] => {
    const id = idOf(item);
    const change = id === undefined || seen.has(id) ? undefined : changes.get(id);
    if (id === undefined || change === undefined || !isJsonObject(item)) {
      return [item];
    }
    seen.add(id);
    const changed = change(item);
    return changed === undefined ? [] : [changed];
  });
  for (const [id, change] of changes) {
    const added = seen.has(id) ? undefined : change(undefined);
    if (added !== undefined) {
      items.push(added);
    }
  }
  return { ...page, items };
}

/** The items that have an id, by it; of several with one id, the first. */
export function itemsById({ items }: AnnotationPage): ReadonlyMap<string, JsonValue> {
  const byId = new Map<string, JsonValue>();
  for (const item of items) {
    const id = idOf(item);
    if (id !== undefined && !byId.has(id)) {
      byId.set(id, item);
    }
  }
  return byId;
}

/** The id of an item, undefined where it has none. */
export function idOf(item: JsonValue): string | undefined {
  const id = isJsonObject(item) ? memberOf(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function hasConflictMarkers(text: string): boolean {
  return /^<{7}(?: |\r?$)/m.test(text) && /^={7}\r?$/m.test(text) && /^>{7}(?: |\r?$)/m.test(text);
}
