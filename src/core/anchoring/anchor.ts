import type { Annotation } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import type { ArticleIndex } from './articleIndex.ts';
import type { Candidate } from './candidate.ts';
import type { FoldedText } from './foldedText.ts';
import { isInPlace } from './inPlace.ts';
import { locate } from './locate.ts';
import { locateSigns } from './locateSigns.ts';
import { sameWords, wordChanges } from './sameWords.ts';
import { type Sought, soughtOf } from './sought.ts';
import { toTextRange } from './toTextRange.ts';
import { findUntouched } from './untouched.ts';

/** More candidates than this nobody looks through. */
const mostCandidates = 20;

/**
 * Finds the passage of an annotation in an article: where it was made, or where the reader confirmed it last. In doubt the
 * annotation has no place: a wrong one is worse than none.
 */
export function anchorAnnotation(index: ArticleIndex, annotation: Annotation): AnchoredAnnotation {
  const untouched = placeUntouched(index, annotation);
  if (untouched !== undefined) return untouched;
  const sought = soughtOf(annotation.target);
  if (sought.skeleton.text === '') {
    const range = locateSigns(index.text, sought.quote);
    return range === undefined ? without(annotation, []) : placeAt(index, annotation, sought, range, 1);
  }
  const finding = locate(index, sought);
  switch (finding.kind) {
    case 'found': {
      const range = toTextRange(index, sought, finding.candidate.range);
      return placeAt(index, annotation, sought, range, scoreOf(finding.candidate));
    }
    case 'several': {
      const best = ranked(finding.candidates, index.skeleton, sought.position?.start ?? 0).slice(0, mostCandidates);
      const ranges = best.map(({ range }) => toTextRange(index, sought, range));
      return without(annotation, ranges);
    }
    default:
      return without(annotation, []);
  }
}

/** The annotation at a place in the article text, in the state that the words there make. */
export function placeAt(
  index: ArticleIndex,
  annotation: Annotation,
  sought: Sought,
  textRange: OffsetRange,
  score: number,
): AnchoredAnnotation {
  const { passage, original } = sought;
  const now = index.passageAt(textRange);
  if (sameWords(passage, now) || (original !== undefined && sameWords(original, now))) {
    const state = isInPlace(index, sought, textRange) ? 'exact' : 'moved';
    return { annotation, state, textRange, score, candidates: [], changes: [] };
  }
  const changes = wordChanges(passage.text, now.text);
  return { annotation, state: 'changed', textRange, score: Math.min(score, 0.99), candidates: [], changes };
}

/** The annotation where its recorded place holds still; undefined where it must be looked for. */
export function placeUntouched(index: ArticleIndex, annotation: Annotation): AnchoredAnnotation | undefined {
  const textRange = findUntouched(index, annotation.target);
  if (textRange === undefined) return undefined;
  return { annotation, state: 'exact', textRange, score: 1, candidates: [], changes: [] };
}

function without(annotation: Annotation, candidates: readonly OffsetRange[]): AnchoredAnnotation {
  const state = candidates.length === 0 ? 'orphaned' : 'ambiguous';
  return { annotation, state, textRange: null, score: 0, candidates, changes: [] };
}

/** By their context, then by how near they are to the recorded place. */
function ranked(candidates: readonly Candidate[], { starts }: FoldedText, start: number): readonly Candidate[] {
  const distance = ({ range }: Candidate) => Math.abs((starts[range[0]] ?? 0) - start);
  return candidates.toSorted((a, b) => b.context.length - a.context.length || distance(a) - distance(b));
}

/** The quote counts most, its context for the rest. */
function scoreOf({ similarity, context }: Candidate): number {
  return Number((similarity * (0.8 + 0.05 * (context.before + context.after))).toFixed(3));
}
