import type { Assembled } from '../article/assemble.ts';
import type { Citation, CitationStyle } from './citation.ts';
import { findNumberedCitations } from './findNumberedCitations.ts';

/** Finds the citations of an article, and the style in which it cites. */
export function findCitations(article: Assembled): { citations: readonly Citation[]; citationStyle: CitationStyle } {
  const citations = findNumberedCitations(article);
  return { citations, citationStyle: mostFrequentStyle(citations) };
}

function mostFrequentStyle(citations: readonly Citation[]): CitationStyle {
  const counts = new Map<CitationStyle, number>();
  for (const { style } of citations) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
}
