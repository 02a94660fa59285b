import type { Block } from '../article/block.ts';

/** About where in the article something was that has no place there now. */
export interface LastPlace {
  /** The headings above it, from the outermost in, ` > ` between two; empty where there are none. */
  readonly headings: string;
  /** Into the article text as it is now. */
  readonly textOffset: number;
}

/**
 * The surroundings of an offset that was recorded in another version of the article: a hint for the reader, no more.
 * @param recorded the headings above it in that version; undefined where they were not recorded
 */
export function lastPlaceOf(
  offset: number,
  recorded: string | undefined,
  text: string,
  blocks: readonly Block[],
): LastPlace {
  const textOffset = Math.min(offset, text.length);
  return { headings: recorded ?? headingsAt(textOffset, text, blocks), textOffset };
}

function headingsAt(textOffset: number, text: string, blocks: readonly Block[]): string {
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
  return path.map(({ title }) => title).join(' > ');
}
