import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { placesOf } from './placesOf.ts';
import type { Sought } from './sought.ts';

/** Pieces of the quote of this length are looked for, one every so many letters and figures, and this many at most. */
const seedLength = 16;
const seedStep = 12;
const mostSeeds = 24;

/** A piece that stands in more places than this tells none of them from the others. */
const mostPlaces = 4;

/** The stretches of the skeleton in which a passage like the quote may stand: around those that hold a piece of it. */
export function findSeeds({ skeleton }: ArticleIndex, sought: Sought): readonly OffsetRange[] {
  const words = sought.skeleton.text;
  const step = Math.max(seedStep, Math.ceil(words.length / mostSeeds));
  const slack = Math.ceil(words.length / 2) + seedLength;
  const ranges: [number, number][] = [];
  for (let at = 0; at + seedLength <= words.length; at += step) {
    const seed = words.slice(at, at + seedLength);
    const places = placesOf(skeleton.text, seed, [0, skeleton.text.length], mostPlaces + 1);
    for (const place of places.length > mostPlaces ? [] : places) {
      ranges.push([Math.max(0, place - at - slack), Math.min(skeleton.text.length, place - at + words.length + slack)]);
    }
  }
  const merged: [number, number][] = [];
  for (const range of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && range[0] < last[1] - slack) last[1] = Math.max(last[1], range[1]);
    else merged.push(range);
  }
  return merged;
}
