import type { ArticleIndex } from '../anchoring/articleIndex.ts';
import { describePassage } from '../anchoring/describePassage.ts';
import { type Annotation, type ArticleNote, noteOf } from '../annotation/annotation.ts';
import { type AnnotationPage, findItem, idOf } from '../annotation/annotationPage.ts';
import { isJsonObject, type JsonObject, jsonEquals, memberOf } from '../annotation/json.ts';
import { mergeItems } from '../annotation/mergeAnnotationPages.ts';
import { readAnnotation, readArticleNote } from '../annotation/readAnnotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

export interface ImportSettings {
  /** `target.source` of what is added. */
  readonly source: string;
  /** For what does not say when it was made, ISO 8601 in UTC. */
  readonly now: string;
  /** A new id for what has none. */
  readonly newId: () => string;
  /** Of the article; undefined where it cannot be read. */
  readonly index: ArticleIndex | undefined;
  /** Where an annotation stands in the article text beyond doubt, null where there is no such place. */
  readonly place: (annotation: Annotation) => OffsetRange | null;
}

/** One annotation of the page as it is, undefined where it is new, and as it is to be. */
export interface PlannedChange {
  readonly id: string;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject;
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly added: number;
  /** Known ones that the file has in a later version. */
  readonly updated: number;
  /** Of those added: how many have no place in the article. */
  readonly withoutPlace: number;
  readonly duplicates: number;
  /** Items that are no annotation of a passage or of an article. */
  readonly unusable: number;
}

type Known = Annotation | ArticleNote;

/**
 * What importing does to a page: nothing that is there is lost. An annotation is known by its id, or by its quote, place
 * and note; a known one changes only where the file has a later version of it, which is merged into it.
 */
export function planImport(page: AnnotationPage, items: readonly JsonObject[], settings: ImportSettings): ImportPlan {
  const changes = new Map<string, PlannedChange>();
  const known = new Map<string, Known>();
  const contents = new Set<string>();
  for (const item of page.items) {
    const annotation = readKnown(item as JsonObject);
    if (annotation === undefined) continue;
    known.set(annotation.id, annotation);
    contents.add(contentOf(annotation, settings));
  }
  const counts = { added: 0, updated: 0, withoutPlace: 0, duplicates: 0, unusable: 0 };
  for (const raw of items) {
    const item = adopt(raw, settings);
    const annotation = readKnown(item);
    if (annotation === undefined) {
      counts.unusable++;
      continue;
    }
    const mine = known.get(annotation.id);
    if (mine !== undefined) {
      const change = changes.has(annotation.id) ? undefined : update(page, mine, item, annotation);
      counts[change === undefined ? 'duplicates' : 'updated']++;
      if (change !== undefined) changes.set(change.id, change);
      continue;
    }
    const content = contentOf(annotation, settings);
    if (contents.has(content)) {
      counts.duplicates++;
      continue;
    }
    // Two of one file with ids of their own are two, whatever they say.
    if (idOf(raw) === undefined || idOf(raw) === '') contents.add(content);
    known.set(annotation.id, annotation);
    counts.added++;
    const range = 'selector' in annotation.target ? settings.place(annotation as Annotation) : undefined;
    if (range === null) counts.withoutPlace++;
    changes.set(annotation.id, {
      id: annotation.id,
      before: undefined,
      after: withPlace(item, annotation, range, settings.index),
    });
  }
  return { changes: [...changes.values()], ...counts };
}

function readKnown(item: JsonObject): Known | undefined {
  return readAnnotation(item) ?? readArticleNote(item);
}

/** The item with an id, times and the source of this article. */
function adopt(item: JsonObject, { source, now, newId }: ImportSettings): JsonObject {
  const id = idOf(item) ?? '';
  const created = memberOf(item, 'created');
  const target = memberOf(item, 'target');
  return {
    ...item,
    id: id === '' ? newId() : id,
    created: created === undefined || created === '' ? now : created,
    modified: memberOf(item, 'modified') || (created === undefined || created === '' ? now : created),
    target: isJsonObject(target) ? { ...target, source } : source,
  };
}

/** The same for two that say the same of the same passage. */
function contentOf(annotation: Known, { place }: ImportSettings): string {
  const isPassage = 'selector' in annotation.target;
  const quote = isPassage ? (annotation as Annotation).target.selector[0] : undefined;
  const range = isPassage ? place(annotation as Annotation) : null;
  const where = range?.join('–') ?? `${quote?.prefix.slice(-20)}…${quote?.suffix.slice(0, 20)}`;
  return JSON.stringify([squeeze(quote?.exact ?? ''), where, squeeze(noteOf(annotation))]);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Undefined where the file has nothing new. Where the annotation stands is for the page alone to say. */
function update(page: AnnotationPage, mine: Known, item: JsonObject, theirs: Known): PlannedChange | undefined {
  const before = findItem(page, mine.id);
  if (before === undefined || theirs.modified <= mine.modified) return undefined;
  const merged = mergeItems(undefined, before, { ...item, target: memberOf(before, 'target') ?? null });
  return !isJsonObject(merged) || jsonEquals(merged, before) ? undefined : { id: mine.id, before, after: merged };
}

/**
 * A quote from elsewhere comes without its place, often without its context: where the very words stand in the article,
 * both are recorded as for an annotation that is made here.
 */
function withPlace(
  item: JsonObject,
  annotation: Known,
  range: OffsetRange | null | undefined,
  index: ArticleIndex | undefined,
): JsonObject {
  const target = memberOf(item, 'target');
  if (!range || index === undefined || !isJsonObject(target) || !('selector' in annotation.target)) return item;
  const [quote, position] = annotation.target.selector;
  if (position !== undefined || index.text.slice(...range) !== quote.exact) return item;
  return {
    ...item,
    target: { ...target, selector: describePassage(index, range).map((selector) => ({ ...selector })) },
  };
}
