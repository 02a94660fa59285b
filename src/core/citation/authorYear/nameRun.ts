import { foldName } from './foldName.ts';
import { isLetter, isUnspaced } from './scripts.ts';
import { functionWords, joiningWords, otherAuthors, otherTails, particles } from './vocabulary.ts';

/** A word or a mark before a year. */
export interface RunToken {
  readonly kind: 'word' | 'fragment' | 'initials' | 'join' | 'comma' | 'period' | 'open' | 'close';
  /** Folded; empty for marks. */
  readonly word: string;
  /** Into the text. */
  readonly start: number;
  readonly end: number;
  /** Starts with a capital, or its script has none: can be the start of a name. */
  readonly isName: boolean;
  /** Most of it is capitals: `WHO`, `MoHFW`, but `SMITH` too. */
  readonly isCapitals: boolean;
}

/** What stands before a year as far back as it can be names. */
export interface NameRun {
  readonly tokens: readonly RunToken[];
  /** A bracket opens before the names, or the semicolon behind another work. */
  readonly isBracketed: boolean;
}

/** How far back names are looked for. */
const longest = 260;
const mostTokens = 40;
/** The longest piece of a name that a stray blank cut, in letters. */
const longestPiece = 6;

/**
 * Reads the names before a year: words that may be parts of names, and the marks between them.
 * @param from names do not start before it.
 */
export function readNameRun(text: string, from: number, yearStart: number): NameRun {
  const tokens: RunToken[] = [];
  const limit = Math.max(from, yearStart - longest);
  let depth = 0;
  let hasNames = false;
  for (let end = yearStart; end > limit && tokens.length < mostTokens; ) {
    const token = tokenBefore(text, limit, end);
    if (token === 'stop')
      return { tokens: tokens.reverse(), isBracketed: hasNames && /[;；]/.test(text[end - 1] ?? '') };
    if (token === 'skip') {
      end--;
      continue;
    }
    if (token.kind === 'open') {
      if (depth === 0 && hasNames) return { tokens: tokens.reverse(), isBracketed: true };
      depth = Math.max(0, depth - 1);
    }
    if (token.kind === 'close') depth++;
    end = token.start;
    // Words in small letters are no names; some may stand inside one, or be the rest of one that a blank cut.
    if (token.kind === 'word' && !token.isName && !canBeInside(token.word)) {
      if (!isCutOff(text, limit, token)) break;
      tokens.push({ ...token, kind: 'fragment' });
      continue;
    }
    hasNames ||= token.kind === 'word';
    tokens.push(token);
  }
  return { tokens: tokens.reverse(), isBracketed: false };
}

/** The token that ends at `end`; `skip` for a character that parts nothing, `stop` for one that no name goes over. */
function tokenBefore(text: string, limit: number, end: number): RunToken | 'skip' | 'stop' {
  const last = text[end - 1] ?? ' ';
  if (isLetter(last)) {
    const start = isUnspaced(last) ? end - 1 : wordStart(text, limit, end);
    // A word that the limit cuts is none.
    if (start === limit && limit > 0 && isLetter(text[limit - 1] ?? ' ') && !isUnspaced(last)) return 'stop';
    return readWord(text.slice(start, end), start, text[end] === '.');
  }
  if (last === ' ' || /[\s'’‘`´‐‑\u00ad-]/.test(last)) return 'skip';
  if (/[–/]/.test(last) && isLetter(text[end] ?? ' ') && isLetter(text[end - 2] ?? ' ')) return 'skip';
  if (/[,，、]/.test(last)) return mark('comma', end);
  if (/[.．]/.test(last)) return mark('period', end);
  if (/[&＆・·]/.test(last)) return mark('join', end, 'and');
  if (/[([（［]/.test(last)) return mark('open', end);
  if (/[)\]）］]/.test(last)) return mark('close', end);
  return 'stop';
}

function mark(kind: RunToken['kind'], end: number, word = ''): RunToken {
  return { kind, word, start: end - 1, end, isName: false, isCapitals: false };
}

/** Where the word that ends at `end` starts; hyphens, apostrophes and the full stop of `example.org` are parts of it. */
function wordStart(text: string, limit: number, end: number): number {
  let start = end;
  while (start > limit) {
    const before = text[start - 1] ?? ' ';
    if (isLetter(before)) {
      if (isUnspaced(before)) break;
      start--;
    } else {
      const isInside = /['’‘`´‐‑-]/.test(before) || (before === '.' && /\p{Ll}/u.test(text[start] ?? ''));
      if (!isInside || start - 2 < limit || !isLetter(text[start - 2] ?? ' ')) break;
      start -= 2;
    }
  }
  // Where a blank was lost a name runs on behind a word: `sensuLowden`.
  const word = text.slice(start, end);
  const glued = /\p{Ll}\p{Lu}/u.test(word) ? /\p{Ll}{4,}(?=\p{Lu}\p{Ll}[^.]*$)/u.exec(word) : null;
  return glued === null ? start : start + glued.index + glued[0].length;
}

function readWord(characters: string, start: number, isDotted: boolean): RunToken {
  const end = start + characters.length;
  const bare = characters.replace(/['’][sS]$/, '');
  const word = foldName(bare);
  const hasCapital = /^[A-Z]/.test(characters) || /\p{Lu}/u.test(characters);
  if (!hasCapital && joiningWords.has(word)) {
    return { kind: 'join', word, start, end, isName: false, isCapitals: false };
  }
  const isShort = characters.length === 1 || (isDotted && characters.length <= 5);
  const kind = isShort && /^\p{Lu}(?:[-‐‑]?\p{Lu}){0,2}$/u.test(characters) ? 'initials' : 'word';
  const isName = hasCapital || /^[\p{Lo}\d]/u.test(characters);
  const isCapitals = hasCapital && bare.length > 1 && (bare.match(/\p{Lu}/gu)?.length ?? 0) * 2 > bare.length;
  return { kind, word, start, end, isName, isCapitals };
}

/** Whether a short word in small letters follows one that starts with a capital and is as short: `Har low`. */
function isCutOff(text: string, limit: number, { word, start }: RunToken): boolean {
  if (word.length > longestPiece || text[start - 1] !== ' ') return false;
  const before = tokenBefore(text, limit, start - 1);
  return typeof before !== 'string' && before.isName && !before.isCapitals && before.word.length <= longestPiece;
}

function canBeInside(word: string): boolean {
  return particles.has(word) || functionWords.has(word) || otherTails.has(word) || otherAuthors.has(word);
}
