import { acronymOf, withoutParticles } from './nameParts.ts';
import { uncasedName } from './scripts.ts';
import type { Work } from './work.ts';

/** How sure it is that a name means a work's first author, from 0 to 1, by the part of the author's name that it is. */
export const strengths = {
  whole: 1,
  withoutParticles: 0.95,
  last: 0.8,
  acronym: 0.75,
  start: 0.7,
  first: 0.6,
  near: 0.5,
} as const;

/** The names by which a work's first author may be cited. */
export function* namesOf(work: Work): Iterable<readonly [name: string, strength: number]> {
  const words = work.authors[0]?.words ?? [];
  const whole = words.join('');
  if (whole === '') return;
  yield [whole, strengths.whole];
  for (const alias of work.aliases) yield [alias, strengths.whole];
  if (words.length > 1) {
    yield [withoutParticles(words).join(''), strengths.withoutParticles];
    if (words.length <= 4) yield [words.at(-1) ?? '', strengths.last];
    if ((words[0]?.length ?? 0) >= 3) yield [words[0] ?? '', strengths.first];
    for (const name of starts(words)) yield [name, strengths.start];
  }
  if (work.organization.length > 1) {
    yield [work.organization.join(''), strengths.whole];
    for (const name of starts(work.organization)) yield [name, strengths.start];
  }
  // A name written in one piece starts with the surname.
  if (whole.length >= 3 && whole.length <= 5 && uncasedName.test(whole)) {
    for (let length = 1; length < Math.min(4, whole.length); length++) yield [whole.slice(0, length), strengths.start];
  }
}

/** The initials of an organization, and of the start of its name: `fao` of "Food and Agriculture Organization of …" */
export function acronymsOf(words: readonly string[]): Iterable<string> {
  const all = acronymOf(words);
  const acronyms = new Set(all.length >= 2 ? [all] : []);
  for (let length = 3; length < Math.min(all.length, 8); length++) acronyms.add(all.slice(0, length));
  return acronyms;
}

/** The first two, three, … words of a name. */
function* starts(words: readonly string[]): Iterable<string> {
  let start = words[0] ?? '';
  for (let i = 1; i < Math.min(words.length - 1, 12); i++) {
    start += words[i] ?? '';
    yield start;
  }
}
