import type { Mark, MarkTag } from '../article/block.ts';
import type { MappedText } from './mappedText.ts';
import { pushSegment } from './segments.ts';
import type { Segment } from './sourceMap.ts';

interface OpenMark {
  readonly tag: MarkTag;
  readonly attributes: Mark['attributes'];
  readonly start: number;
}

/** Puts a `MappedText` together from left to right. */
export class TextBuilder {
  #text = '';
  readonly #segments: Segment[] = [];
  readonly #marks: Mark[] = [];
  readonly #open: OpenMark[] = [];

  get length(): number {
    return this.#text.length;
  }

  get endsLine(): boolean {
    return this.#text.endsWith('\n');
  }

  /** Adds text that stands for `[sourceStart, sourceEnd)`; of the same length it is that source, unit by unit. */
  append(text: string, sourceStart: number, sourceEnd: number): void {
    if (text === '') return;
    const textStart = this.#text.length;
    this.#text += text;
    pushSegment(this.#segments, { textStart, textEnd: this.#text.length, sourceStart, sourceEnd });
  }

  open(tag: MarkTag, attributes: Mark['attributes'] = {}): void {
    this.#open.push({ tag, attributes, start: this.#text.length });
  }

  /** Closes the innermost open mark of this tag; one that was never opened is ignored. */
  close(tag: MarkTag): void {
    const at = this.#open.findLastIndex((mark) => mark.tag === tag);
    const [mark] = at < 0 ? [] : this.#open.splice(at, 1);
    if (mark !== undefined) this.#push(mark);
  }

  /** A void element here. */
  insert(tag: MarkTag, attributes: Mark['attributes'] = {}): void {
    this.#push({ tag, attributes, start: this.#text.length });
  }

  /** Closes what is still open. */
  build(): MappedText {
    for (const mark of this.#open.splice(0).reverse()) this.#push(mark);
    return { text: this.#text, segments: this.#segments, marks: this.#marks };
  }

  #push({ tag, attributes, start }: OpenMark): void {
    if (tag !== 'img' && tag !== 'br' && start === this.#text.length && attributes['id'] === undefined) return;
    this.#marks.push({ textRange: [start, this.#text.length], tag, attributes });
  }
}
