import { isJsonObject, type JsonObject, type JsonValue, memberOf } from '../annotation/json.ts';

/** The longest file that is read, in UTF-16 code units, and the most annotations that are taken from one. */
export const maxImportLength = 50_000_000;
export const maxImportedItems = 50_000;

const maxDepth = 40;

/** Names that would reach the prototype of an object that they are copied to carelessly. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

/** The JSON of a file from elsewhere, without members of unsafe names and without what is nested too deep; undefined where it is none. */
export function parseImportedJson(text: string): JsonValue | undefined {
  try {
    return withoutUnsafe(JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue, 0);
  } catch {
    return undefined;
  }
}

function withoutUnsafe(value: JsonValue, depth: number): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) return null;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => withoutUnsafe(item, depth + 1));
  const members = Object.entries(value as JsonObject).filter(([name]) => !unsafeNames.has(name));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutUnsafe(member, depth + 1)]));
}

/** The string of that name, empty where there is none. */
export function stringOf(object: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const value = memberOf(object, name);
    if (typeof value === 'string') return value;
  }
  return '';
}

/** The objects in the list of that name. */
export function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const value = memberOf(object, name);
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isJsonObject) : [];
}
