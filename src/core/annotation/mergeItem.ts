import { motivationWith } from './editAnnotation.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';
import { type Decide, decideByContent, type MergeMember, mergeObject, mergeSet, mergeValue } from './mergeJson.ts';
import { isNoteBody, listOf } from './readAnnotation.ts';

/**
 * One item of a page, from what two sides made of it. Where both changed a field, the side counts that was modified
 * later; of two notes both are kept, the later one last.
 */
export function mergeItem(base: JsonValue | undefined, mine: JsonObject, theirs: JsonObject): JsonObject {
  const decide = decideByTime(mine, theirs);
  const merged = mergeObject(base, mine, theirs, (name, ...sides) => {
    switch (name) {
      case 'body':
        return mergeBodies(...sides, decide);
      case 'target':
        return mergeTarget(...sides, decide);
      case 'modified':
        return later(sides[1], sides[2]);
      default:
        return mergeValue(...sides, decide);
    }
  });
  const motivation = memberOf(merged, 'motivation');
  const hasNote = listOf(memberOf(merged, 'body')).some(isNoteBody);
  return motivation === undefined ? merged : { ...merged, motivation: motivationWith(motivation, hasNote) };
}

/** The later item's values; of two of one time, those that are greater by content. */
function decideByTime(mine: JsonObject, theirs: JsonObject): Decide {
  const [myTime, theirTime] = [timeOf(mine), timeOf(theirs)];
  if (myTime === theirTime) {
    return decideByContent;
  }
  return (my, their) => (myTime > theirTime ? my : their);
}

/** Times in ISO 8601 and UTC are in order as text. */
function timeOf(item: JsonObject): string {
  const modified = memberOf(item, 'modified') ?? memberOf(item, 'created');
  return typeof modified === 'string' ? modified : '';
}

/** Whatever a clock that was set back, or a person, made of it. */
function later(mine: JsonValue | undefined, theirs: JsonValue | undefined): JsonValue | undefined {
  if (mine === undefined || theirs === undefined) {
    return mine ?? theirs;
  }
  return typeof mine === 'string' && typeof theirs === 'string'
    ? mine > theirs
      ? mine
      : theirs
    : decideByContent(mine, theirs);
}

function mergeTarget(
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
  decide: Decide,
): JsonValue | undefined {
  const byMember: MergeMember = (_, ...sides) => mergeValue(...sides, decide);
  return isJsonObject(mine) && isJsonObject(theirs)
    ? mergeObject(base, mine, theirs, byMember)
    : mergeValue(base, mine, theirs, decide);
}

function mergeBodies(
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  theirs: JsonValue | undefined,
  decide: Decide,
): JsonValue {
  const [ofBase, ofMine, ofTheirs] = [splitBodies(base), splitBodies(mine), splitBodies(theirs)];
  const note = mergeValue(ofBase.note, ofMine.note, ofTheirs.note, (my, their) =>
    isJsonObject(my) && isJsonObject(their) ? mergeNote(ofBase.note, my, their, decide) : decide(my, their),
  );
  const others = mergeSet(ofBase.others, ofMine.others, ofTheirs.others);
  return note === undefined ? others : [note, ...others];
}

function splitBodies(body: JsonValue | undefined) {
  const bodies = listOf(body);
  const note = bodies.find(isNoteBody);
  return { note, others: bodies.filter((other) => other !== note) };
}

function mergeNote(base: JsonObject | undefined, mine: JsonObject, theirs: JsonObject, decide: Decide): JsonObject {
  return mergeObject(base, mine, theirs, (name, ...sides) =>
    mergeValue(...sides, (my, their) =>
      name === 'value' && typeof my === 'string' && typeof their === 'string'
        ? joinNotes(my, their, decide)
        : decide(my, their),
    ),
  );
}

/** Both notes with a line between them, or the one that has the other in it already. */
function joinNotes(mine: string, theirs: string, decide: Decide): string {
  if (mine.includes(theirs)) {
    return mine;
  }
  if (theirs.includes(mine)) {
    return theirs;
  }
  const notes = decide(mine, theirs) === mine ? [theirs, mine] : [mine, theirs];
  return notes.join('\n\n---\n\n');
}
