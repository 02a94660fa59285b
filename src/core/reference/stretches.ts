import type { Outline } from './outline.ts';
import { shapes } from './shape.ts';

/** What is in a stretch between two marks, as bits. */
const look = {
  initial: 1,
  small: 2,
  number: 4,
  names: 8,
  year: 16,
  uncased: 32,
  some: 64,
  many: 128,
  beginsSmall: 256,
};

/** What is told of the stretches beside. */
export const coarse = look.initial | look.small | look.number | look.names;

type Bounds = Pick<Outline, 'from' | 'to'>;

function looksOf(shape: number, joins: boolean): number {
  if (shape === shapes.initial || shape === shapes.capitals) return look.initial;
  if (shape === shapes.small || shape === shapes.shortSmall) return joins ? 0 : look.small;
  if (shape === shapes.year) return look.year;
  if (shape === shapes.uncased) return look.uncased;
  return shape >= shapes.letterDigit && shape <= shapes.manyDigits ? look.number : 0;
}

const isName = (shape: number) => shape === shapes.name || shape === shapes.shortName;

/** For each token how its stretch looks. */
export function stretchLooks(shape: Int32Array, joins: Uint8Array, { to }: Bounds): Int32Array {
  const all = new Int32Array(shape.length);
  for (let i = 0; i < shape.length; ) {
    const end = Math.max(i + 1, to[i] ?? 0);
    let bits = end - i > 9 ? look.many : end - i > 3 ? look.some : 0;
    let names = 0;
    for (let k = i; k < end; k++) {
      bits |= looksOf(shape[k] ?? 0, joins[k] === 1);
      if (isName(shape[k] ?? 0)) names++;
    }
    const first = shape[i] ?? 0;
    if (first === shapes.small || first === shapes.shortSmall) bits |= look.beginsSmall;
    all.fill(names > 1 ? bits | look.names : bits, i, end);
    i = end;
  }
  return all;
}

/** For each token what the words of its stretch say together; `said` begins with the place before the first token. */
export function stretchWords(said: Int32Array, { to }: Bounds): Int32Array {
  const all = new Int32Array(to.length);
  for (let i = 0; i < to.length; ) {
    const end = Math.max(i + 1, to[i] ?? 0);
    let bits = 0;
    for (let k = i; k < end; k++) bits |= said[k + 1] ?? 0;
    all.fill(bits, i, end);
    i = end;
  }
  return all;
}
