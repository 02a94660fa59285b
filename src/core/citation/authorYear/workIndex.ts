import { isNear, lookAlikeKey } from './foldName.ts';
import { acronymOf, uncasedName, withoutParticles } from './readAuthors.ts';
import type { Work } from './work.ts';

/** A work that a name and a year may stand for. */
export interface Hit {
  readonly work: Work;
  /** From 0 to 1: the whole name, a part of it, or a name that is spelled otherwise. */
  readonly strength: number;
}

/** A name is that of a work's first author: how sure that is, by the part of the name that is cited. */
const strengths = { whole: 1, withoutParticles: 0.95, last: 0.8, acronym: 0.75, start: 0.7, first: 0.6, near: 0.5 };

/** More works of one name and year than letters can tell apart do not help. */
const mostHits = 30;
/** A name of fewer letters has too many neighbours. */
const shortestNear = 5;

/** The works of a list by the first author's name and the year. */
export class WorkIndex {
  readonly #works: readonly Work[];
  readonly #byName = new Map<string, Hit[]>();
  /** Organizations by the initials of their names. */
  readonly #byInitials = new Map<string, Hit[]>();
  /** Organizations that the list names by their initials only. */
  readonly #byAcronym = new Map<string, Hit[]>();
  #near: Map<string, { readonly name: string; readonly hit: Hit }[]> | undefined;

  constructor(works: readonly Work[]) {
    this.#works = works;
    for (const work of works)
      for (const [name, strength] of namesOf(work)) this.#add(this.#byName, name, work, strength);
    for (const work of works) {
      for (const acronym of acronymsOf(work.organization))
        this.#add(this.#byInitials, acronym, work, strengths.acronym);
      const words = work.authors[0]?.words ?? [];
      const [name = ''] = words;
      if (words.length === 1 && name.length >= 2 && name.length <= 8)
        this.#add(this.#byAcronym, name, work, strengths.acronym);
    }
  }

  /** The works of the first author with this folded name in this year; the strongest hit of each. */
  find(name: string, year: string): readonly Hit[] {
    return this.#byName.get(`${name}|${year}`) ?? [];
  }

  /** The works of the organization with these initials in this year. */
  findByInitials(acronym: string, year: string): readonly Hit[] {
    return this.#byInitials.get(`${acronym}|${year}`) ?? [];
  }

  /** The works whose author the list calls by the initials of these words. */
  findSpelledOut(words: readonly string[], year: string): readonly Hit[] {
    if (words.length < 2 || words.length > 12) return [];
    return this.#byAcronym.get(`${acronymOf(words)}|${year}`) ?? [];
  }

  /** The works whose first author's name differs in one letter, or in letters that look alike. */
  findNear(name: string, year: string): readonly Hit[] {
    if (name.length < shortestNear || name.length > 40) return [];
    this.#near ??= this.#collectNear();
    const hits = new Map<Work, Hit>();
    const alike = lookAlikeKey(name);
    for (const key of [...shortened(name), `~${alike}`]) {
      for (const { name: other, hit } of this.#near.get(`${key}|${year}`) ?? []) {
        if (isNear(name, other) || lookAlikeKey(other) === alike) hits.set(hit.work, hit);
      }
    }
    return [...hits.values()];
  }

  /** The works of an entry without any year, for a citation that has one. */
  findUndated(name: string): readonly Hit[] {
    return this.find(name, 'undated').filter(({ work }) => work.years.length === 0);
  }

  #add(map: Map<string, Hit[]>, name: string, work: Work, strength: number): void {
    if (name.length < 2 && !uncasedName.test(name)) return;
    for (const year of yearsOf(work)) {
      const key = `${name}|${year}`;
      const hits = map.get(key);
      if (hits === undefined) map.set(key, [{ work, strength }]);
      else {
        const at = hits.findIndex((hit) => hit.work === work);
        if (at < 0 && hits.length < mostHits) hits.push({ work, strength });
        else if ((hits[at]?.strength ?? strength) < strength) hits[at] = { work, strength };
      }
    }
  }

  #collectNear(): Map<string, { readonly name: string; readonly hit: Hit }[]> {
    const near = new Map<string, { readonly name: string; readonly hit: Hit }[]>();
    for (const work of this.#works) {
      const words = work.authors[0]?.words ?? [];
      for (const name of new Set([words.join(''), withoutParticles(words).join('')])) {
        if (name.length < shortestNear || name.length > 40) continue;
        for (const key of new Set([...shortened(name), `~${lookAlikeKey(name)}`])) {
          for (const year of yearsOf(work)) {
            const entry = { name, hit: { work, strength: strengths.near } };
            const entries = near.get(`${key}|${year}`);
            if (entries === undefined) near.set(`${key}|${year}`, [entry]);
            else if (entries.length < mostHits) entries.push(entry);
          }
        }
      }
    }
    return near;
  }
}

/** An entry without any year is one without a date. */
function yearsOf(work: Work): Iterable<string> {
  return work.years.length === 0 ? ['undated'] : new Set(work.years.map((cited) => cited.year));
}

/** A word and all words that it becomes when one letter is left out: two words a letter apart share one of them. */
function shortened(name: string): readonly string[] {
  const all = [name];
  for (let i = 0; i < name.length; i++) all.push(name.slice(0, i) + name.slice(i + 1));
  return all;
}

/** The names by which a work's first author may be cited. */
function* namesOf(work: Work): Iterable<readonly [name: string, strength: number]> {
  const words = work.authors[0]?.words ?? [];
  const whole = words.join('');
  if (whole === '') return;
  yield [whole, strengths.whole];
  yield [withoutParticles(words).join(''), strengths.withoutParticles];
  for (const alias of work.aliases) yield [alias, strengths.whole];
  if (words.length > 1 && words.length <= 3) yield [words.at(-1) ?? '', strengths.last];
  if (words.length > 1 && (words[0]?.length ?? 0) >= 3) yield [words[0] ?? '', strengths.first];
  for (const name of starts(words)) yield [name, strengths.start];
  if (work.organization.length > 1) {
    yield [work.organization.join(''), strengths.whole];
    for (const name of starts(work.organization)) yield [name, strengths.start];
  }
  // A name written in one piece starts with the surname.
  if (uncasedName.test(whole) && whole.length >= 3 && whole.length <= 5) {
    for (let length = 1; length < Math.min(4, whole.length); length++) yield [whole.slice(0, length), strengths.start];
  }
}

/** The initials of an organization, and of the start of its name: `fao` of "Food and Agriculture Organization of …" */
function acronymsOf(words: readonly string[]): Iterable<string> {
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
