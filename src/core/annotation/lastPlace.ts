import type { Block } from '../article/block.ts';

/** About where in the article something was that has no place there now. */
export interface LastPlace {
  /** The text of the headings above it, from the outermost in; empty where there are none. */
  readonly headings: readonly string[];
  /** Into the article text as it is now. */
  readonly textOffset: number;
}

/** The surroundings of an offset that was recorded in another version of the article: a hint for the reader, no more. */
export function lastPlaceOf(offset: number, text: string, blocks: readonly Block[]): LastPlace {
  const textOffset = Math.min(offset, text.length);
  const path: { readonly level: number; readonly title: string }[] = [];
  for (const { kind, level = 1, textRange } of blocks) {
    if (textRange[0] > textOffset) {
      break;
    }
    if (kind === 'heading') {
      const outer = path.findIndex((above) => above.level >= level);
      path.splice(outer < 0 ? path.length : outer);
      path.push({ level, title: text.slice(textRange[0], textRange[1]) });
    }
  }
  return { headings: path.map(({ title }) => title), textOffset };
}
