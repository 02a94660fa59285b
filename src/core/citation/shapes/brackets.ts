import { EndPattern } from '../../text/endPattern.ts';
import type { Callout, NumberedItem } from '../callout.ts';
import { readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

/** The longest callout. */
const longest = 160;

const form = { introductions: true, locators: true };

/**
 * `[3]`, `[2, 5–7]`, `[see 3]`, `[3, p. 12]`, `[^12]`: numbers in square brackets; and those with one bracket that was read
 * wrong: `[12J`, `(12]`, `[l]`.
 */
export function bracketCallouts({ text, start }: SearchedBlock, index: number): readonly Callout[] {
  if (!text.includes('[') && !text.includes(']')) return [];
  const found: { from: number; to: number; items: readonly NumberedItem[]; isGarbled: boolean }[] = [];
  const add = (from: number, to: number, inner: string, isGarbled: boolean) => {
    const items = readNumberList(inner, form);
    if (items !== undefined) found.push({ from, to, items, isGarbled });
    return items !== undefined;
  };
  let close = text.indexOf(']');
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    if (close >= 0 && close < open) close = text.indexOf(']', open);
    const hasEnd = close >= 0 && close - open <= longest;
    const inner = hasEnd ? text.slice(open + 1, close) : '';
    if (hasEnd && add(open, close + 1, inner.startsWith('^') ? inner.slice(1) : inner, false)) continue;
    if (hasEnd && inner.length <= 4 && add(open, close + 1, likelyFigures(inner), true)) continue;
    const garbled = wrongEnd.exec(text.slice(open, open + longest));
    if (garbled?.[1] !== undefined) add(open, open + garbled[0].length, garbled[1], true);
  }
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    const inner = wrongStart.group(text, at + 1);
    if (inner !== undefined) add(at - inner.length - 1, at + 1, inner, true);
  }
  const parentheses = new OpenParentheses(text);
  return found
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, items, isGarbled }) => ({
      shape: 'bracket',
      textRange: [from + start, to + start],
      items,
      block: index,
      ...(isGarbled ? { isGarbled } : {}),
      ...(parentheses.hold(from) ? { isNested: true } : {}),
    }));
}

/** A closing bracket read as a letter, a brace or a round bracket. */
const wrongEnd = /^\[(\s?\d[\d\s,;\u2010-\u2015\u2212-]{0,60})[Jj)}|](?![\p{L}\d])/u;

/** An opening bracket read as a round one or a brace. */
const wrongStart = new EndPattern(/[({|](\s?\d[\d\s,;\u2010-\u2015\u2212-]{0,60})\]/);

/** Letters that are read in place of figures. */
function likelyFigures(inner: string): string {
  if (!/^(?=.{0,3}\d|l$)[\dlIOo|S]{1,4}$/.test(inner)) return '';
  return inner.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0').replace(/S/g, '5');
}

/** How far back the parenthesis that a bracket stands in is looked for. */
const farthest = 300;

/** The parentheses that are open at a place of a text. Places are asked for in ascending order. */
class OpenParentheses {
  readonly #text: string;
  readonly #open: number[] = [];
  #nextOpen: number;
  #nextClose: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextOpen = text.indexOf('(');
    this.#nextClose = text.indexOf(')');
  }

  /** Whether the place stands in one, opened not too far before it. */
  hold(place: number): boolean {
    for (;;) {
      const opens = this.#nextOpen >= 0 && (this.#nextClose < 0 || this.#nextOpen < this.#nextClose);
      const next = opens ? this.#nextOpen : this.#nextClose;
      if (next < 0 || next >= place) break;
      if (opens) {
        this.#open.push(next);
        this.#nextOpen = this.#text.indexOf('(', next + 1);
      } else {
        this.#open.pop();
        this.#nextClose = this.#text.indexOf(')', next + 1);
      }
    }
    return place - (this.#open.at(-1) ?? Number.NEGATIVE_INFINITY) <= farthest;
  }
}
