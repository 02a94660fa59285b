import { Parser } from 'htmlparser2';
import type { Container, MarkTag } from '../article/block.ts';
import type { RawBlock } from '../article/rawBlock.ts';
import { trimText } from '../text/mappedText.ts';
import { TextBuilder } from '../text/textBuilder.ts';
import { inlinePolicy, safeAttributes } from './htmlPolicy.ts';

const containerTags = new Set<string>(['ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr']);
const tableParts = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th']);
const blockTags = new Set(
  'p div td th h1 h2 h3 h4 h5 h6 pre figure figcaption caption dt dd dl center section article header footer main aside details summary hr address'.split(
    ' ',
  ),
);

/**
 * Reads a piece of embedded html as converters emit it (tables above all) into blocks. What cannot be shown safely is cut.
 * @param toSource the source offset of an offset into `html`.
 */
export function readHtml(html: string, toSource: (offset: number) => number, outer: readonly Container[]): RawBlock[] {
  const reader = new HtmlReader(toSource, outer);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
  });
  parser.write(html);
  parser.end();
  return reader.finish(html.length);
}

class HtmlReader {
  readonly #toSource: (offset: number) => number;
  readonly #blocks: RawBlock[] = [];
  #containers: readonly Container[];
  readonly #depths: number[] = [];
  #builder = new TextBuilder();
  #blockTag = 'p';
  #start: number | undefined;
  #end = 0;
  #cut: string | undefined;
  readonly #elements: { name: string; tag: MarkTag | null }[] = [];
  #hasImage = false;

  constructor(toSource: (offset: number) => number, outer: readonly Container[]) {
    this.#toSource = toSource;
    this.#containers = outer;
  }

  text(text: string, start: number, end: number): void {
    if (this.#cut !== undefined || (text.trim() === '' && this.#builder.length === 0)) return;
    this.#start ??= start;
    this.#end = end;
    const shown =
      this.#blockTag === 'pre'
        ? text
        : text.replace(/[\t ]*\n\s*|\s{2,}/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
    if (shown.length === end - start) {
      for (let i = 0; i < shown.length; ) {
        const lineEnd = shown.indexOf('\n', i);
        const to = lineEnd < 0 ? shown.length : lineEnd + 1;
        const source = this.#toSource(start + i);
        this.#builder.append(shown.slice(i, to), source, source + to - i);
        i = to;
      }
    } else this.#builder.append(shown, this.#toSource(start), this.#toSource(end - 1) + 1);
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#cut !== undefined) return;
    const isContainer = containerTags.has(name);
    if (this.#isInsideCell(name)) {
      this.#breakLine();
      return;
    }
    if (isContainer || blockTags.has(name)) {
      this.#flush();
      this.#blockTag = name;
      if (isContainer) {
        this.#depths.push(this.#containers.length);
        const kept =
          name === 'ol' && /^\d{1,9}$/.test(attributes['start'] ?? '') ? { start: attributes['start'] as string } : {};
        this.#containers = [...this.#containers, { tag: name as Container['tag'], attributes: kept }];
      }
      if (name === 'hr') this.#push('rule', new TextBuilder());
      return;
    }
    const policy = inlinePolicy(name);
    if (policy === 'cut') {
      this.#cut = name;
      return;
    }
    if (policy === 'unwrap' || policy === 'literal') return;
    const kept = safeAttributes(policy, attributes);
    if (policy === 'br') {
      this.#builder.insert('br');
      this.#appendBreak();
    } else if (policy === 'img') {
      this.#hasImage = true;
      if (kept !== undefined) this.#builder.insert('img', kept);
    } else {
      this.#elements.push({ name, tag: kept === undefined ? null : policy });
      if (kept !== undefined) this.#builder.open(policy, kept);
    }
  }

  close(name: string): void {
    if (this.#cut !== undefined) {
      if (this.#cut === name) this.#cut = undefined;
      return;
    }
    if (this.#isInsideCell(name)) this.#breakLine();
    else if (containerTags.has(name)) {
      this.#flush();
      const depth = this.#depths.pop();
      if (depth !== undefined) this.#containers = this.#containers.slice(0, depth);
      this.#blockTag = 'p';
    } else if (blockTags.has(name)) {
      this.#flush();
      this.#blockTag = 'p';
    } else {
      const at = this.#elements.findLastIndex((element) => element.name === name);
      const [element] = at < 0 ? [] : this.#elements.splice(at, 1);
      if (element !== undefined && element.tag !== null) this.#builder.close(element.tag);
    }
  }

  /** A cell is one block: what would be blocks inside it are lines of its text. */
  #isInsideCell(name: string): boolean {
    const isInCell = this.#blockTag === 'td' || this.#blockTag === 'th';
    return isInCell && !tableParts.has(name) && (containerTags.has(name) || blockTags.has(name));
  }

  #breakLine(): void {
    if (this.#builder.length > 0 && !this.#builder.endsLine) this.#appendBreak();
  }

  /** A line feed that stands for markup: for no character of the source, but for a place in it. */
  #appendBreak(): void {
    const at = this.#toSource(Math.max(0, this.#end - 1)) + 1;
    this.#builder.append('\n', at, at);
  }

  finish(length: number): RawBlock[] {
    this.#end = Math.max(this.#end, length);
    this.#flush();
    return this.#blocks;
  }

  #flush(): void {
    const tag = this.#blockTag;
    const isCell = tag === 'td' || tag === 'th';
    if (this.#builder.length > 0 || this.#hasImage || isCell) {
      const level = /^h([1-6])$/.exec(tag)?.[1];
      if (isCell) this.#push('table-cell', this.#builder, { cell: tag });
      else if (level !== undefined) this.#push('heading', this.#builder, { level: Number(level) });
      else if (tag === 'pre') this.#push('code', this.#builder);
      else if (this.#builder.length === 0) this.#push('figure', this.#builder);
      else this.#push('paragraph', this.#builder);
    }
    this.#elements.length = 0;
    this.#builder = new TextBuilder();
    this.#start = undefined;
    this.#hasImage = false;
  }

  #push(kind: RawBlock['kind'], builder: TextBuilder, extra: { cell?: 'td' | 'th'; level?: number } = {}): void {
    const built = builder.build();
    const start = this.#toSource(this.#start ?? this.#end);
    const end = Math.max(start, this.#toSource(Math.max(0, this.#end - 1)) + 1);
    const content = kind === 'code' ? built : trimText(built);
    const block: RawBlock = { kind, content, sourceRange: [start, end], containers: this.#containers, ...extra };
    this.#blocks.push(inPlace(block));
  }
}

/**
 * Only cells stand in a table and cells nowhere else: a browser would move what stands wrong, and with it the order of the
 * text.
 */
function inPlace(block: RawBlock): RawBlock {
  const table = block.containers.findLastIndex((container) => container.tag === 'table');
  if (block.kind === 'table-cell') {
    const isInRow = table >= 0 && block.containers.at(-1)?.tag === 'tr';
    if (isInRow) return block;
    const { cell: _, ...rest } = block;
    return inPlace({ ...rest, kind: 'paragraph' });
  }
  const isRowOrPart = (container: Container) => ['table', 'thead', 'tbody', 'tr'].includes(container.tag);
  const first = block.containers.findIndex(isRowOrPart);
  return first < 0 ? block : { ...block, containers: block.containers.slice(0, first) };
}
