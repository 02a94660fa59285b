import type { Assembled } from '../article/assemble.ts';
import { findAuthorYearCitations } from './authorYear/findAuthorYearCitations.ts';
import type { Citation, CitationStyle } from './citation.ts';
import { findNumberedCitations } from './findNumberedCitations.ts';

/** Finds the citations of an article, and the style in which it cites. */
export function findCitations(article: Assembled): { citations: readonly Citation[]; citationStyle: CitationStyle } {
  // A list without numbers is cited by author and year.
  const byYear = article.bibliography.some((entry) => entry.citationNumber !== null)
    ? []
    : findAuthorYearCitations(article);
  if (byYear.length > 0) return { citations: byYear, citationStyle: 'author-year' };
  const citations = findNumberedCitations(article);
  return { citations, citationStyle: mostFrequentStyle(citations) };
}

function mostFrequentStyle(citations: readonly Citation[]): CitationStyle {
  const counts = new Map<CitationStyle, number>();
  for (const { style } of citations) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
}
