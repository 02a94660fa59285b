import type { Container } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { type MappedText, trimText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { findHeadings } from './headings.ts';
import { type ListMarker, readListMarker } from './listMarker.ts';
import { type PlainLine, type PlainParagraph, splitParagraphs } from './paragraphs.ts';
import { readPlainInline } from './plainInline.ts';
import { markRunInLabel } from './runInLabel.ts';

/** Reads plain text into blocks: paragraphs, the headings that stand alone, lists, and tables that are set in columns. */
export function readPlainText(source: string): readonly RawBlock[] {
  return new PlainTextReader(source).read();
}

class PlainTextReader {
  readonly #source: string;
  readonly #blocks: RawBlock[] = [];
  #list: Container | undefined;
  #lastNumber: number | undefined;
  /** Until the first heading behind the title. */
  #inFrontMatter = true;

  constructor(source: string) {
    this.#source = source;
  }

  read(): readonly RawBlock[] {
    const paragraphs = splitParagraphs(this.#source);
    const headings = findHeadings(paragraphs);
    for (const [i, paragraph] of paragraphs.entries()) {
      const heading = headings[i];
      if (heading !== undefined) {
        this.#endList();
        const ranges = paragraph.map((line) => line.sourceRange);
        const [first = [0, 0], ...others] = ranges;
        this.#push('heading', [[first[0] + heading.markup, first[1]], ...others], { level: heading.level });
      } else if (isSetInColumns(paragraph)) {
        this.#endList();
        this.#push('code', this.#wholeLines(paragraph));
      } else this.#readLines(paragraph);
    }
    return this.#blocks;
  }

  #readLines(paragraph: PlainParagraph): void {
    let item: PlainLine[] = [];
    let marker: ListMarker | undefined;
    const flush = () => {
      if (item.length > 0) this.#pushLines(item, marker);
      item = [];
    };
    const markers = paragraph.map((line) => readListMarker(line.text));
    const hasSecond = markers.some((each) => each?.number === 2);
    for (const [i, line] of paragraph.entries()) {
      const found = this.#startsItem(markers[i], i === 0 || hasSecond) ? markers[i] : undefined;
      if (found !== undefined) {
        flush();
        marker = found;
        this.#lastNumber = found.number ?? this.#lastNumber;
      }
      item.push(line);
    }
    flush();
  }

  /** A number starts an item where the count goes on, or where it starts and goes on in the next line. */
  #startsItem(found: ListMarker | undefined, mayStartCount: boolean): boolean {
    if (found === undefined) return false;
    if (found.number === undefined || found.text.startsWith('-') || found.text.startsWith('•')) return true;
    if (this.#lastNumber !== undefined && found.number === this.#lastNumber + 1) return true;
    return found.number === 1 && mayStartCount;
  }

  #pushLines(lines: readonly PlainLine[], marker: ListMarker | undefined): void {
    const ranges = lines.map((line) => line.sourceRange);
    if (marker === undefined) {
      this.#endList();
      this.#push('paragraph', ranges);
      return;
    }
    this.#list ??= { tag: marker.number === undefined || marker.text.startsWith('-') ? 'ul' : 'ol', attributes: {} };
    const [first = [0, 0], ...others] = ranges;
    const item: Container = { tag: 'li', attributes: {} };
    this.#push('list-item', [[first[0] + marker.length, first[1]], ...others], {
      containers: [this.#list, item],
      listMarker: marker.text,
      sourceRange: [first[0], ranges.at(-1)?.[1] ?? first[1]],
    });
  }

  #endList(): void {
    this.#list = undefined;
    this.#lastNumber = undefined;
  }

  #wholeLines(paragraph: PlainParagraph): readonly OffsetRange[] {
    const least = paragraph.reduce((indent, line) => Math.min(indent, line.indent), Number.POSITIVE_INFINITY);
    return paragraph.map(({ sourceRange: [start, end], indent }) => [start - (indent - least), end]);
  }

  #push(kind: RawBlock['kind'], ranges: readonly OffsetRange[], extra: Partial<RawBlock> = {}): void {
    const inline: MappedText = readPlainInline(this.#source, ranges);
    if (kind === 'heading' && this.#blocks.length > 0) this.#inFrontMatter = false;
    const trimmed = kind === 'code' ? inline : trimText(inline);
    const content = kind === 'paragraph' ? markRunInLabel(trimmed, this.#inFrontMatter) : trimmed;
    const sourceRange = [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0] as const;
    this.#blocks.push({ kind, content, sourceRange, containers: [], ...extra });
  }
}

/** Three lines or more with wide gaps inside each are a table whose columns blanks keep apart. */
function isSetInColumns(paragraph: PlainParagraph): boolean {
  return paragraph.length >= 3 && paragraph.every((line) => /\S {3,}\S/.test(line.text));
}
