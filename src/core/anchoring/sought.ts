import type { AnnotationTarget, TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { Sides } from './contextAgreement.ts';
import { maxContextLength } from './describe.ts';
import type { FoldedText } from './foldedText.ts';
import type { Passage } from './sameWords.ts';
import { skeletonOf } from './skeleton.ts';

/** The first and the last letters and figures of a block, in short fingerprints. */
export interface Edges {
  readonly head: string;
  readonly tail: string;
}

/** Where the passage stood among the blocks of its article. */
export interface SoughtBlock extends Edges {
  readonly article: string;
  readonly whole: string;
  /** How many letters and figures of the block precede the passage. */
  readonly offset: number;
  /** How many other blocks had the same words. */
  readonly copies: number;
  /** How much of the passage stood at another place of its article, in parts of 1. */
  readonly likeness: number;
  /** Where it stood there as a whole, how much of the context was the same there at most. */
  readonly shared: Sides | undefined;
  /** The nearest first. */
  readonly before: readonly Edges[];
  readonly after: readonly Edges[];
}

/** The passage of an annotation as it was when the annotation was made, or when the reader confirmed it last. */
export interface Sought {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | undefined;
  readonly block: SoughtBlock | undefined;
  /** The quote with the callouts in it. */
  readonly passage: Passage;
  /** The words that were annotated first, where the reader has confirmed others since. */
  readonly original: Passage | undefined;
  readonly skeleton: FoldedText;
  readonly prefix: string;
  readonly suffix: string;
}

type Described = Pick<AnnotationTarget, 'selector' | 'block' | 'confirmed'>;

/** `prefix` and `suffix` are skeletons, too. */
export function soughtOf(target: Described): Sought {
  const { selector, block } = target.confirmed ?? target;
  const [quote, position] = selector;
  const { prefix, exact, suffix } = quote;
  const callouts = block === undefined ? guessCallouts(prefix + exact + suffix) : readCallouts(block.callouts ?? '');
  const inQuote = within(callouts, prefix.length, exact.length);
  return {
    quote,
    position,
    block: block === undefined ? undefined : readBlock(block),
    passage: { text: exact, callouts: inQuote },
    original: target.confirmed === undefined ? undefined : originalOf(target),
    skeleton: skeletonOf(exact, inQuote),
    prefix: skeletonOf(prefix, within(callouts, 0, prefix.length)).text,
    suffix: skeletonOf(suffix, within(callouts, prefix.length + exact.length, suffix.length)).text,
  };
}

function originalOf({ selector: [{ exact, prefix, suffix }], block }: Described): Passage {
  const callouts = block === undefined ? guessCallouts(prefix + exact + suffix) : readCallouts(block.callouts ?? '');
  return { text: exact, callouts: within(callouts, prefix.length, exact.length) };
}

function readBlock(block: NonNullable<AnnotationTarget['block']>): SoughtBlock {
  const [whole = '', edges = ''] = block.block.split('-');
  return {
    article: block.article,
    whole,
    ...readEdges(edges),
    offset: block.offset,
    copies: block.copies ?? 0,
    likeness: block.likeness ?? 0,
    shared: readShared(block.shared),
    before: block.before.split(' ').filter(Boolean).map(readEdges),
    after: block.after.split(' ').filter(Boolean).map(readEdges),
  };
}

function readShared(shared = ''): Sides | undefined {
  const [, before, after] = /^(\d+)-(\d+)$/.exec(shared) ?? [];
  return before === undefined ? undefined : [Number(before), Number(after)];
}

function readEdges(edges: string): Edges {
  return { head: edges.slice(0, 4), tail: edges.slice(4, 8) };
}

/** Numbers between square brackets: what nobody has recorded as a callout can be told by its form only. */
function guessCallouts(text: string): readonly OffsetRange[] {
  return [...text.matchAll(/\[\d[\d\s,;–-]*\]/g)].map(({ index, 0: callout }) => [index, index + callout.length]);
}

function readCallouts(callouts: string): readonly OffsetRange[] {
  return [...callouts.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => [Number(start), Number(end)]);
}

/** True where the recorded context was found at no other place of the article: it was not grown as far as it may be. */
export function isTold({ quote: { prefix, suffix } }: Sought): boolean {
  return Math.max(prefix.length, suffix.length) < maxContextLength;
}

/** The ranges that lie in a stretch of the text, as offsets into the stretch. */
export function within(ranges: readonly OffsetRange[], start: number, length: number): readonly OffsetRange[] {
  return ranges.flatMap(([from, to]): OffsetRange[] =>
    from < start + length && to > start ? [[Math.max(0, from - start), Math.min(length, to - start)]] : [],
  );
}
