import MarkdownIt, { type Token } from 'markdown-it';
import type { Container } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { readHtml } from '../html/readHtml.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { type MappedText, unmapped, verbatim } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { pushAll } from '../text/pushAll.ts';
import { TextBuilder } from '../text/textBuilder.ts';
import { type ContentMap, mapCell, mapLines } from './contentMap.ts';
import { withFootnotes } from './footnoteRule.ts';
import { InlineReader } from './inlineReader.ts';
import { withLeanBlocks } from './leanBlocks.ts';
import { withMath } from './mathRules.ts';
import { parseContent, withPlainContent } from './plainContent.ts';
import { withInlinePositions } from './positionedInline.ts';
import { withScripts } from './scriptRules.ts';
import { tableCellRanges } from './tableCells.ts';

const markdown = withPlainContent(
  withFootnotes(withScripts(withMath(withInlinePositions(withLeanBlocks(new MarkdownIt({ html: true })))))),
);
// Which links may stand is decided where they are read: a link that may not is still text, not brackets.
markdown.validateLink = () => true;

/** Reads CommonMark with GFM tables, formulas and the html of converters into blocks. */
export function readMarkdown(source: string): readonly RawBlock[] {
  return new MarkdownReader(source).read();
}

/** The row of a table whose cells are being read. */
interface TableRow {
  cell: 'th' | 'td';
  align: RawBlock['align'];
  readonly text: string;
  /** Source offset of the line. */
  readonly start: number;
  readonly ranges: readonly OffsetRange[];
  /** Bars behind backslashes stand in it. */
  readonly hasEscapes: boolean;
  next: number;
}

class MarkdownReader {
  readonly #source: string;
  readonly #lines: LineIndex;
  readonly #blocks: RawBlock[] = [];
  #containers: readonly Container[] = [];
  #listMarker: string | undefined;
  /** The first line of the item that was opened last. */
  #itemLine = 0;
  #heading = 0;
  #row: TableRow | undefined;

  constructor(source: string) {
    // As CommonMark wants it; the lines are compared with what markdown-it makes of them.
    this.#source = source.replaceAll('\0', '\uFFFD');
    this.#lines = new LineIndex(this.#source);
  }

  read(): readonly RawBlock[] {
    for (const token of markdown.parse(this.#source, {})) this.#readToken(token);
    return this.#blocks;
  }

  #readToken(token: Token): void {
    const line = token.map?.[0] ?? 0;
    switch (token.type) {
      case 'inline':
        this.#readInline(token);
        break;
      case 'heading_open':
        this.#heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.#heading = 0;
        break;
      case 'fence':
      case 'code_block':
        this.#readCode(token);
        break;
      case 'math_block':
        this.#readMath(token);
        break;
      case 'html_block': {
        const map = mapLines(token.content.replace(/\n$/, ''), this.#lines, line);
        pushAll(
          this.#blocks,
          readHtml(token.content, (offset) => map.toSource(offset), this.#containers),
        );
        break;
      }
      case 'hr':
        this.#push('rule', unmapped(''), token);
        break;
      case 'th_open':
      case 'td_open':
        if (this.#row !== undefined) {
          this.#row.cell = token.tag as 'th' | 'td';
          this.#row.align = alignOf(token);
        }
        break;
      default:
        this.#readContainer(token);
    }
  }

  #readContainer(token: Token): void {
    const tag = containerOf.get(token.type);
    if (tag === undefined) return;
    if (token.nesting < 0) {
      if (tag === 'tr') this.#readSurplusCells();
      if (tag === 'li') this.#readEmptyItem();
      this.#containers = this.#containers.slice(0, -1);
      return;
    }
    const start = tag === 'ol' ? token.attrGet('start') : null;
    const attributes: Record<string, string> = start === null ? {} : { start: String(start) };
    this.#containers = [...this.#containers, { tag, attributes }];
    if (tag === 'tr') this.#row = this.#startRow(token.map?.[0] ?? 0);
    if (tag === 'li') {
      this.#itemLine = token.map?.[0] ?? 0;
      const own = `${token.info}${token.markup}`;
      const isNested = this.#listMarker !== undefined && this.#containers.at(-3)?.tag === 'li';
      this.#listMarker = isNested ? `${this.#listMarker} ${own}` : own;
    }
  }

  /** A line that is nothing but a number and a full stop ("1787.") is the end of a sentence, not an empty item: it stays. */
  #readEmptyItem(): void {
    const number = /\d+[.)]$/.exec(this.#listMarker ?? '')?.[0];
    this.#listMarker = undefined;
    if (number === undefined) return;
    const start = this.#lines.start(this.#itemLine) + Math.max(0, this.#lines.text(this.#itemLine).indexOf(number));
    const sourceRange = [start, start + number.length] as const;
    const content = verbatim(number, start);
    this.#blocks.push({ kind: 'paragraph', content, sourceRange, containers: [] });
  }

  #readInline(token: Token): void {
    const children = token.children ?? [];
    if (this.#row !== undefined && this.#containers.at(-1)?.tag === 'tr') {
      this.#readCell(this.#row, token.content, children);
      return;
    }
    const map = mapLines(token.content, this.#lines, token.map?.[0] ?? 0);
    const content = readContent(token.content, map, children);
    const isFigure = content.text.trim() === '' && content.marks.some((mark) => mark.tag === 'img');
    if (this.#heading > 0) this.#push('heading', content, token, { level: this.#heading });
    else if (isFigure) this.#push('figure', content, token);
    else if (content.text.trim() === '' && !content.marks.some((mark) => mark.attributes['id'])) return;
    else this.#push(this.#containers.at(-1)?.tag === 'li' ? 'list-item' : 'paragraph', content, token);
  }

  #startRow(line: number): TableRow {
    const text = this.#lines.text(line);
    return {
      cell: 'td',
      align: undefined,
      text,
      start: this.#lines.start(line),
      ranges: tableCellRanges(text),
      hasEscapes: text.includes('\\|'),
      next: 0,
    };
  }

  /**
   * The cells of a row beyond those of the table's head, which GFM drops: where columns share a heading, converters print
   * a head of fewer cells.
   */
  #readSurplusCells(): void {
    if (this.#row === undefined) return;
    const { text, ranges, next } = this.#row;
    if (next >= ranges.length) return;
    for (const range of ranges.slice(next)) {
      const content = text.slice(...range).replaceAll('\\|', '|');
      this.#readCell(this.#row, content, parseContent(markdown, content));
    }
  }

  #readCell(row: TableRow, cellText: string, tokens: readonly Token[]): void {
    const { cell, align, text, start } = row;
    // A row may be shorter than the head of its table.
    const range = row.ranges[row.next++] ?? [text.length, text.length];
    const isVerbatim = tokens.length === 0 && !row.hasEscapes;
    const content = isVerbatim
      ? verbatim(cellText, start + range[0])
      : readContent(cellText, mapCell(text, range, start), tokens);
    const sourceRange = [start + range[0], start + range[1]] as const;
    this.#blocks.push({ kind: 'table-cell', cell, align, content, sourceRange, containers: this.#containers });
  }

