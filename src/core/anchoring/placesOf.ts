import type { OffsetRange } from '../text/offsetRange.ts';

/** Where the words stand in a range of a text, overlapping ones too: the first `most` places. Looks at no more than the range. */
export function placesOf(text: string, words: string, [from, to]: OffsetRange, most: number): readonly number[] {
  const part = text.slice(from, to);
  const places: number[] = [];
  for (let at = part.indexOf(words); at !== -1 && places.length < most; at = part.indexOf(words, at + 1)) {
    places.push(from + at);
  }
  return places;
}
