import { Parser } from 'htmlparser2';
import type { Token } from 'markdown-it';
import type { MarkTag } from '../article/block.ts';
import { inlinePolicy, safeAttributes } from '../html/htmlPolicy.ts';
import type { MappedText } from '../text/mappedText.ts';
import { TextBuilder } from '../text/textBuilder.ts';
import type { ContentMap } from './contentMap.ts';
import { readTexScript } from './mathRules.ts';
import { startOf } from './positionedInline.ts';

const tagOf: ReadonlyMap<string, MarkTag> = new Map([
  ['em_open', 'em'],
  ['em_close', 'em'],
  ['strong_open', 'strong'],
  ['strong_close', 'strong'],
  ['s_open', 'del'],
  ['s_close', 'del'],
  ['sup_open', 'sup'],
  ['sup_close', 'sup'],
  ['sub_open', 'sub'],
  ['sub_close', 'sub'],
  ['link_open', 'a'],
  ['link_close', 'a'],
]);

/** Turns the inline tokens of one block into text with marks. */
export class InlineReader {
  readonly #builder = new TextBuilder();
  readonly #content: string;
  readonly #map: ContentMap;
  /** The elements of embedded html that are open: the mark that each became, or null. */
  readonly #elements: { name: string; tag: MarkTag | null }[] = [];
  /** The Markdown links that are open: whether each became a mark. */
  readonly #links: boolean[] = [];
  /** The element that is being cut with all it holds, until it closes. */
  #cut: string | undefined;
  #autolink = false;

  /** @param content what markdown-it parsed: the offsets of its tokens are into it. */
  constructor(content: string, map: ContentMap) {
    this.#content = content;
    this.#map = map;
  }

  read(tokens: readonly Token[]): MappedText {
    for (const token of tokens) {
      if (this.#cut === undefined || token.type === 'html_inline') this.#readToken(token);
    }
    return this.#builder.build();
  }

  #readToken(token: Token): void {
    const start = startOf(token);
    switch (token.type) {
      case 'text':
        this.#map.appendTo(this.#builder, token.content, this.#autolink ? start + 1 : start);
        break;
      case 'text_special': {
        const source = this.#map.toSource(start);
        this.#builder.append(token.content, source, source + token.markup.length);
        break;
      }
      case 'softbreak':
      case 'hardbreak': {
        if (token.type === 'hardbreak') this.#builder.insert('br');
        const source = this.#map.toSource(start);
        this.#builder.append('\n', source, source + 1);
        break;
      }
      case 'code_inline':
        this.#builder.open('code');
        this.#map.appendTo(this.#builder, token.content, start + token.markup.length + this.#codeIndent(token));
        this.#builder.close('code');
        break;
      case 'math_inline':
        this.#readMath(token.content, start + token.markup.length);
        break;
      case 'image':
        this.#builder.insert('img', { 'data-src': String(token.attrGet('src') ?? ''), alt: token.content });
        break;
      case 'html_inline':
        this.#readTag(token.content, start);
        break;
      default:
        this.#readPair(token);
    }
  }

  /** A blank at each end of a code span was taken off where the closing back-ticks do not follow its content at once. */
  #codeIndent(token: Token): number {
    const start = startOf(token) + token.markup.length;
    return this.#content.startsWith(token.markup, start + token.content.length) ? 0 : 1;
  }

  #readPair(token: Token): void {
    const tag = tagOf.get(token.type);
    if (tag === undefined) return;
    if (tag !== 'a') {
      if (token.nesting > 0) this.#builder.open(tag);
      else this.#builder.close(tag);
      return;
    }
    this.#autolink = token.nesting > 0 && token.markup === 'autolink';
    if (token.nesting > 0) {
      const attributes = safeAttributes('a', { href: String(token.attrGet('href') ?? '') });
      this.#links.push(attributes !== undefined);
      if (attributes !== undefined) this.#builder.open('a', attributes);
    } else if (this.#links.pop()) this.#builder.close('a');
  }

  #readMath(tex: string, start: number): void {
    const script = readTexScript(tex);
    if (script === undefined) {
      this.#builder.open('span', { class: 'math' });
      this.#map.appendTo(this.#builder, tex, start);
      this.#builder.close('span');
    } else {
      this.#builder.open(script.tag);
      this.#map.appendTo(this.#builder, tex.slice(script.start, script.end), start + script.start);
      this.#builder.close(script.tag);
    }
  }

  #readTag(html: string, start: number): void {
    const bare = /^<([a-z][a-z0-9]*)\s*\/?>$/i.exec(html)?.[1]?.toLowerCase();
    if (bare !== undefined) {
      this.#openElement(bare, {}, start, html.length);
      return;
    }
    const closing = /^<\/([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase();
    if (closing === undefined) {
      new Parser({
        onopentag: (name, attributes) => this.#openElement(name, attributes, start, html.length),
      }).write(html);
    } else if (inlinePolicy(closing) === 'literal') this.#map.appendTo(this.#builder, html, start);
    else this.#closeElement(closing);
  }

  #openElement(name: string, attributes: Record<string, string>, start: number, length: number): void {
    if (this.#cut !== undefined) return;
    const policy = inlinePolicy(name);
    if (policy === 'cut') {
      this.#cut = name;
      return;
    }
    if (policy === 'literal') {
      this.#map.appendTo(this.#builder, this.#content.slice(start, start + length), start);
      return;
    }
    const tag = policy === 'unwrap' ? null : policy;
    const kept = tag === null ? undefined : safeAttributes(tag, attributes);
    if (tag === 'br') {
      const source = this.#map.toSource(start);
      this.#builder.insert('br');
      this.#builder.append('\n', source, source + length);
    } else if (tag === 'img' && kept !== undefined) this.#builder.insert('img', kept);
    else {
      this.#elements.push({ name, tag: kept === undefined ? null : tag });
      if (tag !== null && kept !== undefined) this.#builder.open(tag, kept);
    }
  }

  #closeElement(name: string): void {
    if (this.#cut !== undefined) {
      if (this.#cut === name) this.#cut = undefined;
      return;
    }
    const at = this.#elements.findLastIndex((element) => element.name === name);
    const [element] = at < 0 ? [] : this.#elements.splice(at, 1);
    if (element !== undefined && element.tag !== null) this.#builder.close(element.tag);
  }
}