  #readCode(token: Token): void {
    const builder = new TextBuilder();
    const firstLine = (token.map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0);
    const text = token.content.replace(/\n+$/, '');
    mapLines(text, this.#lines, firstLine).appendTo(builder, text, 0);
    const language = /^[\w+#.-]+/.exec(token.info.trim())?.[0];
    this.#push('code', builder.build(), token, language === undefined ? undefined : { language });
  }

  #readMath(token: Token): void {
    const builder = new TextBuilder();
    const text = token.content.replace(/^\n|\n$/g, '');
    const line = (token.map?.[0] ?? 0) + (token.content.startsWith('\n') ? 1 : 0);
    mapLines(text, this.#lines, line).appendTo(builder, text, 0);
    this.#push('math', builder.build(), token);
  }

  #push(kind: RawBlock['kind'], content: MappedText, token: Token, extra?: Partial<RawBlock>): void {
    const [from, to] = token.map ?? [0, 0];
    const sourceRange = [this.#lines.start(from), this.#lines.end(Math.max(from, to - 1))] as const;
    const listMarker = kind === 'list-item' ? this.#listMarker : undefined;
    this.#listMarker = undefined;
    const block: RawBlock = { kind, content, sourceRange, containers: this.#containers };
    if (listMarker !== undefined) this.#blocks.push({ ...block, listMarker });
    else this.#blocks.push(extra === undefined ? block : { ...block, ...extra });
  }
}

/** @param tokens none where the content is plain. */
function readContent(content: string, map: ContentMap, tokens: readonly Token[]): MappedText {
  return tokens.length === 0 ? map.textOf(content) : new InlineReader(content, map).read(tokens);
}

const containerOf: ReadonlyMap<string, Container['tag']> = new Map(
  (
    [
      ['bullet_list', 'ul'],
      ['ordered_list', 'ol'],
      ['list_item', 'li'],
      ['blockquote', 'blockquote'],
      ['table', 'table'],
      ['thead', 'thead'],
      ['tbody', 'tbody'],
      ['tr', 'tr'],
    ] as const
  ).flatMap(([name, tag]): [string, Container['tag']][] => [
    [`${name}_open`, tag],
    [`${name}_close`, tag],
  ]),
);

/** markdown-it writes the alignment of a column into a style attribute. */
function alignOf(token: Token): RawBlock['align'] {
  if (token.attrs === null) return undefined;
  const align = /text-align:(center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  return align === 'center' || align === 'right' ? align : undefined;
}
