import { findIdentifiers } from './findIdentifiers.ts';
import type { Identifier } from './identifier.ts';
import type { Token, TokenKind } from './token.ts';

const unknown = 0;
const blank = 1;
const letter = 2;
const digit = 3;
const mark = 4;
/** Not seen: soft hyphens, zero-width blanks. They do not end a word. */
const hidden = 5;

/** The class of each UTF-16 code unit, worked out when it is first met. */
const classes = new Uint8Array(65536);

function classOf(unit: number): number {
  const known = classes[unit] ?? unknown;
  if (known !== unknown) return known;
  const character = String.fromCharCode(unit);
  let found = mark;
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) found = hidden;
  else if (/\s/.test(character)) found = blank;
  else if (/\p{Nd}/u.test(character)) found = digit;
  // Half of a surrogate pair: nearly always a letter (rare ideographs, mathematical letters).
  else if (/[\p{L}\p{M}\p{No}\p{Nl}\ud800-\udfff]/u.test(character)) found = letter;
  classes[unit] = found;
  return found;
}

/** Cuts a reference into words, numbers and single marks; every identifier is one token. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const identifier of findIdentifiers(text)) {
    cut(text, at, identifier.range[0], tokens);
    tokens.push(identifierToken(text, identifier));
    at = identifier.range[1];
  }
  cut(text, at, text.length, tokens);
  return tokens;
}

function cut(text: string, from: number, to: number, tokens: Token[]): void {
  let at = from;
  while (at < to) {
    const first = classOf(text.charCodeAt(at));
    const start = at;
    at++;
    if (first === blank || first === hidden) continue;
    const tag = first === mark ? tagAt(text, start, to) : 0;
    if (tag > 0) {
      at = start + tag;
      continue;
    }
    let kind: TokenKind = 'mark';
    const date = first === digit ? dateAt(text, start, to) : 0;
    if (date > 0) {
      at = start + date;
      kind = 'number';
    } else if (first !== mark) {
      let letters = first === letter;
      let digits = first === digit;
      for (; at < to; at++) {
        const next = classOf(text.charCodeAt(at));
        if (next === blank || next === mark) break;
        letters ||= next === letter;
        digits ||= next === digit;
      }
      kind = letters ? (digits ? 'mixed' : 'word') : 'number';
    }
    const printed = fold(text.slice(start, at));
    tokens.push({
      kind,
      start,
      end: at,
      word: kind === 'word' || kind === 'mixed' ? printed.toLowerCase() : printed,
      printed,
      afterBlank: isAfterBlank(text, start),
      identifier: null,
    });
  }
}

const markup = /<\/?(?:i|b|u|em|strong|italic|bold|sup|sub|sc)>/iy;

/** The length of a tag that a converter left, which is no part of a reference; 0 where there is none. */
function tagAt(text: string, at: number, to: number): number {
  if (text.charCodeAt(at) !== 60) return 0;
  markup.lastIndex = at;
  const length = markup.exec(text)?.[0].length ?? 0;
  return at + length <= to ? length : 0;
}

const wholeDate = /(?:\d{1,2}([./])\d{1,2}\1(?:1[89]|20)\d\d|(?:1[89]|20)\d\d-[01]\d-[0-3]\d)(?![\d-])/y;

/** The length of a date in figures, `06.07.1998` or `2019-08-20`, which is one token; 0 where there is none. */
function dateAt(text: string, at: number, to: number): number {
  wholeDate.lastIndex = at;
  const length = wholeDate.exec(text)?.[0].length ?? 0;
  return at + length <= to ? length : 0;
}

function identifierToken(text: string, identifier: Identifier): Token {
  const [start, end] = identifier.range;
  const { kind } = identifier;
  return {
    kind: 'identifier',
    start,
    end,
    word: kind,
    printed: kind,
    afterBlank: isAfterBlank(text, start),
    identifier,
  };
}

const isAfterBlank = (text: string, at: number) => at > 0 && classOf(text.charCodeAt(at - 1)) === blank;

const ascii = /^[\x20-\x7e]*$/;

/** Ligatures and other compatibility forms become what they stand for; hidden characters go. */
function fold(word: string): string {
  return ascii.test(word) ? word : word.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}
