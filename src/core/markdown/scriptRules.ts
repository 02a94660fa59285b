import type { MarkdownIt } from 'markdown-it';

/** A note mark or a power is short. */
const longest = 60;

/**
 * `^12^` and `~2~`: raised and lowered text as Pandoc has it
 * (https://pandoc.org/MANUAL.html#superscripts-and-subscripts), without blanks inside; but for lists of numbers, which
 * converters print with blanks (`^13, 15^`).
 */
export function withScripts(md: MarkdownIt): MarkdownIt {
  md.inline.ruler.before('strikethrough', 'script', (state, silent) => {
    const { src, pos } = state;
    const sign = src[pos];
    if ((sign !== '^' && sign !== '~') || src[pos + 1] === sign || src[pos - 1] === sign) return false;
    const end = src.indexOf(sign, pos + 1);
    if (end < 0 || end > pos + longest || end >= state.posMax || src[end + 1] === sign) return false;
    if (!isScript(sign, src.slice(pos + 1, end), src[pos - 1] ?? ' ', src[end + 1] ?? ' ')) return false;
    if (!silent) {
      const tag = sign === '^' ? 'sup' : 'sub';
      state.push(`${tag}_open`, tag, 1).markup = sign;
      const max = state.posMax;
      state.pos = pos + 1;
      state.posMax = end;
      state.md.inline.tokenize(state);
      state.posMax = max;
      state.pos = end;
      state.push(`${tag}_close`, tag, -1).markup = sign;
    }
    state.pos = end + 1;
    return true;
  });
  return md;
}

function isScript(sign: string, inner: string, before: string, after: string): boolean {
  if (inner === '' || (sign === '~' && !/[\p{L}\p{N})\]*_]/u.test(before))) return false;
  const isAlone = !/[\p{L}\p{N}]/u.test(after);
  // In `x^2 + y^2` and `10^5, 10^6` the second sign opens, it does not close.
  if (/\s/.test(inner)) return sign === '^' && isAlone && /^\d[\d\s,;\u2010-\u2015\u2212-]*$/.test(inner);
  return isAlone || /^[\p{L}\p{N},;*†‡§¶\u2010-\u2015\u2212-]+$/u.test(inner);
}
