import type { Token } from './token.ts';

/** Small numbers for how a token looks. Marks follow from `firstMark` on. */
export const shapes = {
  none: 0,
  initial: 1,
  capitals: 2,
  longCapitals: 3,
  shortName: 4,
  name: 5,
  shortSmall: 6,
  small: 7,
  mixedCase: 8,
  smallLetter: 9,
  uncased: 10,
  letterDigit: 11,
  digitLetter: 12,
  year: 13,
  oneDigit: 14,
  twoDigits: 15,
  threeDigits: 16,
  fourDigits: 17,
  manyDigits: 18,
  doi: 19,
  url: 20,
  otherIdentifier: 21,
  pageLetter: 22,
  wholeDate: 23,
} as const;

const firstMark = 32;

/** Marks that are told apart; each string holds what counts as the same. */
const marks = [
  '.',
  ',',
  ';',
  ':',
  '(（',
  ')）',
  '[【［',
  ']】］',
  '"“”„«»「」『』《》',
  "'‘’‚`´",
  '-‐‑‒–—―−',
  '&',
  '/',
  '?!',
  '#№°º',
  '…*†',
];
const markShapes = new Map<string, number>(
  marks.flatMap((same, i) => [...same].map((mark): [string, number] => [mark, firstMark + i])),
);
const wide: Readonly<Record<string, number>> = { '。': 0, '．': 0, '，': 1, '、': 1, '；': 2, '：': 3 };
for (const [mark, like] of Object.entries(wide)) markShapes.set(mark, firstMark + like);
const otherMark = firstMark + marks.length;

/** The shape of the mark, for comparison with a token's. */
export const markShape = (mark: string): number => markShapes.get(mark) ?? otherMark;

export const isMarkShape = (shape: number): boolean => shape >= firstMark;

export function shapeOf(token: Token): number {
  switch (token.kind) {
    case 'mark':
      return markShape(token.printed);
    case 'number':
      return numberShape(token.printed);
    case 'mixed':
      return mixedShape(token.printed);
    case 'identifier':
      return token.word === 'DOI' ? shapes.doi : token.word === 'URL' ? shapes.url : shapes.otherIdentifier;
    case 'word':
      return wordShape(token.printed, token.word);
  }
}

function numberShape(digits: string): number {
  if (/[./-]/.test(digits)) return shapes.wholeDate;
  if (digits.length >= 5) return shapes.manyDigits;
  if (digits.length === 4) return /^(?:1[5-9]|20)/.test(digits) ? shapes.year : shapes.fourDigits;
  return [shapes.oneDigit, shapes.oneDigit, shapes.twoDigits, shapes.threeDigits][digits.length] ?? shapes.none;
}

function mixedShape(text: string): number {
  if (/^(?:1[89]|20)\d\d[a-z]$/.test(text)) return shapes.year;
  if (/^[es]\d{2,}$/i.test(text)) return shapes.pageLetter;
  return /^\d/.test(text) ? shapes.digitLetter : shapes.letterDigit;
}

function wordShape(printed: string, small: string): number {
  const capital = printed.toUpperCase();
  const { length } = printed;
  if (capital === small) return shapes.uncased;
  if (printed === small) return length === 1 ? shapes.smallLetter : length <= 3 ? shapes.shortSmall : shapes.small;
  if (printed === capital) {
    return length === 1 ? shapes.initial : length <= 3 ? shapes.capitals : shapes.longCapitals;
  }
  if (printed.slice(1) === small.slice(1)) return length <= 4 ? shapes.shortName : shapes.name;
  return shapes.mixedCase;
}
