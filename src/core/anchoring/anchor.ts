import type { Annotation, TextQuoteSelector } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { AnchoredAnnotation, AnchorState } from './anchored.ts';
import { agreementAt, type ContextAgreement, complete, lacksContext, none } from './contextAgreement.ts';

/** A quote of this length or longer is hardly found by chance; in UTF-16 code units. */
const longQuoteLength = 32;

/** Shorter quotes than this, or of fewer words, are found anywhere: they need their context on both sides. */
const shortQuoteLength = 12;
const shortQuoteWords = 3;

/** One place fits better than another when this many more code units of its context agree. */
const contextMargin = 8;

/**
 * Finds the passage of an annotation in the article text, word for word. The quote is searched only where its recorded
 * place does not hold it in its context any more, and a place elsewhere counts only where enough of the context
 * agrees and no other place fits as well. In doubt the annotation has no place: a wrong one is worse than none.
 */
export function anchorAnnotation(text: string, annotation: Annotation): AnchoredAnnotation {
  const [quote, position] = annotation.target.selector;
  const start = position?.start;
  if (start !== undefined && isUntouched(text, quote, start)) {
    return placed(annotation, start, 'exact');
  }
  const candidates = findCandidates(text, quote);
  const isAccepted = lacksContext(text, quote) ? acceptByQuote : acceptByContext;
  const accepted = candidates.filter((candidate) =>
    isAccepted(candidate, quote.exact, { only: candidates.length === 1, atItsPlace: candidate.start === start }),
  );
  const place = chooseBest(accepted, start);
  if (place !== undefined) {
    return placed(annotation, place, place === start ? 'exact' : 'moved');
  }
  const isAmbiguous = accepted.length > 1;
  return {
    annotation,
    state: isAmbiguous ? 'ambiguous' : 'orphaned',
    textRange: null,
    score: 0,
    candidates: isAmbiguous ? accepted.map((candidate) => rangeOf(annotation, candidate.start)) : [],
    changes: [],
  };
}

interface Candidate {
  /** Where the quote is, in the article text. */
  readonly start: number;
  readonly context: ContextAgreement;
}

interface Circumstances {
  /** The quote is nowhere else. */
  readonly only: boolean;
  /** It is where it was recorded to be. */
  readonly atItsPlace: boolean;
}

function isUntouched(text: string, quote: TextQuoteSelector, start: number): boolean {
  const { prefix, exact, suffix } = quote;
  const from = start - prefix.length;
  const to = start + exact.length + suffix.length;
  return (
    from >= 0 &&
    text.startsWith(prefix + exact + suffix, from) &&
    // Without a context on one side it has to be that end of the article still.
    (prefix !== '' || start === 0) &&
    (suffix !== '' || to === text.length)
  );
}

/** All places of the quote, overlapping ones too. */
function findCandidates(text: string, quote: TextQuoteSelector): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = text.indexOf(quote.exact); start !== -1; start = text.indexOf(quote.exact, start + 1)) {
    candidates.push({ start, context: agreementAt(text, quote, start) });
  }
  return candidates;
}

/** Whether a place, taken by itself, can be the passage's own. */
function acceptByContext({ context }: Candidate, exact: string, { only, atItsPlace }: Circumstances): boolean {
  const { before, after } = context;
  if (isShort(exact) && (before === none || after === none)) {
    return false;
  }
  if (atItsPlace) {
    return before !== none || after !== none || (only && exact.length >= longQuoteLength);
  }
  // Sentences that are alike agree in what is next to the quote, so that elsewhere one side must agree as a whole.
  return before === complete || after === complete;
}

/** The same for a quote that was recorded without its context. */
function acceptByQuote(_: Candidate, exact: string, { only, atItsPlace }: Circumstances): boolean {
  return exact.length >= longQuoteLength ? only || atItsPlace : only && atItsPlace;
}

/** The one place that fits better than any other; among equals the recorded one. Undefined where that does not decide. */
function chooseBest(accepted: readonly Candidate[], start: number | undefined): number | undefined {
  const most = Math.max(...accepted.map(({ context }) => context.length));
  const best = accepted.filter(({ context }) => context.length > most - contextMargin);
  return best.length === 1 ? best[0]?.start : best.find((candidate) => candidate.start === start)?.start;
}

function isShort(exact: string): boolean {
  return exact.length < shortQuoteLength || exact.trim().split(/\s+/).length < shortQuoteWords;
}

function placed(annotation: Annotation, start: number, state: AnchorState): AnchoredAnnotation {
  return { annotation, state, textRange: rangeOf(annotation, start), score: 1, candidates: [], changes: [] };
}

function rangeOf(annotation: Annotation, start: number): OffsetRange {
  return [start, start + annotation.target.selector[0].exact.length];
}
