import {
  type ArticleTarget,
  type HighlightColor,
  partMember,
  type TargetPart,
  type TextPositionSelector,
  type TextQuoteSelector,
} from './annotation.ts';
import type { BlockSelector } from './blockSelector.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';
import { isNoteBody, isTagBody, listOf } from './readAnnotation.ts';

/** What makes a new note on the article as a whole. */
export interface NewArticleNote extends ArticleTarget {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** Markdown; empty where it is still to be written. */
  readonly note: string;
}

/** What makes a new annotation. */
export interface NewAnnotation extends NewArticleNote {
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector, BlockSelector?];
  /** Undefined for an annotation of the words themselves. */
  readonly part?: TargetPart | undefined;
}

/** Tags by their names: what else has changed of them meanwhile stays. */
export interface TagChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What is to change of an annotation; what is undefined stays. */
export interface AnnotationChange {
  /** Markdown; empty takes the note away. */
  readonly note: string | undefined;
  readonly styleClass: HighlightColor | undefined;
  readonly tags?: TagChange | undefined;
  /** The time of the change, ISO 8601 in UTC. */
  readonly modified: string;
}

/** The item of a new annotation. */
export function createItem(annotation: NewAnnotation): JsonObject {
  const { source, styleClass, part, selector } = annotation;
  return itemOn(annotation, {
    source,
    styleClass,
    ...(part === undefined ? {} : { [partMember]: part }),
    selector: selector.map((each) => ({ ...each })),
  });
}

/** The item of a new note on the article as a whole. */
export function createArticleNoteItem(annotation: NewArticleNote): JsonObject {
  return itemOn(annotation, { source: annotation.source, styleClass: annotation.styleClass });
}

function itemOn({ id, created, note }: NewArticleNote, target: JsonObject): JsonObject {
  const item: JsonObject = {
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified: created,
    body: [],
    target,
  };
  return withNote(item, note);
}

/** The item with the change made, and all else that it holds as it was. */
export function editItem(item: JsonObject, change: AnnotationChange): JsonObject {
  let edited: JsonObject = { ...item, modified: change.modified };
  if (change.note !== undefined) {
    edited = withNote(edited, change.note);
  }
  if (change.tags !== undefined) {
    edited = withTags(edited, change.tags);
  }
  const target = memberOf(edited, 'target');
  if (change.styleClass !== undefined && isJsonObject(target)) {
    edited = { ...edited, target: { ...target, styleClass: change.styleClass } };
  }
  return edited;
}

function withNote(item: JsonObject, note: string): JsonObject {
  const bodies = listOf(memberOf(item, 'body'));
  const index = bodies.findIndex(isNoteBody);
  const others = bodies.filter((_, at) => at !== index);
  const old = bodies[index];
  const body: JsonValue[] = note === '' ? [...others] : [noteBody(note, old), ...others];
  const motivation = motivationWith(memberOf(item, 'motivation'), note !== '');
  return { ...item, motivation, body };
}

/** Tags that were there stay as they are, with whatever else their bodies say. */
function withTags(item: JsonObject, { added, removed }: TagChange): JsonObject {
  const wanted = new Set(added.map((name) => name.trim()).filter((name) => name !== ''));
  const unwanted = new Set(removed.map((name) => name.trim()).filter((name) => !wanted.has(name)));
  const bodies = listOf(memberOf(item, 'body'));
  const nameOf = (body: JsonObject): string => String(memberOf(body, 'value')).trim();
  const kept = bodies.filter((body) => !isTagBody(body) || !unwanted.has(nameOf(body)));
  const present = new Set(kept.filter(isTagBody).map(nameOf));
  const missing = [...wanted].filter((name) => !present.has(name));
  return { ...item, body: [...kept, ...missing.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))] };
}

function noteBody(note: string, old: JsonValue | undefined): JsonObject {
  return {
    type: 'TextualBody',
    purpose: 'commenting',
    format: 'text/markdown',
    ...(isJsonObject(old) ? old : {}),
    value: note,
  };
}

/** A motivation that is neither of the two that Lectern gives belongs to whoever gave it, and stays. */
export function motivationWith(motivation: JsonValue | undefined, hasNote: boolean): JsonValue {
  const ours = motivation === undefined || motivation === 'highlighting' || motivation === 'commenting';
  return ours ? (hasNote ? 'commenting' : 'highlighting') : motivation;
}
