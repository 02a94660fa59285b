import { functionWords, joiningWords, particles } from './vocabulary.ts';

/** A name's words without `van der` and the like before it. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1 && particles.has(words[from] ?? '')) from++;
  return words.slice(from);
}

/** The initials of an organization's name, small words left out: `who`, `ifad`. */
export function acronymOf(words: readonly string[]): string {
  let acronym = '';
  for (const word of words) if (!functionWords.has(word) && !joiningWords.has(word)) acronym += word[0] ?? '';
  return acronym;
}
