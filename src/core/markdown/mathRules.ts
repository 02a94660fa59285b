import type { MarkdownIt } from 'markdown-it';

const dollar = 0x24;

/**
 * `$x$`, `$$x$$` inside a line and `$$` blocks, so that what Markdown would take for markup inside a formula stays as it is.
 * As Pandoc has it (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no blank inside the dollars at either end
 * of a single-dollar formula and no digit behind it, so that prices stay prices.
 */
export function withMath(md: MarkdownIt): MarkdownIt {
  md.inline.ruler.before('escape', 'math_inline', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== dollar) return false;
    const width = src.charCodeAt(pos + 1) === dollar ? 2 : 1;
    const end = closingDollar(src, pos + width, posMax, width);
    if (end < 0) return false;
    const inner = src.slice(pos + width, end);
    if (inner.trim() === '') return false;
    if (width === 1 && (/^\s|\s$/.test(trimEmptyGroup(inner)) || /^\d/.test(src.slice(end + 1, end + 2)))) return false;
    if (!silent) {
      const token = state.push('math_inline', '', 0);
      token.content = inner;
      token.markup = '$'.repeat(width);
    }
    state.pos = end + width;
    return true;
  });
  md.block.ruler.before(
    'fence',
    'math_block',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith('$$', start)) return false;
      let line = startLine;
      let text = state.src.slice(start + 2, state.eMarks[startLine]);
      while (!text.trimEnd().endsWith('$$')) {
        line++;
        if (line >= endLine || state.isEmpty(line)) return false;
        text += `\n${state.src.slice(state.bMarks[line], state.eMarks[line])}`;
      }
      const content = text.trimEnd().slice(0, -2);
      if (content.includes('$')) return false;
      if (silent) return true;
      const token = state.push('math_block', '', 0);
      token.content = content;
      token.map = [startLine, line + 1];
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
  return md;
}

/** Converters print a raised note as `${ }^{1}$`; its blanks are no sign of prose. */
function trimEmptyGroup(tex: string): string {
  return tex.replace(/^\s*\{\s*\}/, '{}');
}

/** A formula does not go on past a blank line or beyond a few thousand characters. */
function closingDollar(src: string, from: number, max: number, width: number): number {
  const limit = Math.min(max, from + 4000);
  for (let i = from; i < limit; i++) {
    const unit = src.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x0a && src.charCodeAt(i + 1) === 0x0a) return -1;
    else if (unit === dollar && (width === 1 || src.charCodeAt(i + 1) === dollar)) return i;
  }
  return -1;
}

/** A note mark is short. */
const longestScript = 200;

/** A formula that only raises or lowers plain characters, as converters write note marks: `^{12}`, `_2`. */
export interface TexScript {
  readonly tag: 'sup' | 'sub';
  /** Of the characters, in the formula. */
  readonly start: number;
  readonly end: number;
}

const script = /^\s*(?:\{\s*\}\s*)?([\^_])\s*(?:\{([^{}\\^_]*)\}|([0-9A-Za-z*†‡§¶]))\s*$/d;

/** Converters set note marks upright: `^{\text{12}}`, `^{\mathrm{12}}`, `^{\rm 12}`. */
const uprightScript =
  /^\s*(?:\{\s*\}\s*)?([\^_])\s*\{\s*(?:\\(?:text|textrm|mathrm|mathbf|textbf|rm|bf|mbox|operatorname)\s*\{([^{}\\^_$]*)\}|\\(?:rm|bf)\s([^{}\\^_$]*))\s*\}\s*$/d;

/** Undefined where the formula is more than that. */
export function readTexScript(tex: string): TexScript | undefined {
  if (tex.length > longestScript) return undefined;
  const match = script.exec(tex) ?? uprightScript.exec(tex);
  const range = match?.indices?.[2] ?? match?.indices?.[3];
  if (match === null || range === undefined) return undefined;
  return { tag: match[1] === '^' ? 'sup' : 'sub', start: range[0], end: range[1] };
}
