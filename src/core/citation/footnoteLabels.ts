import type { SearchedBlock } from './searchedBlock.ts';

const footnote = /^(\[\^[^\]\s]{1,20}\]):/;

/** The marks, `[^12]`, of the footnotes that an article has: where it says what one is, it is no number of an entry. */
export function footnoteLabels(blocks: readonly Pick<SearchedBlock, 'text'>[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ text }) => footnote.exec(text)?.[1] ?? []));
}
