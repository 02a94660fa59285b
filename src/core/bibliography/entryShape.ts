import { nameParticles } from './nameParticles.ts';

/**
 * What references look like in every language: names with initials, a year, figures and marks in plenty. All patterns look
 * at a short stretch of text and at nothing behind it.
 */

const word = "\\p{Lu}[\\p{L}\\p{M}’'‐‑-]{0,30}";
const moreInitials = '(?:[ -]{0,2}\\p{Lu}\\.?){0,4}';
/** Behind a comma an initial may have two letters: `Petrov, Yu. A.` */
const initials = `(?:,\\s?\\p{Lu}(?:\\p{Ll}\\.)?|\\s\\p{Lu})\\.?${moreInitials}`;
const particles = `(?:${nameParticles}){0,3}`;

/** `Smith, J. A.`, `Smith JA,`, `van der Berg AB (`, `García-López, M.` */
const familyFirst = new RegExp(
  `^${particles}${word}(?: (?:${nameParticles})?${word}){0,2}${initials}(?=[\\s.,;&()*]|(?<=\\.):|$)`,
  'u',
);
/** `J. A. Smith`, `M. C. van der Berg` */
const initialsFirst = new RegExp(`^(?:\\p{Lu}\\p{Ll}?\\.[ -]{0,2}){1,4}${particles}${word}`, 'u');
/** `Nicolas Carion, Francisco Massa`, `Jimmy Ba and Rich Caruana` */
const fullNames = new RegExp(
  `^\\p{Lu}[\\p{L}’'-]{1,20}(?: \\p{Lu}\\.?){0,2} ${particles}${word}(?:, \\p{Lu}| (?:and|und|et|y|e|en|и|&) \\p{Lu})`,
  'u',
);
/** The author of the entry before, as a line. */
const sameAuthor = /^[—–_‐-]{2,}\s?[.,(]?/u;

const year =
  /(?:^|[^\d./-])(?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?!\d|[-–]\d{5})|\b(?:in press|in prep|forthcoming|n\. ?d\.)/iu;
const yearInBrackets = /^[^\p{Ll}].{0,160}?\((?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?:[,;][^)]{0,30})?\)/su;
const yearEarly = /^[^\p{Ll}].{0,90}?[.,]\s(?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?:[.,:](?!\d)|\s)/su;

export type HeadShape = 'family-first' | 'initials-first' | 'full-names' | 'same-author' | 'year-early' | 'none';

/** How an entry that starts here would start; `none` where nothing tells that one does. */
export function headShape(text: string): HeadShape {
  const head = text.slice(0, 300);
  if (familyFirst.test(head)) return 'family-first';
  if (initialsFirst.test(head)) return 'initials-first';
  if (sameAuthor.test(head)) return 'same-author';
  if (fullNames.test(head)) return 'full-names';
  if (yearInBrackets.test(head) || yearEarly.test(head)) return 'year-early';
  return 'none';
}

export function hasYear(text: string): boolean {
  return year.test(text);
}

const address = /(?:https?:|www\.|doi)\S{6,}$|10\.\d{4,9}\/\S+$/i;

/** How well an entry could end here: from -3 (in mid-sentence) to 2. */
export function tailCompleteness(text: string): number {
  const tail = text.slice(-120).trimEnd();
  if (address.test(tail.slice(tail.lastIndexOf(' ') + 1))) return 2;
  if (/\d[\p{L}]?[.)\]]*$/u.test(tail)) return /[(,]\s?\d{1,2}$/.test(tail) ? 0 : 1.5;
  if (/\.(?:html?|pdf|php|aspx?|com|org|net|gov|edu)(?:\/\S{0,80})?$/.test(tail)) return 2;
  // A full stop behind initials or a shortened word is no end.
  if (/(?:^|[\s.(-])\p{Lu}\.$/u.test(tail)) return -1.5;
  if (/[.)\]”"’»。]$/u.test(tail)) return 1;
  if (/[,;:&(‐-]$|\b(?:and|und|et|y|e|en|of|the|in|de|la|for|from|with|to|on|a|und|der|die|für)$/u.test(tail))
    return -3;
  return -1.5;
}

/** The share of figures and marks in it, where prose has 0.03 to 0.06 and references 0.1 and more. */
export function markDensity(text: string): number {
  const sample = text.slice(0, 2000);
  let marks = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 44 || unit === 46 || unit === 58 || unit === 59 || (unit >= 48 && unit <= 57)) marks++;
  }
  return sample.length === 0 ? 0 : marks / sample.length;
}

const signals: readonly RegExp[] = [
  /\p{L}{2},? (?:\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}|\p{Lu}{1,3}(?=[,.;:]))/u,
  /(?:^|[\s(])\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3} ?\p{Lu}\p{Ll}/u,
  /\d{1,5}\s?[-–—]\s?[a-z]?\d{1,5}/u,
  /\d{1,4}\s?(?:\(\d{1,4}\))?\s?[:,]\s?[a-z]?\d{1,6}/u,
  /\bdoi\b|10\.\d{4,9}\/|https?:/iu,
  /\bet al\b/u,
];

/** Whether a text of its own looks like a reference: a year, much punctuation, and two of its usual parts. */
export function isEntryLike(text: string): boolean {
  if (text.length < 25 || text.length > 3000 || !hasYear(text)) return false;
  if (markDensity(text) < 0.085) return false;
  let found = familyFirst.test(text.slice(0, 300)) ? 1 : 0;
  for (const signal of signals) if (found < 2 && signal.test(text)) found++;
  return found >= 2;
}
