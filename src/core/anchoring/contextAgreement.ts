import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * How far the context on one side agrees: not to speak of, in what is next to the quote, or all that was recorded. The few
 * characters that stand before a passage near the start of an article, or after one near its end, make `near` at most.
 */
export const none = 0;
export const near = 1;
export const complete = 2;
export type Agreement = typeof none | typeof near | typeof complete;

/** A number of code units before the quote, and one behind it. */
export type Sides = readonly [before: number, after: number];

/** How much of the recorded context stands around a place. */
export interface ContextAgreement {
  readonly before: Agreement;
  readonly after: Agreement;
  /** Code units that agree, on either side, and both sides together. */
  readonly lengths: Sides;
  readonly length: number;
}

/** What was recorded before and after the quote: skeletons, as is the text that they are compared with. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** `near` takes this many letters and figures next to the quote; less is found around many a quote by chance. */
export const nearLength = 8;

/** Compares the context from the quote outwards, as far as it agrees. */
export function agreementAt(text: string, { prefix, suffix }: Context, [start, end]: OffsetRange): ContextAgreement {
  const before = commonSuffixLength(text, start, prefix);
  const after = commonPrefixLength(text, end, suffix);
  return {
    before: agreement(before, prefix.length, start === 0),
    after: agreement(after, suffix.length, end === text.length),
    lengths: [before, after],
    length: before + after,
  };
}

/** No context on one side means that the passage stood at that end of the article: `atEnd` tells whether this one does. */
function agreement(length: number, recorded: number, atEnd: boolean): Agreement {
  if (recorded === 0) return atEnd ? near : none;
  if (length === recorded) return recorded >= nearLength ? complete : near;
  return length >= nearLength ? near : none;
}

/** How much of the end of `prefix` stands in `text` right before `end`. */
function commonSuffixLength(text: string, end: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && text[end - 1 - length] === prefix[prefix.length - 1 - length]) length++;
  return length;
}

/** How much of the start of `suffix` stands in `text` from `start` on. */
function commonPrefixLength(text: string, start: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[start + length] === suffix[length]) length++;
  return length;
}
