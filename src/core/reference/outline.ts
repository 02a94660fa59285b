import { isMarkShape, markShape, shapes } from './shape.ts';

/**
 * What stands around each token beyond its neighbours: the stretch between two marks that it lies in, whether a bracket
 * or quotation is open, how many sentences, years and small words came before.
 */
export interface Outline {
  /** Index of the first token of the token's stretch, and behind its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 in a round bracket, 2 in a square one, 4 between quotation marks, and sums of these. */
  readonly inside: Int32Array;
  readonly sentences: Int32Array;
  readonly yearsBefore: Int32Array;
  readonly yearsBehind: Int32Array;
  /** Words in small letters before, without those that join names. */
  readonly smallBefore: Int32Array;
  /** Quotations that have closed before. */
  readonly quotations: Int32Array;
}

const period = markShape('.');
const comma = markShape(',');
const openRound = markShape('(');
const closeRound = markShape(')');
const openSquare = markShape('[');
const closeSquare = markShape(']');
const quote = markShape('"');
const apostrophe = markShape("'");
const breaking = new Set([
  period,
  comma,
  markShape(';'),
  markShape(':'),
  openRound,
  closeRound,
  openSquare,
  closeSquare,
  quote,
]);

/** `shape` of each token; `joins` where its word joins names; `afterBlank` as the tokens have it. */
export function outlineOf(shape: Int32Array, joins: Uint8Array, afterBlank: Uint8Array): Outline {
  const n = shape.length;
  const columns = new Int32Array(8 * n);
  let column = 0;
  const make = () => columns.subarray(column * n, ++column * n);
  const outline = {
    from: make(),
    to: make(),
    inside: make(),
    sentences: make(),
    yearsBefore: make(),
    yearsBehind: make(),
    smallBefore: make(),
    quotations: make(),
  };
  let start = 0;
  let round = 0;
  let square = 0;
  let quoted = 0;
  let quotations = 0;
  let sentences = 0;
  let years = 0;
  let small = 0;
  for (let i = 0; i < n; i++) {
    const s = shape[i] ?? 0;
    const before = shape[i - 1] ?? 0;
    const next = shape[i + 1] ?? 0;
    if (s === openRound) round = 1;
    if (s === openSquare) square = 2;
    const opens = (s === quote || s === apostrophe) && afterBlank[i] === 1;
    if (opens) quoted = 4;
    outline.inside[i] = round + square + quoted;
    if (s === closeRound) round = 0;
    if (s === closeSquare) square = 0;
    // An apostrophe within a word ends no quotation.
    const closes = s === quote || (s === apostrophe && (isMarkShape(next) || afterBlank[i + 1] === 1 || i + 1 === n));
    outline.quotations[i] = quotations;
    if (!opens && closes && quoted > 0) {
      quoted = 0;
      quotations++;
    }
    outline.sentences[i] = sentences;
    outline.yearsBefore[i] = years;
    outline.smallBefore[i] = small;
    if (s === shapes.year) years++;
    if ((s === shapes.small || s === shapes.shortSmall) && joins[i] === 0) small++;
    const endsInitial = s === period && (before === shapes.initial || before === shapes.capitals);
    if (s === period && !endsInitial && afterBlank[i + 1] === 1) sentences++;
    if (!breaking.has(s) || endsInitial) continue;
    close(outline, start, i + 1);
    start = i + 1;
  }
  close(outline, start, n);
  for (let i = 0; i < n; i++) {
    outline.yearsBehind[i] = years - (outline.yearsBefore[i] ?? 0) - (shape[i] === shapes.year ? 1 : 0);
  }
  return outline;
}

function close(outline: Pick<Outline, 'from' | 'to'>, start: number, end: number): void {
  outline.from.fill(start, start, end);
  outline.to.fill(end, start, end);
}
