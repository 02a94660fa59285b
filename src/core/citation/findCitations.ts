import type { Assembled } from '../article/assemble.ts';
import { findAuthorYearCitations } from './authorYear/findAuthorYearCitations.ts';
import type { Citation, CitationStyle } from './citation.ts';
import { findNumberedCitations } from './findNumberedCitations.ts';

/** A style that cites such a share of the list is the article's, the other need not be asked. */
const enough = 0.4;

/**
 * Finds the citations of an article, and the style in which it cites. Numbers in the list speak for citations by number; but
 * where those explain little of it, the style that explains more is the article's.
 */
export function findCitations(article: Assembled): { citations: readonly Citation[]; citationStyle: CitationStyle } {
  const isNumbered = article.bibliography.some((entry) => entry.citationNumber !== null);
  const [likely, other] = isNumbered
    ? [findNumberedCitations, findAuthorYearCitations]
    : [findAuthorYearCitations, findNumberedCitations];
  let citations = likely(article);
  if (share(article, citations) < enough) {
    const others = other(article);
    if (share(article, others) > share(article, citations) || citations.length === 0) citations = others;
  }
  return { citations, citationStyle: mostFrequentStyle(citations) };
}

/** The share of the list that is cited. */
function share({ bibliography }: Assembled, citations: readonly Citation[]): number {
  const cited = new Set<string>();
  for (const { citationItems } of citations) {
    for (const { entryId } of citationItems) if (entryId !== null) cited.add(entryId);
  }
  return bibliography.length === 0 ? 0 : cited.size / bibliography.length;
}

function mostFrequentStyle(citations: readonly Citation[]): CitationStyle {
  const counts = new Map<CitationStyle, number>();
  for (const { style } of citations) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
}
