/** JSON as it is read from a file. Objects may have any own key, `__proto__` too: copy them by spreading or `fromEntries`. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own member of that name; never one that objects inherit. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The members named in `order` first, in that order, then all others as they come. */
export function inOrder(object: JsonObject, order: readonly string[]): JsonObject {
  const known = order.filter((name) => Object.hasOwn(object, name));
  const others = Object.keys(object).filter((name) => !order.includes(name));
  return Object.fromEntries([...known, ...others].map((name) => [name, memberOf(object, name) ?? null]));
}

/** One string for all values that are equal but for the order of their members. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(sortMembers(value));
}

/** True for values that are equal but for the order of their members. */
export function jsonEquals(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => jsonEquals(value, b[i]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) {
    return false;
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && jsonEquals(memberOf(a, name), memberOf(b, name)))
  );
}

function sortMembers(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(sortMembers);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sortMembers(memberOf(value, name) ?? null)]));
}
