import { bodyWords, particles, suffixes } from './nameWords.ts';

/**
 * A piece of a list of names between two commas or joining words, and what it looks like:
 * `initials` (`J. B.`), `inverted` (`Smith JB`), `direct` (`J. B. Smith`, `John Smith`), `single` (`Smith`, `van der Berg`),
 * `suffix` (`Jr.`), `body` (`WHO Working Group`), `uncased` (no capitals in this script).
 */
export interface NamePart {
  readonly kind: 'initials' | 'inverted' | 'direct' | 'single' | 'suffix' | 'body' | 'uncased';
  readonly text: string;
  /** Of `inverted` and `direct`. */
  readonly family: string;
  readonly given: string;
  /** A word joins it to the one before (`Smith and Jones`), not a comma. */
  readonly isJoined: boolean;
}

const initial = /^\p{Lu}\p{M}?$/u;
const dottedInitial = /^(?:\p{L}{1,2}\p{M}?\.)(?:[-‐–]?\p{L}{1,2}\p{M}?\.)*$|^(?:\p{Lu}[-‐–.]){1,3}\p{Lu}\.?$/u;
const runOfInitials = /^\p{Lu}{1,3}$|^\p{Lu}[-‐–]\p{Lu}$|^\p{Lu}\p{Ll}?[-‐–]\p{Lu}\p{Ll}?\.?$/u;

/** Initials of given names; without periods only where the piece is not all in capitals. */
export function areInitials(word: string, inCapitals: boolean): boolean {
  if (initial.test(word) || dottedInitial.test(word)) return true;
  return !inCapitals && runOfInitials.test(word);
}

/** A family name may be a word that bodies have in theirs: `Press WH`. */
const personLike = /^\p{L}+ (?:\p{Lu}{1,2}|(?:\p{Lu}\.[ -]?){1,3})$/u;

/** The commonest forms, of which nothing else can be meant: `Smith JB`, `Smith J. B.`; `J. B.` */
const plainName = /^(\p{Lu}\p{Ll}+) (\p{Lu}{1,2}|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,2})$/u;
const plainInitials = /^\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}(?: (?:[Dd]e|[Vv]an|[Vv]on|da|dos|di|der|den|la)){0,2}$/u;

const particlesBefore = '(?:(?:[Vv][ao]n|[Dd]e|[Dd]en|[Dd]er|da|di|du|dos|[Ll][ae]) ){0,3}';
const particlesBehind = '(?: (?:van|von|de|der|den|da|do|dos|di|del|du|la|le|e)){1,2}(?: \\p{Lu}\\.?)?';

/** With more initials, or particles of the family name behind them: `de Man ABCD`, `Smith CA van der`, `Souza LF de A`. */
const longName = new RegExp(
  `^(${particlesBefore}\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*) (\\p{Lu}{3,4}|(?:\\p{Lu}{1,4}|(?:\\p{Lu}\\.[ -]?){1,3})${particlesBehind})$`,
  'u',
);

const isParticle = (word: string) => particles.has(word.toLowerCase());

export function readNamePart(raw: string, isJoined: boolean): NamePart {
  const text = raw.trim();
  const part = (kind: NamePart['kind'], family = '', given = ''): NamePart => ({
    kind,
    text,
    family,
    given,
    isJoined,
  });
  const plain = plainName.exec(text);
  if (plain !== null) return part('inverted', plain[1], plain[2]);
  if (plainInitials.test(text)) return part('initials');
  if (suffixes.test(text)) return part('suffix');
  if (bodyWords.test(text) && !personLike.test(text)) return part('body');
  const long = longName.exec(text);
  if (long !== null) return part('inverted', long[1], long[2]);
  if (!/\p{Lu}/u.test(text)) return part(/\p{Ll}/u.test(text) ? 'single' : 'uncased');
  // Initials that stand close: `J.B.Smith`, `Smith J.B.`
  const words = text
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll}{2})/gu, '$1 ')
    .split(' ')
    .filter((word) => word !== '');
  const longest = Math.max(...words.map((word) => word.length));
  const inCapitals =
    words.length > 1 &&
    !/\p{Ll}/u.test(text) &&
    longest <= 3 &&
    !words.some((word) => initial.test(word) || dottedInitial.test(word));
  const asInitials = words.map((word) => areInitials(word, inCapitals));
  if (asInitials.every(Boolean)) {
    const [first = '', ...others] = words;
    // A short family name in capitals before single letters: `LI Y`.
    const isName = others.length > 0 && /^\p{Lu}{2,3}$/u.test(first) && others.every((word) => word.length === 1);
    return isName ? part('inverted', first, others.join(' ')) : part('initials');
  }
  // A lost blank: `SmithJ`, `GarcíaMB`.
  const glued = words.length === 1 ? /^(\p{Lu}\p{Ll}{2,})(\p{Lu}{1,3})$/u.exec(text) : null;
  if (glued !== null) return part('inverted', glued[1], glued[2]);
  const last = asInitials.length - 1;
  if (words.length === 1 || (!asInitials[last] && words.slice(0, -1).every(isParticle))) return part('single');
  let tail = last;
  while (tail >= 0 && asInitials[tail]) tail--;
  let head = 0;
  while (head <= last && asInitials[head]) head++;
  if (tail < last) {
    // `John B.` or `Smith JB`: a single dotted initial behind one word may be either; the list decides.
    const family = words.slice(0, tail + 1);
    return part('inverted', family.join(' '), words.slice(tail + 1).join(' '));
  }
  if (head > 0) return part('direct', words.slice(head).join(' '), words.slice(0, head).join(' '));
  // Behind the last initial within (`Susan T. Eastman`), or from the first particle, or the last word.
  const inner = asInitials.lastIndexOf(true);
  const particle = words.findIndex((word, i) => i > 0 && i < last && particles.has(word));
  const from = inner >= 0 ? inner + 1 : particle > 0 ? particle : last;
  return part('direct', words.slice(from).join(' '), words.slice(0, from).join(' '));
}
