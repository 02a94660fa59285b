import { isMarkShape, markShape, shapes } from './shape.ts';

/** What in a reference tells its kind from afar, as bits. */
const inBook = 1;
const editors = 2;
const volume = 4;
const pages = 8;
const press = 16;
const address = 32;
const quotation = 64;
const place = 128;

const signOfWord = new Map<string, number>();
const words: readonly (readonly [number, string])[] = [
  [editors, 'ed eds editor editors edited hrsg hg herausgegeben éd éds coord org orgs red'],
  [volume, 'vol volume no nr bd band issue heft jg том'],
  [pages, 'pp p pages seiten'],
  [
    press,
    'press university verlag publishers publishing publications books editions wiley springer elsevier routledge éditions editorial',
  ],
];
for (const [sign, list] of words) for (const word of list.split(' ')) signOfWord.set(word, sign);

const openRound = markShape('(');
const colon = markShape(':');
const dash = markShape('-');
const quote = markShape('"');

const isNumber = (shape: number) => shape >= shapes.oneDigit && shape <= shapes.manyDigits;

/** The sign that a token gives, or 0. */
function signOf(word: string, shape: number, before: number, next: number, behindNext: number): number {
  // `2nd ed.`: an edition, not editors.
  if (word === 'ed' && (before === shapes.digitLetter || before === shapes.oneDigit)) return 0;
  if (word === 'in' && (isMarkShape(before) || shape === shapes.shortName)) return inBook;
  const known = signOfWord.get(word);
  if (known !== undefined) return known;
  if (isNumber(shape) && next === dash && isNumber(behindNext)) return pages;
  if (isNumber(shape) && (next === openRound || next === colon)) return volume;
  if (shape === shapes.doi || shape === shapes.url) return address;
  if (shape === quote) return quotation;
  return shape === colon && before >= shapes.shortName && before <= shapes.name ? place : 0;
}

/** For each token, and behind the last one, the signs from there on; and those before it. */
export function signsOf(wordAt: (i: number) => string, shape: Int32Array): { ahead: Uint8Array; behind: Uint8Array } {
  const n = shape.length;
  const ahead = new Uint8Array(n + 1);
  const behind = new Uint8Array(n + 1);
  for (let i = 0; i < n; i++) {
    const sign = signOf(wordAt(i), shape[i] ?? 0, shape[i - 1] ?? 0, shape[i + 1] ?? 0, shape[i + 2] ?? 0);
    ahead[i] = sign;
    behind[i + 1] = (behind[i] ?? 0) | sign;
  }
  for (let i = n - 1; i >= 0; i--) ahead[i] = (ahead[i] ?? 0) | (ahead[i + 1] ?? 0);
  return { ahead, behind };
}
