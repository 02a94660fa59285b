import type { ArticleIndex } from '../anchoring/articleIndex.ts';
import { describePassage } from '../anchoring/describePassage.ts';
import { keptAs } from '../anchoring/kept.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { confirmedMember, keptMember } from './annotation.ts';
import { isJsonObject, type JsonObject, memberOf } from './json.ts';

/**
 * The item with the place that the reader says is the right one, all else as it was. For *Confirm* that is the place where
 * it is shown, for *Re-attach to Selection* and a choice among candidates the one that was chosen.
 * The original selectors, and so the quote, stay; `lectern:confirmed` beside them gets the selectors of the passage as it
 * is now, and is what the annotation is found by from then on. A decision to keep it as it was (`keepItem`) is taken back.
 * @param textRange into the article text of `index`, not empty
 * @param modified the time of the change, ISO 8601 in UTC
 */
export function confirmItem(
  item: JsonObject,
  index: ArticleIndex,
  textRange: OffsetRange,
  modified: string,
): JsonObject {
  const target = memberOf(item, 'target');
  if (!isJsonObject(target)) return item;
  const { [keptMember]: _, ...others } = target;
  const selector = describePassage(index, textRange).flatMap((each) => (each === undefined ? [] : [{ ...each }]));
  return { ...item, modified, target: { ...others, [confirmedMember]: { selector } } };
}

/**
 * The item with the reader's decision that it stays as it is, without a place or with changed words: for *Keep*. What
 * `lectern:kept` gets is a fingerprint of the words at its place, so that the decision holds, and `isKept` says so, until
 * they change again.
 * @param textRange the place where it is shown, into the article text `text`; null where it has none
 */
export function keepItem(item: JsonObject, text: string, textRange: OffsetRange | null, modified: string): JsonObject {
  const target = memberOf(item, 'target');
  if (!isJsonObject(target)) return item;
  return { ...item, modified, target: { ...target, [keptMember]: keptAs(text, textRange) } };
}
