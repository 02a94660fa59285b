import type { OffsetRange } from '../../src/core/text/offsetRange.ts';

/** Finds the values of fields in a reference, each stretch for one field only. Only letters and digits count. */
export class Placing {
  readonly #text: string;
  readonly #folded: string;
  /** Where each unit of the folded text comes from. */
  readonly #origin: readonly number[];
  readonly #taken: Uint8Array;

  constructor(text: string) {
    const { folded, origin } = fold(text);
    this.#text = text;
    this.#folded = folded;
    this.#origin = origin;
    this.#taken = new Uint8Array(text.length);
  }

  /**
   * Takes the first free place of `value` from `from` on, and gives its range; null where there is none. It begins and
   * ends with words and numbers, not within.
   */
  take(value: string, from = 0, to = this.#text.length): OffsetRange | null {
    const wanted = fold(value).folded;
    if (wanted === '') return null;
    for (let at = this.#folded.indexOf(wanted); at >= 0; at = this.#folded.indexOf(wanted, at + 1)) {
      const start = this.#origin[at] ?? 0;
      const end = (this.#origin[at + wanted.length - 1] ?? 0) + 1;
      if (start < from || end > to || !this.#isWhole(start, end) || !this.#isFree(start, end)) continue;
      this.#taken.fill(1, start, end);
      return [start, end];
    }
    return null;
  }

  #isFree(start: number, end: number): boolean {
    return !this.#taken.subarray(start, end).includes(1);
  }

  #isWhole(start: number, end: number): boolean {
    const kindAt = (i: number) => {
      const character = this.#text.charAt(i);
      return /\p{L}/u.test(character) ? 1 : /\p{N}/u.test(character) ? 2 : 0;
    };
    const parted = (i: number) => kindAt(i - 1) === 0 || kindAt(i) === 0 || kindAt(i - 1) !== kindAt(i);
    return parted(start) && parted(end);
  }
}

function fold(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const units = text
      .charAt(i)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    folded += units;
    for (let k = 0; k < units.length; k++) origin.push(i);
  }
  return { folded, origin };
}
