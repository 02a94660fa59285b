import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * All hits of a regular expression in a text, at most `limit`, without empty ones; ascending, apart from one another.
 *
 * An expression can take longer than anyone waits, and nothing can stop it but ending what runs it: the page gives the
 * source of this function to a worker. So it may use nothing that is defined outside of it.
 */
export function findMatches(text: string, source: string, flags: string, limit: number): readonly OffsetRange[] {
  const matches: [number, number][] = [];
  if (source === '') return matches;
  for (const match of text.matchAll(new RegExp(source, flags))) {
    if (match[0] !== '') matches.push([match.index, match.index + match[0].length]);
    if (matches.length >= limit) break;
  }
  return matches;
}
