import MarkdownIt, { type Token } from 'markdown-it';
import type { Container } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { readHtml } from '../html/readHtml.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { type MappedText, unmapped } from '../text/mappedText.ts';
import { TextBuilder } from '../text/textBuilder.ts';
import { mapCell, mapLines } from './contentMap.ts';
import { InlineReader } from './inlineReader.ts';
import { withMath } from './mathRules.ts';
import { withInlinePositions } from './positionedInline.ts';
import { tableCellRanges } from './tableCells.ts';

const markdown = withMath(withInlinePositions(new MarkdownIt({ html: true })));
// Which links may stand is decided where they are read: a link that may not is still text, not brackets.
markdown.validateLink = () => true;

/** Reads CommonMark with GFM tables, formulas and the html of converters into blocks. */
export function readMarkdown(source: string): readonly RawBlock[] {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  readonly #source: string;
  readonly #lines: LineIndex;
  readonly #blocks: RawBlock[] = [];
  #containers: readonly Container[] = [];
  #listMarker: string | undefined;
  #heading = 0;
  #cells: { cell: 'th' | 'td'; index: number; line: number } | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#lines = new LineIndex(source);
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
        this.#blocks.push(...readHtml(token.content, (offset) => map.toSource(offset), this.#containers));
        break;
      }
      case 'hr':
        this.#push('rule', unmapped(''), token);
        break;
      case 'th_open':
      case 'td_open':
        if (this.#cells !== undefined) this.#cells.cell = token.tag as 'th' | 'td';
        break;
      default:
        this.#readContainer(token);
    }
  }

  #readContainer(token: Token): void {
    const tag = containerOf[token.type.replace(/_(?:open|close)$/, '')];
    if (tag === undefined) return;
    if (token.nesting < 0) {
      this.#containers = this.#containers.slice(0, -1);
      return;
    }
    const start = tag === 'ol' ? token.attrGet('start') : null;
    const attributes: Record<string, string> = start === null ? {} : { start: String(start) };
    this.#containers = [...this.#containers, { tag, attributes }];
    if (tag === 'tr') this.#cells = { cell: 'td', index: 0, line: token.map?.[0] ?? 0 };
    if (tag === 'li') {
      const own = `${token.info}${token.markup}`;
      const isNested = this.#listMarker !== undefined && this.#containers.at(-3)?.tag === 'li';
      this.#listMarker = isNested ? `${this.#listMarker} ${own}` : own;
    }
  }

  #readInline(token: Token): void {
    const children = token.children ?? [];
    if (this.#cells !== undefined && this.#containers.at(-1)?.tag === 'tr') {
      const { cell, index, line } = this.#cells;
      this.#cells.index++;
      const lineText = this.#lines.text(line);
      const range = tableCellRanges(lineText)[index] ?? [lineText.length, lineText.length];
      const lineStart = this.#lines.start(line);
      const content = new InlineReader(token.content, mapCell(lineText, range, lineStart)).read(children);
      const sourceRange = [lineStart + range[0], lineStart + range[1]] as const;
      this.#blocks.push({ kind: 'table-cell', cell, content, sourceRange, containers: this.#containers });
      return;
    }
    const map = mapLines(token.content, this.#lines, token.map?.[0] ?? 0);
    const content = new InlineReader(token.content, map).read(children);
    const isFigure = content.text.trim() === '' && content.marks.some((mark) => mark.tag === 'img');
    if (this.#heading > 0) this.#push('heading', content, token, { level: this.#heading });
    else if (isFigure) this.#push('figure', content, token);
    else if (content.text.trim() === '' && !content.marks.some((mark) => mark.attributes['id'])) return;
    else this.#push(this.#containers.at(-1)?.tag === 'li' ? 'list-item' : 'paragraph', content, token);
  }

  #readCode(token: Token): void {
    const builder = new TextBuilder();
    const firstLine = (token.map?.[0] ?? 0) + (token.type === 'fence' ? 1 : 0);
    const text = token.content.replace(/\n+$/, '');
    mapLines(text, this.#lines, firstLine).appendTo(builder, text, 0);
    const language = /^[\w+#.-]+/.exec(token.info.trim())?.[0];
    this.#push('code', builder.build(), token, language === undefined ? {} : { language });
  }

  #readMath(token: Token): void {
    const builder = new TextBuilder();
    const text = token.content.replace(/^\n|\n$/g, '');
    const line = (token.map?.[0] ?? 0) + (token.content.startsWith('\n') ? 1 : 0);
    mapLines(text, this.#lines, line).appendTo(builder, text, 0);
    this.#push('math', builder.build(), token);
  }

  #push(kind: RawBlock['kind'], content: MappedText, token: Token, extra: Partial<RawBlock> = {}): void {
    const [from, to] = token.map ?? [0, 0];
    const sourceRange = [this.#lines.start(from), this.#lines.end(Math.max(from, to - 1))] as const;
    const marker = this.#listMarker === undefined || kind !== 'list-item' ? {} : { listMarker: this.#listMarker };
    this.#listMarker = undefined;
    this.#blocks.push({ kind, content, sourceRange, containers: this.#containers, ...marker, ...extra });
  }
}

const containerOf: Readonly<Record<string, Container['tag'] | undefined>> = {
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  blockquote: 'blockquote',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
};
