import type { OffsetRange } from '../text/offsetRange.ts';
import { characterEnd, type FoldedText, FoldedTextBuilder } from './foldedText.ts';

/**
 * The letters, figures and signs of a text, without blanks, hyphens, quotation marks, punctuation and citations: what every
 * converter makes of the same page alike, to find a passage by. What it leaves out can matter to the meaning; whether the
 * words of a passage are the same is for `sameWords` to say.
 * @param skipped ranges of `text` to leave out, ascending: the callouts of citations, which converters number anew.
 */
export function skeletonOf(text: string, skipped: readonly OffsetRange[] = []): FoldedText {
  const builder = new FoldedTextBuilder();
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const skip = skipped[next];
    if (skip !== undefined && at >= skip[0]) {
      at = Math.max(at, skip[1]);
      next++;
      continue;
    }
    const end = characterEnd(text, at);
    if (end === at + 1 && text.charCodeAt(at) < 128) {
      if (isAsciiKept(text.charCodeAt(at))) builder.add(text.charAt(at), at, end);
    } else {
      const kept = text.slice(at, end).normalize('NFKC').replace(dropped, '');
      if (kept !== '') builder.add(kept, at, end);
    }
    at = end;
  }
  return builder.folded;
}

const dropped = /[^\p{L}\p{N}\p{M}\p{Sm}\p{Sc}\p{So}]/gu;

/** Letters, figures, and `$ + < = > | ~`. */
function isAsciiKept(code: number): boolean {
  if (code >= 97) return code <= 122 || code === 124 || code === 126;
  if (code >= 65) return code <= 90;
  return (code >= 48 && code <= 57) || (code >= 60 && code <= 62) || code === 36 || code === 43;
}
