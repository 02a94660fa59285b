import type { TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';
import { type BlockSelector, blockSelectorType } from '../annotation/blockSelector.ts';
import { contains, type OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex, Unit } from './articleIndex.ts';
import { rangesBetween } from './betweenContexts.ts';
import { describeRange, isOnly } from './describe.ts';
import { foldOffset } from './foldedText.ts';
import { likenessElsewhere } from './likeness.ts';
import { soughtOf } from './sought.ts';

/** How many blocks on either side are recorded. */
const neighbours = 4;

/** Headings are cut to this length, in UTF-16 code units. */
const longestHeading = 60;

type Selectors = readonly [TextQuoteSelector, TextPositionSelector, BlockSelector?];

/** All that identifies a passage; `range` is an offset range into the article text and not empty. */
export function describePassage(index: ArticleIndex, range: OffsetRange): Selectors {
  return completeSelectors(index, describeRange(index.text, range));
}

/** Selectors that were made of an article text, with the one that takes its blocks; without where the text is another now. */
export function completeSelectors(
  index: ArticleIndex,
  selectors: readonly [TextQuoteSelector, TextPositionSelector],
): Selectors {
  const [{ exact, prefix, suffix }, { start, end }] = selectors;
  if (index.text.slice(start, end) !== exact) return selectors;
  const isUnique = (context: OffsetRange) => isUniqueIn(index, [start, end], context);
  const isTold = isUnique([start - prefix.length, end + suffix.length]);
  const [quote, position] = isTold ? selectors : describeRange(index.text, [start, end], isUnique);
  const block = describeBlock(index, quote, position);
  return block === undefined ? [quote, position] : [quote, position, block];
}

/**
 * True where a passage can be told by its context, whatever it may become: passages that differ in citations and marks only
 * are alike to any search, and so is the context of two that differ in a word.
 */
function isUniqueIn({ text, skeleton }: ArticleIndex, range: OffsetRange, context: OffsetRange): boolean {
  const [from, to] = [foldOffset(skeleton, context[0]), foldOffset(skeleton, context[1])];
  const [start, end] = [foldOffset(skeleton, range[0]), foldOffset(skeleton, range[1])];
  const [prefix, suffix] = [skeleton.text.slice(from, start), skeleton.text.slice(end, to)];
  const words = skeleton.text.slice(start, end);
  if (words === '') return isOnly(text, text.slice(...context));
  if (!isOnly(skeleton.text, prefix + words + suffix)) return false;
  if (prefix === '' || suffix === '') return true;
  const all: OffsetRange = [0, skeleton.text.length];
  const between = rangesBetween(skeleton.text, { prefix, suffix }, words.length, all);
  return between.every((other) => contains(other, [start, end]));
}

/** The place of a passage among the blocks; undefined where it stands in none that has letters or figures. */
function describeBlock(
  index: ArticleIndex,
  quote: TextQuoteSelector,
  position: TextPositionSelector,
): BlockSelector | undefined {
  const range: OffsetRange = [position.start, position.end];
  const at = index.unitAt(range[0]);
  const unit = index.units[at];
  if (unit === undefined || unit.textRange[0] >= range[1]) return undefined;
  const headings = headingsAbove(index, range[0]);
  const copies = index.unitsLike(unit.whole).length - 1;
  const callouts = calloutsIn(index, [range[0] - quote.prefix.length, range[1] + quote.suffix.length]);
  const start = Math.max(range[0], unit.textRange[0]);
  const block: BlockSelector = {
    type: blockSelectorType,
    article: index.fingerprint,
    ...(headings === '' ? {} : { headings }),
    block: `${unit.whole}-${edgesOf(unit)}`,
    offset: foldOffset(index.skeleton, start) - unit.skeletonRange[0],
    ...(copies === 0 ? {} : { copies }),
    before: landmarks(index.units.slice(0, at).reverse()),
    after: landmarks(index.units.slice(at + 1)),
    ...(callouts === '' ? {} : { callouts }),
  };
  const inSkeleton: OffsetRange = [foldOffset(index.skeleton, range[0]), foldOffset(index.skeleton, range[1])];
  return { ...block, ...likenessElsewhere(index, soughtOf({ selector: [quote, position], block }), inSkeleton) };
}

function landmarks(units: readonly Unit[]): string {
  const found: string[] = [];
  for (const unit of units) {
    if (!unit.isLandmark) continue;
    found.push(edgesOf(unit));
    if (found.length === neighbours) break;
  }
  return found.join(' ');
}

function edgesOf({ head, tail }: Unit): string {
  return head + tail;
}

function headingsAbove({ text, article }: ArticleIndex, offset: number): string {
  const path: string[] = [];
  for (const { kind, level = 1, textRange } of article.blocks) {
    if (textRange[0] > offset) break;
    if (kind !== 'heading') continue;
    path.length = Math.min(path.length, level - 1);
    path[level - 1] = text
      .slice(...textRange)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestHeading)
      .trim();
  }
  return path.filter(Boolean).join(' > ');
}

function calloutsIn({ callouts }: ArticleIndex, [start, end]: OffsetRange): string {
  return callouts
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => `${Math.max(0, from - start)}-${Math.min(to, end) - start}`)
    .join(' ');
}
