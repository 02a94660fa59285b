import type { OffsetRange } from '../text/offsetRange.ts';

/**
 * An article as the webview shows it: plain JSON, positions into `text`.
 *
 * The html of all sections, one after another, holds
 * - one element with the attribute `data-block` for each of `blocks`, in the same order, none inside another;
 *   its text content is `text.slice(start, end)`;
 * - one `a.citation[data-citation]` for each of `citations`, in the same order;
 * - one `a.cross-reference[data-cross-reference]` for each of `crossReferences`, in the same order;
 * - one `li.reference[data-entry="<entry id>"]` for each of `entries`: `span.reference-number` and the block within.
 *
 * Html that did not change between two versions of an article is the same string, so that the page can keep its elements.
 * Images carry `data-src` (relative to the article) instead of `src`; remote ones are `span.remote-image[data-src]`.
 */
export interface Page {
  readonly title: string | null;
  readonly text: string;
  readonly sections: readonly string[];
  readonly blocks: readonly OffsetRange[];
  readonly citations: readonly PageCitation[];
  readonly entries: readonly PageEntry[];
  readonly things: readonly PageThing[];
  readonly crossReferences: readonly PageCrossReference[];
}

/** A figure, table, equation, section or footnote that the text refers to. */
export interface PageThing {
  /** Indices into `Page.blocks`, end exclusive. */
  readonly blocks: readonly [start: number, end: number];
}

export interface PageCrossReference {
  readonly textRange: OffsetRange;
  /** Indices into `Page.things`, at least one. */
  readonly things: readonly number[];
}

export interface PageCitation {
  readonly textRange: OffsetRange;
  readonly callout: string;
  readonly items: readonly PageCitationItem[];
}

/** One cited work: `entryId` is null where the list does not have it; its number or its names then say which it is. */
export interface PageCitationItem {
  readonly citationNumber: number | null;
  readonly entryId: string | null;
  /** Names and year as cited, of a work that is not in the list; null where there are none. */
  readonly names: string | null;
}

export interface PageEntry {
  readonly id: string;
  readonly citationNumber: number | null;
  readonly numberInferred: boolean;
  readonly text: string;
  /** Of the entry's block, in the article text. */
  readonly textRange: OffsetRange;
  /** Links found in the text, repaired: `range` into `text` of the entry. */
  readonly links: readonly { readonly range: OffsetRange; readonly href: string }[];
  /** Indices into `Page.citations`, ascending. */
  readonly mentions: readonly number[];
}
