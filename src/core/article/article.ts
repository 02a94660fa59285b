import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { Citation, CitationStyle } from '../citation/citation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { SourceMap } from '../text/sourceMap.ts';
import type { Block } from './block.ts';
import type { Problem } from './problem.ts';

/** A scholarly article as its reader sees it. Plain data, made by `parseArticle`. */
export interface Article {
  /** What a reader reads, block after block, a line feed between two blocks. Every `textRange` is an offset into it. */
  readonly text: string;
  /** The article's title, or null where none can be told. */
  readonly title: string | null;
  /** In reading order; their text ranges ascend and do not overlap. */
  readonly blocks: readonly Block[];
  /** Text offset ⇄ source offset. */
  readonly sourceMap: SourceMap;
  readonly bibliography: readonly ReferenceEntry[];
  readonly citationStyle: CitationStyle;
  /** In text order; ranges do not overlap, none crosses a block. */
  readonly citations: readonly Citation[];
  readonly problems: readonly Problem[];
  /** Page numbers, running heads and the like: taken out of the flow, still in the source. */
  readonly furniture: readonly OffsetRange[];
}
