import { foldName } from './foldName.ts';
import { functionWords, joiningWords, otherAuthors, particles } from './vocabulary.ts';

/** A word or a mark before a year. */
export interface RunToken {
  readonly kind: 'word' | 'initials' | 'join' | 'comma' | 'period' | 'open' | 'close';
  /** Folded; of words only. */
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
  /** What stands before the first token: a bracket, or anything else. */
  readonly isBracketed: boolean;
}

/** How far back names are looked for. */
const longest = 260;
const mostTokens = 40;
/** A word whose letters run on where a blank was lost is two: `sensuLowden`. */
const token =
  /\p{L}{3,}\p{Ll}(?=\p{Lu}\p{Ll})|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}])+(?:(?:['’‘`´‐‑-]|\.(?=\p{Ll}))(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}])+)*|\S/gu;

/**
 * Reads the names before a year: words that may be parts of names, and the marks between them.
 * @param from names do not start before it.
 */
export function readNameRun(text: string, from: number, yearStart: number): NameRun {
  const start = Math.max(from, yearStart - longest);
  const tokens: RunToken[] = [];
  let depth = 0;
  let isBracketed = false;
  const found = [...text.slice(start, yearStart).matchAll(token)];
  // A word that the window's edge cuts is none.
  if (start > from && /\S/.test(text[start - 1] ?? '')) found.shift();
  for (let i = found.length - 1; i >= 0 && tokens.length < mostTokens; i--) {
    const match = found[i];
    if (match === undefined) break;
    const next = readToken(match[0], start + match.index, text);
    if (next === 'skip') continue;
    if (next === 'stop') break;
    if (next.kind === 'close') depth++;
    if (next.kind === 'open') {
      const hasNames = tokens.some(({ kind }) => kind === 'word');
      if (depth === 0 && hasNames) {
        isBracketed = true;
        break;
      }
      depth = Math.max(0, depth - 1);
    }
    // Words in small letters are no names; they may stand inside one.
    if (next.kind === 'word' && !next.isName && !canBeInside(next.word)) break;
    tokens.push(next);
  }
  return { tokens: tokens.reverse(), isBracketed };
}

function readToken(characters: string, start: number, text: string): RunToken | 'skip' | 'stop' {
  const end = start + characters.length;
  const make = (kind: RunToken['kind'], word = ''): RunToken => ({
    kind,
    word,
    start,
    end,
    isName: false,
    isCapitals: false,
  });
  if (/^[\p{L}\p{M}\p{N}]/u.test(characters)) return readWord(characters, start, end, text);
  if (/^[,，、;；]$/.test(characters)) return /[;；]/.test(characters) ? 'stop' : make('comma');
  if (characters === '.' || characters === '．') return make('period');
  if (characters === '&' || characters === '＆' || characters === '・' || characters === '·')
    return make('join', 'and');
  if (/^[([（［]$/.test(characters)) return make('open');
  if (/^[)\]）］]$/.test(characters)) return make('close');
  // Apostrophes of possessives, hyphens that a line break parted from their word, soft hyphens.
  if (/^['’‘`´‐‑\u00ad-]$/.test(characters)) return 'skip';
  return 'stop';
}

function readWord(characters: string, start: number, end: number, text: string): RunToken | 'stop' {
  const bare = characters.replace(/['’][sS]$/, '');
  const word = foldName(bare);
  if (joiningWords.has(word) && !/^\p{Lu}/u.test(characters))
    return { kind: 'join', word, start, end, isName: false, isCapitals: false };
  const isInitials =
    /^\p{Lu}(?:[-‐‑]?\p{Lu}){0,2}$/u.test(characters) && (characters.length === 1 || text[end] === '.');
  const isName = /\p{Lu}|\p{Lo}/u.test(characters) || /^\d/.test(characters);
  const isCapitals = (bare.match(/\p{Lu}/gu)?.length ?? 0) * 2 > bare.length && bare.length > 1;
  return { kind: isInitials ? 'initials' : 'word', word, start, end, isName, isCapitals };
}

function canBeInside(word: string): boolean {
  return (
    particles.has(word) || functionWords.has(word) || word === 'al' || otherAuthors.has(word) || otherTails.has(word)
  );
}

/** The last words of "et al.", "and colleagues" and the like. */
const otherTails: ReadonlySet<string> = new Set([
  ...[...otherAuthors].map((others) => others.replace(/^(?:et|and|und|y|e|i|a|ve|и|en|es)(?=.)/u, '')),
  ...['u', 'm', 'fl', 'co'],
]);
