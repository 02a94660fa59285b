import { type Label, labels } from '../../src/core/reference/labels.ts';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';

export interface Placed {
  readonly range: OffsetRange;
  readonly labels: readonly Label[];
}

export const bitOf = (label: Label): number => 1 << labels.indexOf(label);

export const allLabels = (1 << labels.length) - 1;

export const bitsOf = (some: readonly Label[]): number => some.reduce((bits, label) => bits | bitOf(label), 0);

/** Fields that stand in one piece: what is outside of the piece that was found is something else. */
const inOnePiece: readonly Label[] = ['author', 'title', 'journal'];

/**
 * What is known of each character when only the values of fields are known, not where one ends and the next begins.
 * Marks belong to the field before them, opening ones to the field behind; words in between may be anything but a field
 * that was found elsewhere.
 */
export function masksOf(text: string, placed: readonly Placed[]): Uint32Array {
  const masks = new Uint32Array(text.length);
  const found = placed.flatMap((one) => one.labels);
  const elsewhere = allLabels & ~bitsOf(inOnePiece.filter((label) => found.includes(label)));
  const sorted = [...placed].sort((a, b) => a.range[0] - b.range[0]);
  masks.fill(elsewhere);
  for (const { range, labels: known } of sorted) masks.fill(bitsOf(known), ...range);
  sorted.forEach(({ range, labels: known }, i) => {
    const next = sorted[i + 1];
    const [, end] = range;
    const stop = next === undefined ? text.length : next.range[0];
    let at = end;
    while (at < stop && !/[\p{L}\p{N}([{“‘«<"]/u.test(text.charAt(at))) at++;
    // A quotation mark right behind a word or its mark closes.
    if (at < stop && /["]/.test(text.charAt(at)) && !/\s/.test(text.charAt(at - 1))) at++;
    while (at < stop && /[^\p{L}\p{N}([{“‘«<"]/u.test(text.charAt(at))) at++;
    masks.fill(bitsOf(known), end, at);
    if (next === undefined) return;
    let back = stop;
    while (back > at && /[\s([{“‘«<"]/.test(text.charAt(back - 1))) back--;
    masks.fill(bitsOf(next.labels), back, stop);
  });
  return masks;
}

/** Whether an "In" stands before the title at `at`, editors perhaps between: then it is that of the whole, not the work's own. */
export const isWithin = (text: string, at: number): boolean =>
  /(?:^|[\s,.;])(?:in|in:|dans|em)[\s:]\s?(?:[^"“]{3,160}\(?\b(?:eds?|editors?|hrsg|dir)\b[.)\s,:]{0,6})?$/i.test(
    text.slice(0, at),
  );
