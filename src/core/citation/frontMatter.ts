import type { SearchedBlock } from './searchedBlock.ts';

/** A paragraph of fewer words may be a name, an address, a date. */
const leastWords = 12;

/** Of the words of prose at least this share starts with a small letter (or has none); of names and addresses, fewer. */
const leastSmall = 0.55;

/**
 * Where the article begins to speak: title, authors and addresses come before, and their raised numbers tell who works
 * where.
 * @returns the index of the first block of prose; 0 where there is none.
 */
export function bodyStart(blocks: readonly SearchedBlock[]): number {
  return Math.max(
    0,
    blocks.findIndex(({ block, text }) => block.kind !== 'heading' && isProse(text)),
  );
}

function isProse(text: string): boolean {
  const beginning = text.slice(0, 2000);
  if (!/[.。!?]/.test(beginning)) return false;
  const words = beginning.match(/\p{Script=Han}{1,2}|\p{L}+/gu) ?? [];
  const small = words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word)).length;
  return words.length >= leastWords && small >= leastSmall * words.length;
}
