import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { ContentMap } from '../markdown/contentMap.ts';
import { InlineReader } from '../markdown/inlineReader.ts';
import { withInlinePositions } from '../markdown/positionedInline.ts';
import type { MappedText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** Plain text by OCR often keeps the emphasis and the raised figures that were recognised; all other markup is text. */
const inline = withoutSplitWords(
  withInlinePositions(new MarkdownIt('zero', { html: true })).enable(['emphasis', 'html_inline']),
);

/** An asterisk between two letters or figures is a sign of multiplication, not of emphasis. */
function withoutSplitWords(md: Parser): Parser {
  const Plain = md.inline.State;
  md.inline.State = class extends Plain {
    override scanDelims(start: number) {
      return super.scanDelims(start, false);
    }
  };
  return md;
}

/** @param lines source ranges of the lines of one block; they are joined by line feeds. */
export function readPlainInline(source: string, lines: readonly OffsetRange[]): MappedText {
  const pieces: { contentStart: number; sourceStart: number }[] = [];
  let content = '';
  for (const [start, end] of lines) {
    if (pieces.length > 0) content += '\n';
    pieces.push({ contentStart: content.length, sourceStart: start });
    content += source.slice(start, end);
  }
  const tokens = inline.parseInline(content, {})[0]?.children ?? [];
  return new InlineReader(content, new ContentMap(pieces)).read(tokens);
}
