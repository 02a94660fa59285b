import { contains, type OffsetRange } from '../text/offsetRange.ts';
import { alignLandmarks } from './alignLandmarks.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { agreementAt, complete } from './contextAgreement.ts';
import { foldOffset } from './foldedText.ts';
import type { Sought } from './sought.ts';

/**
 * True where a passage stands among the blocks that stood around it, however far an edit above has shifted them all; false
 * where it has changed its place among them. One that was recorded without its blocks, or whose blocks are all gone, is in
 * its place beside the words that stood beside it, or at the very offset that was recorded.
 */
export function isInPlace(index: ArticleIndex, sought: Sought, textRange: OffsetRange): boolean {
  const { block, position } = sought;
  const { skeleton } = index;
  const range: OffsetRange = [foldOffset(skeleton, textRange[0]), foldOffset(skeleton, textRange[1])];
  const alignment = block && alignLandmarks(index, block);
  if (alignment !== undefined) return contains(alignment.range, range);
  if (position?.start === textRange[0]) return true;
  const { before, after } = agreementAt(skeleton.text, sought, range);
  return before === complete || after === complete;
}
