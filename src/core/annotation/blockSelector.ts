import { type JsonObject, memberOf } from './json.ts';

/** The type of the selector that Lectern adds to those of the standard. */
export const blockSelectorType = 'lectern:BlockSelector';

/**
 * The place of a passage among the blocks of the article, so that it can be told whether its block was moved, changed or
 * deleted. All fingerprints are of letters and figures only, without the callouts of citations. Short on purpose: a line each.
 */
export interface BlockSelector {
  readonly type: typeof blockSelectorType;
  /** The fingerprint of the article text in which all selectors beside this one hold. */
  readonly article: string;
  /** The headings above the passage, from the outermost in, ` > ` between two; missing where there are none. */
  readonly headings?: string;
  /** The fingerprint of the block that the passage starts in, then a hyphen and the short ones of its start and its end. */
  readonly block: string;
  /** How many letters and figures of that block precede the passage. */
  readonly offset: number;
  /** How many other blocks of the article had the same words; missing where none had. */
  readonly copies?: number;
  /**
   * How much of the passage stood at the other place near it that was most like it, or anywhere as a whole, in parts of 1: a
   * changed passage must be more like it than that. Missing where nothing was.
   */
  readonly likeness?: number;
  /**
   * Where all of the passage stood elsewhere too, how many letters and figures before it, and behind it, were the same there at
   * most: `12-3`. Missing where there was no such place.
   */
  readonly shared?: string;
  /** The blocks before and after it, the nearest first, a blank between two: short fingerprints of their start and end. */
  readonly before: string;
  readonly after: string;
  /** The callouts of citations, offsets into prefix, quote and suffix together: `12-15 40-44`; missing where there are none. */
  readonly callouts?: string;
}

/** Undefined where it is no selector of that type, or not all there. */
export function readBlockSelector(selector: JsonObject): BlockSelector | undefined {
  const [article, headings, block, before, after, callouts, shared] = [
    'article',
    'headings',
    'block',
    'before',
    'after',
    'callouts',
    'shared',
  ].map((name) => textIn(selector, name));
  const [offset, copies, likeness] = ['offset', 'copies', 'likeness'].map((name) => memberOf(selector, name));
  if (memberOf(selector, 'type') !== blockSelectorType || article === undefined || block === undefined)
    return undefined;
  if (typeof offset !== 'number') return undefined;
  return {
    type: blockSelectorType,
    article,
    ...(headings === undefined ? {} : { headings }),
    block,
    offset,
    ...(typeof copies === 'number' ? { copies } : {}),
    ...(typeof likeness === 'number' ? { likeness } : {}),
    ...(shared === undefined ? {} : { shared }),
    before: before ?? '',
    after: after ?? '',
    ...(callouts === undefined ? {} : { callouts }),
  };
}

function textIn(selector: JsonObject, name: string): string | undefined {
  const value = memberOf(selector, name);
  return typeof value === 'string' ? value : undefined;
}
