import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { agreementAt, type ContextAgreement } from './contextAgreement.ts';
import { placesOf } from './placesOf.ts';
import type { Sought } from './sought.ts';
import { wordsOf } from './wordsOf.ts';

/** A stretch of the skeleton that may be the passage. */
export interface Candidate {
  readonly range: OffsetRange;
  /** The part of the quote's letters and figures that stand there, from 0 to 1. */
  readonly similarity: number;
  readonly context: ContextAgreement;
}

/** What a search comes to: one place, several that fit as well, the place without the passage, or nothing. */
export type Finding =
  | { readonly kind: 'found'; readonly candidate: Candidate }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'nothing' };

export const nothing: Finding = { kind: 'nothing' };

/** One place fits better than another when this much more of its context agrees, in letters and figures. */
const contextMargin = 8;

/** Looking at more places of one quote than this tells nothing that the first ones do not. */
const mostOccurrences = 200;

/** A quote of this many letters and figures or more is hardly found by chance. */
export const longQuote = 26;

/** Shorter quotes than this, or of fewer words, are found anywhere: they need their context on both sides. */
const shortQuote = 10;
const shortQuoteWords = 3;

export function isShort({ skeleton, quote }: Sought): boolean {
  return skeleton.text.length < shortQuote || wordsOf(quote.exact).length < shortQuoteWords;
}

export function isLong({ skeleton }: Sought): boolean {
  return skeleton.text.length >= longQuote;
}

/** All places of the quote in a range of the skeleton, overlapping ones too, but none that begins or ends inside a word. */
export function occurrences(index: ArticleIndex, sought: Sought, range: OffsetRange): readonly Candidate[] {
  const words = sought.skeleton.text;
  return placesOf(index.skeleton.text, words, range, mostOccurrences)
    .map((at): OffsetRange => [at, at + words.length])
    .filter((place) => keepsWords(index, sought, place))
    .map((place) => ({ range: place, similarity: 1, context: agreementAt(index.skeleton.text, sought, place) }));
}

/** The one whose context agrees best; several where that does not decide. */
export function bestByContext(candidates: readonly Candidate[]): Finding {
  const most = Math.max(...candidates.map(({ context }) => context.length));
  const best = candidates.filter(({ context }) => context.length > most - contextMargin);
  const [only] = best;
  if (only === undefined) return nothing;
  if (best.length === 1) return { kind: 'found', candidate: only };
  return { kind: 'several', candidates: best };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** False where a quote of whole words would be a part of one. A hyphen in a word may have come or gone. */
function keepsWords(
  { text, skeleton }: ArticleIndex,
  { quote, skeleton: words }: Sought,
  [from, to]: OffsetRange,
): boolean {
  const lead = quote.prefix + quote.exact.slice(0, words.starts[0]);
  const trail = quote.exact.slice(words.ends.at(-1)) + quote.suffix;
  const start = skeleton.starts[from] ?? 0;
  const end = skeleton.ends[to - 1] ?? 0;
  return (
    (!isOpen(lead.at(-1)) || !wordCharacter.test(text.charAt(start - 1))) &&
    (!isOpen(trail[0]) || !wordCharacter.test(text.charAt(end)))
  );
}

/** True for a character between words. */
function isOpen(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{N}\p{M}\p{Pd}\u00ad\ud800-\udfff]/u.test(character);
}
