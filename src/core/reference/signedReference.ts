import type { Label } from './labels.ts';
import type { Segment } from './segments.ts';

/**
 * The stretches of a reference by the Chinese standard GB/T 7714, which says by a sign behind the title what kind of work it
 * is: `张伟. 潮汐综述[J]. 海洋学报, 2019, 41(3): 1-10.` Where it goes on as the standard has it, there is nothing to weigh.
 * @returns ascending; null where it has no such sign, or does not go on so
 */
export function signedSegments(text: string): readonly Segment[] | null {
  const sign = signs.exec(text);
  if (sign === null) return null;
  const titleEnd = sign.index + sign[0].length;
  const within = /^\s?\/\/\s?/u.exec(text.slice(titleEnd));
  const restStart = titleEnd + (within?.[0].length ?? 0);
  const patterns = within === null ? rests[sign[1] ?? ''] : inBooks;
  const rest = patterns?.map((pattern) => pattern.exec(text.slice(restStart))).find((found) => found !== null);
  if (rest === undefined || rest === null) return null;
  const start = /^\s*(?:[[［]\d{1,3}[\]］]\s?)?/u.exec(text)?.[0].length ?? 0;
  const authorsEnd = endOfAuthors(text.slice(0, sign.index), start);
  const titleStart = authorsEnd === start ? start : text.slice(authorsEnd).search(/[^.．。\s]/u) + authorsEnd;
  const authors = { label: 'author' as const, start, end: authorsEnd };
  const title = { label: 'title' as const, start: titleStart, end: titleEnd };
  return [...(authorsEnd === start ? [] : [authors]), title, ...parts(rest, restStart)];
}

const signs = /[[［](J|M|C|D|P|R|S|N|G|Z)(?:\/(?:OL|CD|MT|DK))?[\]］]/u;

/** Names have no full stop but behind initials; without one in the text before the sign all of it is the title. */
function endOfAuthors(head: string, start: number): number {
  for (const { index } of head.matchAll(/[.．。]/gu)) {
    if (index > start && !/^.\s?(?:[,，;&-]|\p{Lu}[.,，])/u.test(head.slice(index, index + 4))) return index;
  }
  return start;
}

const stop = '\\s?[.．。]\\s?';
const comma = '\\s?[,，]\\s?';
const colon = '\\s?[:：∶]\\s?';
const date = '(?<date>(?:1[89]|20)\\d\\d(?:-\\d{1,2}(?:-\\d{1,2})?)?)';
const pages = `(?:${colon}(?<pages>[^.．。]{1,30}))?`;
const volume = '(?<volume>\\d{0,5}\\s?(?:[(（][^)）]{1,15}[)）])?)';
const location = `(?<location>[^:：∶,，.．]{2,40})${colon}`;
const publisher = '(?<publisher>[^,，.．]{2,80})';
const edition = '(?<edition>第?[\\d一二三四五六七八九十]{1,3}版|\\d{1,2}(?:st|nd|rd|th)? ed)';
const editor = `(?:(?<editor>\\p{Script=Han}{2,4}(?:${comma}\\p{Script=Han}{2,4}){0,3})${stop})?`;

const article = [
  new RegExp(`^${stop}(?<journal>[^,，]{2,150}?)${comma}${date}(?:\\s?[,，]?\\s?${volume})?${pages}`, 'su'),
];
const book = [new RegExp(`^${stop}(?:${edition}${stop})?${location}${publisher}${comma}${date}${pages}`, 'su')];
const thesis = [new RegExp(`^${stop}(?:${location})?${publisher}${comma}${date}`, 'su')];

/** Behind `//`. */
const inBooks = [
  new RegExp(
    `^${editor}(?<container>[^:：∶]{2,200}?)(?:${stop}${edition})?${stop}${location}${publisher}${comma}${date}${pages}`,
    'su',
  ),
  new RegExp(`^${editor}(?<container>[^:：∶]{2,200}?)${comma}${date}${pages}`, 'su'),
];

/** What stands behind each sign. */
const rests: Readonly<Record<string, readonly RegExp[]>> = {
  J: article,
  M: book,
  D: thesis,
  R: [...book, ...thesis],
  S: [...book, ...thesis],
  G: book,
  Z: book,
  C: book,
  P: [new RegExp(`^${stop}${date}`, 'su')],
  N: [new RegExp(`^${stop}(?<journal>[^,，]{2,80}?)${comma}${date}(?:\\s?[(（](?<pages>\\d{1,3})[)）])?`, 'su')],
};

function* parts({ 0: whole, groups = {} }: RegExpExecArray, start: number): Generator<Segment> {
  let at = 0;
  for (const [label, part] of Object.entries(groups)) {
    if (part === undefined || part.trim() === '') continue;
    const from = whole.indexOf(part, at);
    at = from + part.length;
    yield { label: label as Label, start: start + from, end: start + at };
  }
}
