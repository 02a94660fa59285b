/** A number at the start of an entry. */
export interface PrintedNumber {
  readonly value: number;
  /** Characters of the text that the number and the blanks behind it take. */
  readonly length: number;
  /** How it is printed: `1.`, `[1]`, `(1)`, `1)`, `1`. */
  readonly shape: string;
  /** OCR took a letter for a figure, a comma for a full stop or put a blank into it: true only if the count needs it. */
  readonly isGarbled: boolean;
}

const plain =
  /^\s{0,8}(?:\[\s?\^?(\d{1,4})\s?\][.:]?|\((\d{1,4})\)[.:]?|\^\[?(\d{1,4})\]?\^|(\d{1,4})\s?[.)\]](?!\d)|(\d{1,4}))(?:\s+|(?=[\p{L}“"«‘])|$)(?:[.]\s)?/u;
const garbled =
  /^\s{0,8}(?:[[({|]\s?([\dlIOoSB|]{1,4})\s?[\])}|Jl][.:]?|([\dlIOoSB|]{1,4})\s?[.,:;)\]]|(\d \d{1,2}|\d{2} \d)[.)])\s+(?=["“«\p{L}])/u;

/** Undefined where the text starts with nothing that could be the number of an entry. */
export function readPrintedNumber(text: string): PrintedNumber | undefined {
  const match = plain.exec(text);
  if (match !== null) {
    const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    const shape = match[0]
      .trim()
      .replace(/\d+/, '1')
      .replace(/[\s.:]+$/, match[4] === undefined ? '' : '.');
    return { value: Number(digits), length: match[0].length, shape, isGarbled: false };
  }
  const bad = garbled.exec(text);
  const value = Number(mend(bad?.[1] ?? bad?.[2] ?? bad?.[3] ?? 'x'));
  if (bad === null || !(value >= 1)) return undefined;
  return { value, length: bad[0].length, shape: '?', isGarbled: true };
}

/** What OCR makes of figures. */
function mend(digits: string): string {
  return digits.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0').replace(/S/g, '5').replace(/B/g, '8').replace(/\s/g, '');
}

/** A number in mid-line: the end of an entry before it and the start of the next behind it. */
export const numberInside = /[.)\]\d\p{L}/”"’>] (?=(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)]) ["“«‘\p{L}])/gu;
