import type { HighlightColor, TextPositionSelector, TextQuoteSelector } from './annotation.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';
import { isNoteBody, listOf } from './readAnnotation.ts';

/** What makes a new annotation. */
export interface NewAnnotation {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** The article's path relative to the folder of the annotation file, URI-encoded. */
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
  readonly styleClass: HighlightColor;
  /** Markdown; empty for a mere highlight. */
  readonly note: string;
}

/** What is to change of an annotation; what is undefined stays. */
export interface AnnotationChange {
  /** Markdown; empty takes the note away. */
  readonly note: string | undefined;
  readonly styleClass: HighlightColor | undefined;
  /** The time of the change, ISO 8601 in UTC. */
  readonly modified: string;
}

/** The item of a new annotation. */
export function createItem(annotation: NewAnnotation): JsonObject {
  const item: JsonObject = {
    id: annotation.id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: annotation.created,
    modified: annotation.created,
    body: [],
    target: {
      source: annotation.source,
      styleClass: annotation.styleClass,
      selector: annotation.selector.map((selector) => ({ ...selector })),
    },
  };
  return withNote(item, annotation.note);
}

/** The item with the change made, and all else that it holds as it was. */
export function editItem(item: JsonObject, change: AnnotationChange): JsonObject {
  let edited: JsonObject = { ...item, modified: change.modified };
  if (change.note !== undefined) {
    edited = withNote(edited, change.note);
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
