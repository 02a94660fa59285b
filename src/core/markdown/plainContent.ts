import type { MarkdownIt, Token } from 'markdown-it';

/** What may be markup, but for square brackets, which are markup only where a place or a definition belongs to them. */
const markup = /[\\`*_<&~^$]|\]\(/;
/** Blanks at a line's end or start are dropped, or break the line. */
const blanksAtBreak = / \n|\n[ \t]/;

/** Whether a content holds no inline markup, so that it stands for itself. @param hasDefinitions of link references. */
function isPlain(content: string, hasDefinitions: boolean): boolean {
  if (markup.test(content) || (hasDefinitions && content.includes('['))) return false;
  return !content.includes('\n') || !blanksAtBreak.test(content);
}

/** Leaves inline tokens of plain content without children: most cells, headings and paragraphs need no parsing. */
export function withPlainContent(md: MarkdownIt): MarkdownIt {
  md.core.ruler.at('inline', ({ tokens, env }) => {
    const hasDefinitions = env.references !== undefined;
    for (const { type, content, children } of tokens) {
      if (type !== 'inline' || children === null || isPlain(content, hasDefinitions)) continue;
      md.inline.parse(content, md, env, children);
    }
  });
  return md;
}

/** The inline tokens of a content by itself; none where it is plain. */
export function parseContent(md: MarkdownIt, content: string): readonly Token[] {
  const tokens: Token[] = [];
  if (!isPlain(content, false)) md.inline.parse(content, md, {}, tokens);
  return tokens;
}
