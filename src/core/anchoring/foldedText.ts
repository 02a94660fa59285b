import type { OffsetRange } from '../text/offsetRange.ts';

/** A form of a text in which some of its differences are gone, with the way back. Offsets are UTF-16 code units. */
export interface FoldedText {
  readonly text: string;
  /** For each code unit of `text` where that which it came from starts, and where it ends; both never descend. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where a stretch of the folded text, of at least one code unit, came from. */
export function unfold(folded: FoldedText, start: number, end: number): OffsetRange {
  return [folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0];
}

/** The first code unit of the folded text that came from `offset` or from behind it; its length where none did. */
export function foldOffset(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export class FoldedTextBuilder {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(text: string, start: number, end: number): void {
    this.#parts.push(text);
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  get folded(): FoldedText {
    return { text: this.#parts.join(''), starts: this.#starts, ends: this.#ends };
  }
}

/** A mark that combines with the character before it, or a part of a Korean syllable: normalized together with it. */
const continues = /[\p{M}\u1161-\u11ff\uff9e\uff9f]/u;

/** The end of the character at `start` with all that combines with it. */
export function characterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) > 0x2ff) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!continues.test(next)) break;
    end += next.length;
  }
  return end;
}
