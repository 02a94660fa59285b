import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * How a callout is printed. `plain` is a raised number that lost its raising: it stands glued to the word before it or
 * between blanks. `word` is a number announced in the sentence ("reference 45"), `column` one in a table's column of
 * references, `link` a bare number that links to a place in the article.
 */
export type CalloutShape = 'bracket' | 'superscript' | 'parenthesis' | 'plain' | 'word' | 'column' | 'link';

/** One number of a callout with what is printed behind it. */
export interface NumberedItem {
  readonly number: number;
  /** The letters of `1a,b`; undefined where there are none. */
  readonly suffix?: string;
  /** `p. 12` in `[3, p. 12]`; undefined where there is none. */
  readonly locator?: string;
}

/** A callout found by its shape alone: whether it is a citation is told by its numbers and its surroundings. */
export interface Callout {
  readonly shape: CalloutShape;
  /** Into the article text; inside one block. */
  readonly textRange: OffsetRange;
  /** Ranges counted out, in the order printed. */
  readonly items: readonly NumberedItem[];
  /** Index of the `SearchedBlock` that it stands in. */
  readonly block: number;
  /** Its brackets or figures are garbled: it counts only where the article plainly cites in this shape. */
  readonly isGarbled?: boolean;
  /** A link in it leads to an entry of the list: it is a callout whatever the style of the article. */
  readonly isLinked?: boolean;
  /** Square brackets inside round ones: how articles that cite in parentheses print a callout inside a parenthesis. */
  readonly isNested?: boolean;
}
