/**
 * Two hashes of a word, which together tell it from all others of an article, made letter by letter from `emptyHash` on. They
 * are polynomials of the letters, so that the hash of two words written as one follows from the hashes of both.
 */
export const emptyHash = 0;

const highBase = 0x01000193;
const lowBase = 0x5bd1e995;

export function addHigh(hash: number, letter: number): number {
  return (Math.imul(hash, highBase) + letter) | 0;
}

export function addLow(hash: number, letter: number): number {
  return (Math.imul(hash, lowBase) + letter) | 0;
}

/** The longest second word that is joined. */
export const longestJoined = 40;
const highPowers = powersOf(highBase);
const lowPowers = powersOf(lowBase);

/** @param length of the second word, at most `longestJoined`. */
export function joinHigh(first: number, second: number, length: number): number {
  return (Math.imul(first, highPowers[length] ?? 0) + second) | 0;
}

export function joinLow(first: number, second: number, length: number): number {
  return (Math.imul(first, lowPowers[length] ?? 0) + second) | 0;
}

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(longestJoined + 1).fill(1);
  for (let i = 1; i <= longestJoined; i++) powers[i] = Math.imul(powers[i - 1] ?? 1, base);
  return powers;
}
