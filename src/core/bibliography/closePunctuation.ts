import type { Replacement } from '../text/mappedText.ts';

/** Not the dots of an ellipsis that is set with blanks. No language sets a blank here, as French does before a semicolon. */
const apart = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'*®]) +(?=[,.](?: |$))(?!\. \.)/gu;

/**
 * Blanks before a comma or a full stop, which converters leave where the type changes: `*Journal of Tea* , 12`.
 * @returns what takes them away, ascending.
 */
export function closePunctuation(text: string): readonly Replacement[] {
  if (!text.includes(' ,') && !text.includes(' .')) return [];
  return Array.from(text.matchAll(apart), ({ 0: blanks, index }) => ({
    range: [index, index + blanks.length],
    text: '',
  }));
}
