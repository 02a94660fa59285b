import { isNear, lookAlikeKey } from './foldName.ts';
import { acronymOf, withoutParticles } from './nameParts.ts';
import { isUnspaced } from './scripts.ts';
import type { Work } from './work.ts';
import { acronymsOf, namesOf, strengths } from './workNames.ts';

/** A work that a name may stand for. */
export interface Hit {
  readonly work: Work;
  /** From 0 to 1: see `strengths`. */
  readonly strength: number;
}

/** More works of one name and year than letters can tell apart do not help. */
const mostHits = 30;
/** So many letters tell that a word starts no name of the list, and so many that several words do not. */
const startLength = 3;
const longStartLength = 7;
/** A name of fewer letters has too many neighbours, a longer one is none. */
const nearLengths = { least: 5, most: 40 };

/** The works of one year by their first authors' names. */
export class YearWorks {
  readonly #works: Work[] = [];
  readonly #byName = new Map<string, Hit[]>();
  /** Organizations by the initials of their names. */
  readonly #byInitials = new Map<string, Hit[]>();
  /** Organizations that the list names by their initials only. */
  readonly #byAcronym = new Map<string, Hit[]>();
  /** The first letters of all names. */
  readonly #starts = new Set<string>();
  /** By the names with one letter left out. */
  #near: Map<string, Hit[]> | undefined;

  add(work: Work): void {
    this.#works.push(work);
    for (const [name, strength] of namesOf(work)) {
      add(this.#byName, name, { work, strength });
      this.#starts.add(name.slice(0, startLength));
      if (name.length >= longStartLength) this.#starts.add(name.slice(0, longStartLength));
    }
    const hit = { work, strength: strengths.acronym };
    for (const initials of acronymsOf(work.organization)) add(this.#byInitials, initials, hit);
    const [acronym, ...more] = work.organization;
    if (acronym !== undefined && more.length === 0) add(this.#byAcronym, acronym, hit);
  }

  /** Whether a name may start with these letters, so that it is worth reading on. */
  hasStart(letters: string): boolean {
    if (letters.length >= longStartLength) return this.#starts.has(letters.slice(0, longStartLength));
    return letters.length < startLength || this.#starts.has(letters.slice(0, startLength));
  }

  /** Whether the list calls any author by initials only. */
  get hasAcronyms(): boolean {
    return this.#byAcronym.size > 0;
  }

  /** The works whose first author goes by this folded name. */
  find(name: string): readonly Hit[] {
    return this.#byName.get(name) ?? [];
  }

  /** The works of the organization with these initials. */
  findByInitials(acronym: string): readonly Hit[] {
    return this.#byInitials.get(acronym) ?? [];
  }

  /** The works whose author the list calls by the initials of these words. */
  findSpelledOut(words: readonly string[]): readonly Hit[] {
    return words.length > 12 ? [] : (this.#byAcronym.get(acronymOf(words)) ?? []);
  }

  /** The works whose first author's name differs in one letter, or in letters that look alike. */
  findNear(name: string): readonly Hit[] {
    if (name.length < nearLengths.least || name.length > nearLengths.most) return [];
    this.#near ??= this.#collectNear();
    const hits = new Set<Hit>();
    for (const key of nearKeys(name)) {
      for (const hit of this.#near.get(key) ?? []) if (hasNearName(hit.work, name)) hits.add(hit);
    }
    return [...hits];
  }

  #collectNear(): Map<string, Hit[]> {
    const near = new Map<string, Hit[]>();
    for (const work of this.#works) {
      const hit = { work, strength: strengths.near };
      for (const name of surnames(work)) {
        if (name.length < nearLengths.least || name.length > nearLengths.most) continue;
        for (const key of nearKeys(name)) add(near, key, hit);
      }
    }
    return near;
  }
}

function add(map: Map<string, Hit[]>, name: string, hit: Hit): void {
  // A single letter is an initial that a lost comma made a name; but whole surnames are written with one character.
  if (name.length < 2 && !isUnspaced(name)) return;
  const hits = map.get(name);
  if (hits === undefined) {
    map.set(name, [hit]);
    return;
  }
  const at = hits.findIndex((other) => other.work === hit.work);
  const other = hits[at];
  if (other === undefined) {
    if (hits.length < mostHits) hits.push(hit);
  } else if (other.strength < hit.strength) hits[at] = hit;
}

function surnames(work: Work): Iterable<string> {
  const words = work.authors[0]?.words ?? [];
  return new Set([words.join(''), withoutParticles(words).join('')]);
}

function hasNearName(work: Work, name: string): boolean {
  for (const other of surnames(work)) {
    if (isNear(name, other) || lookAlikeKey(name) === lookAlikeKey(other)) return true;
  }
  return false;
}

/** A word and all that it becomes when one letter is left out, and what it looks like: near words share one of them. */
function nearKeys(name: string): ReadonlySet<string> {
  const keys = new Set([name, `~${lookAlikeKey(name)}`]);
  for (let i = 0; i < name.length; i++) keys.add(name.slice(0, i) + name.slice(i + 1));
  return keys;
}
