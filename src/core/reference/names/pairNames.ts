import type { CslName } from '../../bibliography/cslItem.ts';
import type { NamePart } from './namePart.ts';

/** A period behind a word of small letters, or behind initials that have none, ends the list, not an abbreviation. */
const withoutPeriod = (name: string) => name.replace(/(?<=\p{Ll}{3}|^\p{Lu}{2,3})\.$/u, '');

const person = (family: string, given: string): CslName =>
  given === ''
    ? { family: family.replace(/(?<=\p{Ll})\.$/u, '') }
    : { family: family.replace(/(?<=\p{Ll})\.$/u, ''), given: withoutPeriod(given) };

/** Puts the pieces of a list of names together to names. */
export function pairNames(parts: readonly NamePart[]): readonly CslName[] {
  const names: CslName[] = [];
  const givenFollows = isInverted(parts);
  const familyFirst = mostAreInverted(parts);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const next = parts[i + 1];
    if (part === undefined) break;
    const last = names.at(-1);
    if (part.kind === 'suffix') {
      if (last !== undefined) names[names.length - 1] = { ...last, suffix: part.text };
    } else if (part.kind === 'uncased' || (part.kind === 'body' && !isFamilyName(part, next)))
      names.push({ literal: part.text });
    else if (part.kind === 'initials') {
      // Behind a name that has its given name: initials of nobody; before a family name: its own.
      if (last?.family !== undefined && last.given === undefined)
        names[names.length - 1] = { ...last, given: part.text };
      else if (names.length === 0 && next?.kind === 'single') {
        names.push(person(next.text, part.text));
        i++;
      }
    } else if (next?.kind === 'initials' && !next.isJoined) {
      names.push(person(part.text, next.text));
      i++;
    } else if (
      part.kind === 'single' &&
      next !== undefined &&
      takesGiven(part, next, names.length === 0, givenFollows)
    ) {
      names.push(person(part.text, next.text));
      i++;
    } else if (part.kind === 'single') names.push(person(part.text, ''));
    else if (familyFirst && isTwoWords.test(part.text)) {
      const [family = '', given = ''] = part.text.split(' ');
      names.push(person(family, given));
    } else names.push(person(part.family, part.given));
  }
  return names;
}

/** `Press, W. H.` is no body. */
const isFamilyName = (part: NamePart, next: NamePart | undefined) =>
  next?.kind === 'initials' && !next.isJoined && !part.text.includes(' ');

/** Whether names are printed family name first with a comma, all or at least the first. */
function isInverted(parts: readonly NamePart[]): boolean {
  const named = parts.filter(({ kind }) => kind !== 'suffix');
  const [first, second] = named;
  if (first?.kind !== 'single' || second === undefined || second.isJoined) return false;
  // Single words only: an even number are pairs, an odd one family names.
  return named.every(({ kind }) => kind === 'single') ? named.length % 2 === 0 : true;
}

const isTwoWords = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

/** A whole given name among initials stands where these do: `Quint A, Li Xiaoming, Zee KP`. */
function mostAreInverted(parts: readonly NamePart[]): boolean {
  const inverted = parts.filter(({ kind }) => kind === 'inverted').length;
  return inverted > 1 && inverted > parts.filter(({ kind }) => kind === 'direct').length;
}

function takesGiven(part: NamePart, next: NamePart, isFirst: boolean, givenFollows: boolean): boolean {
  if (!givenFollows || next.isJoined) return false;
  if (next.kind === 'single') return true;
  // `Smith, John B.` and `Smith, John Paul`; further on, two words are a name of their own.
  return isFirst && (next.kind === 'inverted' || next.kind === 'direct') && !/[\s]/.test(part.text);
}
