import type { OffsetRange } from '../text/offsetRange.ts';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'code'
  | 'math'
  | 'figure'
  | 'reference'
  | 'rule';

/** The elements that hold blocks; blocks that share one hold the same object. */
export interface Container {
  readonly tag: 'ul' | 'ol' | 'li' | 'blockquote' | 'table' | 'thead' | 'tbody' | 'tr';
  /** Attributes by name, unescaped. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Inline markup over the text, standing off from it: removing it leaves the text as it was. */
export interface Mark {
  /** Into the article text. An empty range is a void element: `img`, `br`. */
  readonly textRange: OffsetRange;
  readonly tag: MarkTag;
  /** Attributes by name, unescaped. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type MarkTag = 'em' | 'strong' | 'del' | 'u' | 'code' | 'sup' | 'sub' | 'a' | 'span' | 'img' | 'br';

/** One leaf of the page: the text content of its element equals its slice of the article text. */
export interface Block {
  readonly kind: BlockKind;
  /** Into the article text; empty for figures and rules. */
  readonly textRange: OffsetRange;
  /** Where it stands in the source: more than one where a page or column break cut it. */
  readonly sourceRanges: readonly OffsetRange[];
  /** From the outermost in. */
  readonly containers: readonly Container[];
  /** 1 to 6 for headings, undefined for all else. */
  readonly level?: number | undefined;
  /** The element of a table cell: `th` or `td`; else undefined. */
  readonly cell?: 'th' | 'td' | undefined;
  /** How the column of a table cell is set, where the table says so. */
  readonly align?: 'center' | 'right' | undefined;
  /** The language named at a code fence, undefined where none is. */
  readonly language?: string | undefined;
  /** The `ReferenceEntry.id` of a block of kind `reference`. */
  readonly entryId?: string | undefined;
  readonly marks: readonly Mark[];
}
