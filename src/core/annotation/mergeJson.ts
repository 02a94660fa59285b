import { canonicalJson, isJsonObject, type JsonObject, type JsonValue, jsonEquals, memberOf } from './json.ts';

/**
 * Which of two changes of one value counts. Must not depend on which side it is called for, so that both sides of a merge
 * come to the same result.
 */
export type Decide = (mine: JsonValue, theirs: JsonValue) => JsonValue;

/** The greater in the order of their canonical text: no better than the other, but the same for both sides. */
export const decideByContent: Decide = (mine, theirs) => (canonicalJson(mine) > canonicalJson(theirs) ? mine : theirs);

/** Merges one member of an object; undefined where there is none, and where there is to be none. */
export type MergeMember = (
  name: string,
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
) => JsonValue | undefined;

/** What only one side changed, as that side has it. A change wins over a deletion. */
export function mergeValue(
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
  decide: Decide,
): JsonValue | undefined {
  if (jsonEquals(mine, theirs) || jsonEquals(theirs, base)) {
    return mine;
  }
  if (jsonEquals(mine, base) || mine === undefined) {
    return theirs;
  }
  return theirs === undefined ? mine : decide(mine, theirs);
}

/** Merges two objects member by member, with the members in the order of `theirs`. */
export function mergeObject(base: JsonValue | undefined, mine: JsonObject, theirs: JsonObject, merge: MergeMember) {
  const known = isJsonObject(base) ? base : {};
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const members = [...names].flatMap((name): [string, JsonValue][] => {
    const value = merge(name, memberOf(known, name), memberOf(mine, name), memberOf(theirs, name));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(members) as JsonObject;
}

/** Merges two lists whose order says nothing: what either side added is in, what either side took out is not. */
export function mergeSet(
  base: readonly JsonValue[],
  mine: readonly JsonValue[],
  theirs: readonly JsonValue[],
): readonly JsonValue[] {
  const [inBase, inMine, inTheirs] = [byContent(base), byContent(mine), byContent(theirs)];
  const all = new Map([...inTheirs, ...inMine]);
  return [...all].flatMap(([key, value]) => {
    const keep = inBase.has(key) ? inMine.has(key) && inTheirs.has(key) : true;
    return keep ? [value] : [];
  });
}

/** Equal values are told apart by how many came before, so that none is lost. */
export function byContent(values: readonly JsonValue[]): Map<string, JsonValue> {
  const keyed = new Map<string, JsonValue>();
  for (const value of values) {
    const text = canonicalJson(value);
    let count = 0;
    while (keyed.has(`${count} ${text}`)) {
      count++;
    }
    keyed.set(`${count} ${text}`, value);
  }
  return keyed;
}
