import { failure, type Result, success } from '../result.ts';

export interface SearchQuery {
  readonly text: string;
  /** Capitals and small letters are told apart. */
  readonly matchCase: boolean;
  /** A hit has no letter, figure or underscore right before or behind it. */
  readonly wholeWord: boolean;
  /** `text` is a regular expression as JavaScript has it (https://tc39.es/ecma262/#sec-patterns), with the flag `u`. */
  readonly isRegularExpression: boolean;
}

/** What a search looks for: source and flags of a regular expression. */
export interface SearchPattern {
  readonly source: string;
  readonly flags: string;
}

/** What is typed with one key stands for what is printed in its place. */
const printedForms: Readonly<Record<string, string>> = {
  "'": "['’‘ʼ′]",
  '"': '["“”„″]',
  '-': '[-‐‑‒–—−]',
};

const wordCharacter = '[\\p{L}\\p{M}\\p{N}_]';

/** The failure is what is wrong with a regular expression, in the words of the engine. */
export function searchPattern(query: SearchQuery): Result<SearchPattern> {
  const { text, matchCase, wholeWord, isRegularExpression } = query;
  const inner = isRegularExpression ? text : literal(text);
  const source = wholeWord ? `(?<!${wordCharacter})(?:${inner})(?!${wordCharacter})` : inner;
  const flags = matchCase ? 'gmu' : 'gimu';
  try {
    // By itself first, so that no bracket of it closes one of ours.
    new RegExp(inner, flags);
    new RegExp(source, flags);
    return success({ source, flags });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure(message.replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/s, ''));
  }
}

/** Any white space between words stands for any other: where lines break is not the reader's doing. */
function literal(text: string): string {
  const words = text.trim() === '' ? [] : text.split(/\s+/);
  if (words.length === 0) return text === '' ? '' : '\\s+';
  return words
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/'"-]/g, (sign) => printedForms[sign] ?? `\\${sign}`))
    .join('\\s+');
}
