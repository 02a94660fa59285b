import type { MarkdownIt } from 'markdown-it';

const definition = /^\[\^[^\]\s]{1,20}\]:/;

/**
 * `[^12]: Harlow, J. …`: the text of a footnote, which CommonMark takes for the target of a link where it holds an address
 * alone. Here it is a paragraph of its own, with what stands before it.
 */
export function withFootnotes(md: MarkdownIt): MarkdownIt {
  md.block.ruler.before(
    'reference',
    'footnote',
    (state, startLine, endLine, silent) => {
      const textOf = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
      if (!definition.test(textOf(startLine))) return false;
      if (silent) return true;
      let line = startLine + 1;
      while (line < endLine && !state.isEmpty(line) && !definition.test(textOf(line))) line++;
      state.line = line;
      state.push('paragraph_open', 'p', 1).map = [startLine, line];
      const inline = state.push('inline', '', 0);
      inline.content = state.getLines(startLine, line, state.blkIndent, false).trim();
      inline.map = [startLine, line];
      inline.children = [];
      state.push('paragraph_close', 'p', -1);
      return true;
    },
    { alt: ['paragraph'] },
  );
  return md;
}
