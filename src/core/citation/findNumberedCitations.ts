import type { Assembled } from '../article/assemble.ts';
import { overlaps } from '../text/offsetRange.ts';
import { toSourceRange } from '../text/sourceMap.ts';
import type { Callout, CalloutShape } from './callout.ts';
import type { Citation } from './citation.ts';
import { footnoteLabels } from './footnoteLabels.ts';
import { bodyStart } from './frontMatter.ts';
import { joinAdjacent } from './joinAdjacent.ts';
import { markLinked } from './linkedCallouts.ts';
import { findLookAlikes } from './lookAlikes/findLookAlikes.ts';
import { findMissingMentions } from './missingMentions.ts';
import { chooseStyle } from './numberedStyle.ts';
import { numberedList } from './referenceParts.ts';
import { type SearchedBlock, searchedBlocks } from './searchedBlock.ts';
import { bracketCallouts } from './shapes/brackets.ts';
import { linkCallouts } from './shapes/links.ts';
import { parenthesisCallouts } from './shapes/parentheses.ts';
import { plainCallouts } from './shapes/plainNumbers.ts';
import { referenceColumnCallouts } from './shapes/referenceColumns.ts';
import { referenceWordCallouts } from './shapes/referenceWords.ts';
import { superscriptCallouts } from './shapes/superscripts.ts';

/** Of two callouts over the same characters the one whose shape says more stays. */
const shapesByWeight: readonly CalloutShape[] = [
  'bracket',
  'superscript',
  'parenthesis',
  'word',
  'column',
  'link',
  'plain',
];

const styleOf: Readonly<Record<CalloutShape, Citation['style']>> = {
  bracket: 'bracket',
  superscript: 'superscript',
  parenthesis: 'parenthesis',
  plain: 'superscript',
  word: 'parenthesis',
  column: 'bracket',
  link: 'bracket',
};

/** Finds the citations by number in an article and resolves them to the entries of its lists. */
export function findNumberedCitations(article: Assembled): readonly Citation[] {
  const blocks = searchedBlocks(article);
  const list = numberedList(article.bibliography);
  const body = bodyStart(blocks);
  const candidates = markLinked(findCallouts(blocks, body), blocks, article, list);
  const lookAlikes = findLookAlikes(candidates, blocks, list.highest);
  const callouts = candidates.filter((callout) => !lookAlikes.has(callout));
  const { dominant, accepted } = chooseStyle(callouts, () => plainCallouts(blocks, body), list);
  const style = dominant === undefined ? undefined : styleOf[dominant];
  const missing =
    dominant === 'superscript' ? findMissingMentions(accepted, [...lookAlikes], blocks, list.findEntry) : [];
  return joinAdjacent(apart([...accepted, ...missing]), article.text).map((callout): Citation => {
    const { textRange, items, shape } = callout;
    return {
      callout: article.text.slice(...textRange),
      style: shape === 'word' || shape === 'column' || shape === 'link' ? (style ?? styleOf[shape]) : styleOf[shape],
      textRange,
      sourceRange: toSourceRange(article.sourceMap, textRange) ?? [0, 0],
      citationItems: items.map(({ number, suffix, locator }) => ({
        citationNumber: number,
        entryId: list.findEntry(number, textRange[0]),
        ...(suffix === undefined ? {} : { suffix }),
        ...(locator === undefined ? {} : { locator }),
      })),
    };
  });
}

/** What every callout holds; `[l]` is a garbled one. */
const figure = /[\d⁰¹²³⁴-⁹]|\[l/;

const finders = [bracketCallouts, superscriptCallouts, parenthesisCallouts, referenceWordCallouts, linkCallouts];

/** All that has the shape of a callout in the body of the article, in the order of the text. */
function findCallouts(blocks: readonly SearchedBlock[], body: number): readonly Callout[] {
  const callouts: Callout[] = [...referenceColumnCallouts(blocks)];
  for (const [i, block] of blocks.entries()) {
    if ((i < body && block.block.kind !== 'heading') || !figure.test(block.text)) continue;
    for (const find of finders) for (const callout of find(block, i)) callouts.push(callout);
  }
  const labels = footnoteLabels(blocks);
  return callouts
    .filter(({ textRange, block }) => {
      const { text, start, closed } = blocks[block] as SearchedBlock;
      const range = [textRange[0] - start, textRange[1] - start] as const;
      return closed.find(range) === undefined && !labels.has(text.slice(...range));
    })
    .sort((a, b) => a.textRange[0] - b.textRange[0]);
}

/** In the order of the text; where two overlap, the one of the weightier shape. */
function apart(callouts: readonly Callout[]): readonly Callout[] {
  const weight = ({ shape }: Callout) => shapesByWeight.indexOf(shape);
  const kept: Callout[] = [];
  for (const callout of callouts.toSorted((a, b) => a.textRange[0] - b.textRange[0] || weight(a) - weight(b))) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.textRange, callout.textRange)) kept.push(callout);
    else if (weight(callout) < weight(last)) kept[kept.length - 1] = callout;
  }
  return kept;
}
