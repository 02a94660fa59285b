import type { ArticleIndex } from '../anchoring/articleIndex.ts';
import { describePassage } from '../anchoring/describePassage.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { confirmedMember, keptMember } from './annotation.ts';
import { isJsonObject, type JsonObject, memberOf } from './json.ts';

/**
 * A member of the target: the selectors that it was made with, where the reader has drawn its ends elsewhere since.
 *
 * What an annotation is on is what its selectors say, for every program that reads the file. So a passage with other ends
 * has other selectors, and a quote of its own: the words that the reader chose last. The first ones stay beside them, for ever.
 */
export const firstSelectorMember = 'lectern:firstSelector';

/**
 * The item on another passage, all else as it was.
 * @param textRange into the article text of `index`, not empty
 * @param modified the time of the change, ISO 8601 in UTC
 */
export function resizeItem(
  item: JsonObject,
  index: ArticleIndex,
  textRange: OffsetRange,
  modified: string,
): JsonObject {
  const target = memberOf(item, 'target');
  if (!isJsonObject(target)) return item;
  const first = memberOf(target, firstSelectorMember) ?? memberOf(target, 'selector') ?? [];
  const { [confirmedMember]: _, [keptMember]: __, ...others } = target;
  const selector = describePassage(index, textRange).flatMap((each) => (each === undefined ? [] : [{ ...each }]));
  return { ...item, modified, target: { ...others, selector, [firstSelectorMember]: first } };
}
