import type { Callout } from '../callout.ts';
import { readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

/** The longest callout. */
const longest = 160;

const form = { introductions: true, locators: true };

/**
 * `[3]`, `[2, 5–7]`, `[see 3]`, `[3, p. 12]`, `[^12]`: numbers in square brackets; and those with one bracket that was read
 * wrong: `[12J`, `(12]`, `[l]`.
 */
export function bracketCallouts(block: SearchedBlock, index: number): readonly Callout[] {
  const callouts: Callout[] = [];
  const { text, start } = block;
  const add = (from: number, to: number, inner: string, isGarbled: boolean) => {
    const items = readNumberList(inner, form);
    if (items === undefined) return false;
    const textRange = [from + start, to + start] as const;
    const isNested = isInParentheses(text, from);
    callouts.push({
      shape: 'bracket',
      textRange,
      items,
      block: index,
      ...(isGarbled ? { isGarbled } : {}),
      ...(isNested ? { isNested } : {}),
    });
    return true;
  };
  let close = text.indexOf(']');
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    if (close >= 0 && close < open) close = text.indexOf(']', open);
    const hasEnd = close >= 0 && close - open <= longest;
    const inner = hasEnd ? text.slice(open + 1, close) : '';
    if (hasEnd && add(open, close + 1, inner.replace(/^\^/, ''), false)) continue;
    if (hasEnd && inner.length <= 4 && add(open, close + 1, likelyFigures(inner), true)) continue;
    const garbled = wrongEnd.exec(text.slice(open, open + longest));
    if (garbled?.[1] !== undefined) add(open, open + garbled[0].length, garbled[1], true);
  }
  if (!text.includes(']')) return callouts;
  for (const match of text.matchAll(wrongStart)) {
    add(match.index, match.index + match[0].length, match[1] ?? '', true);
  }
  return callouts.sort((a, b) => a.textRange[0] - b.textRange[0]);
}

/** A closing bracket read as a letter, a brace or a round bracket. */
const wrongEnd = /^\[(\s?\d[\d\s,;\u2010-\u2015\u2212-]{0,60})[Jj)}|](?![\p{L}\d])/u;

/** An opening bracket read as a round one or a brace. */
const wrongStart = /[({|](\s?\d[\d\s,;\u2010-\u2015\u2212-]{0,60})\]/g;

/** Letters that are read in place of figures. */
function likelyFigures(inner: string): string {
  if (!/^(?=.{0,3}\d|l$)[\dlIOo|S]{1,4}$/.test(inner)) return '';
  return inner.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0').replace(/S/g, '5');
}

/** How far back the parenthesis that a bracket stands in is looked for. */
const farthest = 300;

function isInParentheses(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - farthest), at);
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    if (before[i] === ')') depth++;
    else if (before[i] === '(' && depth-- === 0) return true;
  }
  return false;
}
