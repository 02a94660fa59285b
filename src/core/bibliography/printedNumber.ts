import { narrowForms } from '../text/narrowForms.ts';

/** A number at the start of an entry. */
export interface PrintedNumber {
  readonly value: number;
  /** Characters of the text that the number and the blanks behind it take. */
  readonly length: number;
  /** How it is printed: `1.`, `[1]`, `(1)`, `1)`, `1`; `garbledShape` where OCR spoilt it. */
  readonly shape: string;
}

/** OCR took a letter for a figure, a comma for a full stop or put a blank into the number: it counts only as the next one. */
export const garbledShape = '?';

const marked =
  /^\s{0,8}(?:\[\s?\^?(\d{1,4})\s?\][.:]?|\((\d{1,4})\)[.:]?|\^\[?(\d{1,4})\]?\^|(\d{1,4})\s?[.)\]](?!\d))(?:\s+|(?=[\p{L}“"«‘])|$)(?:[.]\s)?/u;
const bare = /^\s{0,8}(\d{1,4})(?:\s+|(?=[\p{Lu}“"«‘])|$)/u;
const garbled =
  /^\s{0,8}(?:[[({|]\s?([\dlIOoSB|]{1,4})\s?[\])}|Jl][.:]?|([\dlIOoSB|]{2,4}|[\dlI|])\s?[.,:;)\]]|[[(]?(\d \d{1,2}|\d{2} \d)[.)\]])\s+(?=["“«\p{L}])/u;

/** Undefined where the text starts with nothing that could be the number of an entry. */
export function readPrintedNumber(line: string): PrintedNumber | undefined {
  const text = narrowForms(line.slice(0, longest));
  const match = marked.exec(text);
  if (match !== null) {
    const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const shape = match[0]
      .replace(/\s/g, '')
      .replace(/\d+/, '1')
      .replace(/[\s.:]+$/, match[4] === undefined ? '' : '.');
    return { value: Number(digits), length: match[0].length, shape };
  }
  const bad = garbled.exec(text);
  if (bad !== null) {
    const value = Number(mend(bad[1] ?? bad[2] ?? bad[3] ?? ''));
    if (value >= 1) return { value, length: bad[0].length, shape: garbledShape };
  }
  const alone = bare.exec(text);
  return alone === null ? undefined : { value: Number(alone[1]), length: alone[0].length, shape: '1' };
}

/** What OCR makes of figures. */
function mend(digits: string): string {
  return digits.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0').replace(/S/g, '5').replace(/B/g, '8').replace(/\s/g, '');
}

/** The longest start of a line that a number and what must follow it take. */
const longest = 60;

const numberInside =
  / (?=\[\d{1,3}\] \S|(?:\(\d{1,3}\)|\d{1,3}[.)]) (?:\. )?["“«‘([@\p{L}]|\d{1,3} \p{Lu}[\p{L}'’-]{1,30},? \p{Lu}{1,3}[,. ])/gu;

/** Where numbers in mid-line stand, with the end of an entry before and the start of the next behind. */
export function numbersInside(line: string): readonly number[] {
  const starts: number[] = [];
  numberInside.lastIndex = 0;
  while (numberInside.test(line)) {
    const index = numberInside.lastIndex - 1;
    const isEnd = line[index + 1] === '[' || /[.;?)\]\d\p{L}/”"’»>-]/u.test(line[index - 1] ?? '');
    // `1 2. Smith`: a number that a blank cut in two.
    const isHalf = index < 5 && /^[\s[(]*\d{1,3}$/.test(line.slice(0, index));
    if (isEnd && !isHalf) starts.push(index + 1);
  }
  return starts;
}
