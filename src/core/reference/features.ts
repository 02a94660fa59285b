import { joiningWords } from './joiningWords.ts';
import { lexiconOf } from './lexicon.ts';
import { outlineOf } from './outline.ts';
import { isMarkShape, markShape, shapeOf, shapes } from './shape.ts';
import { signsOf } from './signs.ts';
import { coarse, stretchLooks, stretchWords } from './stretches.ts';
import type { Token } from './token.ts';

/** The features of the tokens of one reference, as hashes: `featureCount` for each token, one after another. */
export interface Features {
  readonly hashes: Int32Array;
  /** 1 where a stretch between two marks begins. The last `stretchFeatureCount` features of a token are those of its stretch. */
  readonly begins: Uint8Array;
  /** For each token the kind of border that it has with the one before, below `borderCount`. */
  readonly borders: Uint8Array;
}

/** Bits of a feature's hash: few enough to store, enough that strangers seldom meet. */
export const hashBits = 26;

const comma = markShape(',');
const period = markShape('.');

/** Scatters what a template and its values add up to over the bits (the end of MurmurHash3). */
function scattered(sum: number): number {
  let h = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - hashBits);
}

/** The hash of the letters from `from` to `to`. */
function hashOf(word: string, from = 0, to = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function binOf(count: number): number {
  return count < 4 ? count : count < 6 ? 4 : count < 9 ? 5 : count < 14 ? 6 : count < 25 ? 7 : 8;
}

const leftBorders = 11;
const rightBorders = 6;
export const borderCount = leftBorders * rightBorders;

function leftBorder(shape: number): number {
  if (!isMarkShape(shape)) return shape >= shapes.year && shape <= shapes.manyDigits ? 1 : 0;
  return Math.min(10, 2 + shape - markShape('.'));
}

function rightBorder(shape: number): number {
  if (isMarkShape(shape))
    return shape === markShape('(') || shape === markShape('[') || shape === markShape('"') ? 1 : 2;
  if (shape >= shapes.letterDigit) return 3;
  return shape >= shapes.shortSmall && shape !== shapes.mixedCase && shape !== shapes.uncased ? 4 : 5;
}

/** Works out what the weights look at. Everything here is part of the weights: a change needs new ones. */
export function featuresOf(tokens: readonly Token[]): Features {
  const n = tokens.length;
  const pad = 4;
  const word = new Int32Array(n + 2 * pad);
  const shape = new Int32Array(n);
  const padded = new Int32Array(n + 2 * pad);
  const joins = new Uint8Array(n);
  const blank = new Uint8Array(n);
  tokens.forEach((token, i) => {
    const s = shapeOf(token);
    shape[i] = s;
    padded[i + pad] = s;
    word[i + pad] = token.kind === 'number' ? -s : hashOf(token.word);
    joins[i] = joiningWords.has(token.word) ? 1 : 0;
    blank[i] = token.afterBlank ? 1 : 0;
  });
  const outline = outlineOf(shape, joins, blank);
  const signs = signsOf((i) => tokens[i]?.word ?? '', shape);
  const said = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) said[i + 1] = lexiconOf(tokens[i]?.word ?? '');
  const stretch = stretchWords(said, outline);
  const looks = stretchLooks(shape, joins, outline);
  const borders = new Uint8Array(n);
  const begins = new Uint8Array(n);
  const hashes = new Int32Array(n * featureCount);
  let at = 0;
  let template = 0;
  const add = (a: number, b = 0, c = 0) => {
    const sum = Math.imul(++template, 0x9e3779b1) + Math.imul(a, 0x2c1b3c6d) + Math.imul(b, 0x297a2d39);
    hashes[at++] = scattered((sum + Math.imul(c, 0x165667b1)) | 0);
  };
  for (let i = 0; i < n; i++) {
    const p = i + pad;
    const w = word[p] ?? 0;
    const s = padded[p] ?? 0;
    const s1 = padded[p + 1] ?? 0;
    const s2 = padded[p + 2] ?? 0;
    const sb = padded[p - 1] ?? 0;
    const sbb = padded[p - 2] ?? 0;
    const wb = word[p - 1] ?? 0;
    const w1 = word[p + 1] ?? 0;
    const from = outline.from[i] ?? 0;
    const to = outline.to[i] ?? n;
    const inside = outline.inside[i] ?? 0;
    const sentences = Math.min(6, outline.sentences[i] ?? 0);
    const years = Math.min(2, outline.yearsBefore[i] ?? 0) * 3 + Math.min(2, outline.yearsBehind[i] ?? 0);
    const small = binOf(outline.smallBefore[i] ?? 0);
    const quotations = Math.min(2, outline.quotations[i] ?? 0);
    const ahead = signs.ahead[to] ?? 0;
    const glue = (blank[i] ?? 0) * 2 + (blank[i + 1] ?? 0);
    const opened = shape[from - 1] ?? 0;
    const closed = shape[to - 1] ?? 0;
    const text = tokens[i]?.word ?? '';
    const { length } = text;
    const isWord = s < shapes.year;
    // Initials beside a name, whichever comes first.
    const named =
      (sb === shapes.initial || (sb === period && sbb === shapes.initial) ? 1 : 0) +
      (s1 === shapes.initial || s1 === shapes.capitals
        ? 2
        : s1 === comma && (s2 === shapes.initial || s2 === shapes.capitals)
          ? 4
          : 0);
    borders[i] = i === 0 ? 0 : leftBorder(sb) * rightBorders + rightBorder(s);
    template = 0;
    add(w);
    add(wb);
    add(w1);
    add(word[p - 2] ?? 0);
    add(word[p + 2] ?? 0);
    add(s, s1, glue);
    add(sb, s, glue);
    add(isWord ? hashOf(text, 0, Math.min(3, length)) : s);
    add(isWord ? hashOf(text, Math.max(0, length - 3)) : s, s);
    add(isWord ? hashOf(text, Math.max(0, length - 2)) : s, s);
    add(Math.floor((10 * i) / n), s);
    add(inside, s, s1);
    add(small, s, sentences);
    add(years, s, inside);
    add(named, s, small);
    add(inside, sentences, years * 10 + small);
    add(quotations, inside, s);
    add(quotations, sb, years);
    add(ahead, signs.ahead[i] ?? 0, inside * 3 + quotations);
    add(ahead, small, years);
    add(signs.behind[from] ?? 0, small, years);
    add(said[i + 1] ?? 0, said[i] ?? 0, said[i + 2] ?? 0);
    add(stretch[i] ?? 0, s, sentences > 0 ? 1 : 0);
    add(looks[i] ?? 0, (looks[from - 1] ?? 0) & coarse, s);
    if (from < i) {
      hashes.copyWithin(at, at - featureCount, at - featureCount + stretchFeatureCount);
      at += stretchFeatureCount;
      continue;
    }
    begins[i] = 1;
    add(binOf((outline.to[to] ?? n) - to), shape[to] ?? 0, closed);
    add(word[from - 1 + pad] ?? 0, word[from - 2 + pad] ?? 0);
    add(word[to + pad] ?? 0, closed);
    add(word[from + pad] ?? 0);
    add(word[to - 2 + pad] ?? 0, closed);
    add(stretch[i] ?? 0, stretch[from - 1] ?? -1, opened);
    add(stretch[i] ?? 0, stretch[to] ?? -1, closed);
  }
  return { hashes, begins, borders };
}

/** How many features each token has. */
export const featureCount = 31;

/** How many of them are the same for all tokens of a stretch between two marks. */
export const stretchFeatureCount = 7;
