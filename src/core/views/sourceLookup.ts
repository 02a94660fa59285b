import type { Article } from '../article/article.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import type { Citation } from '../citation/citation.ts';
import { mentionsByEntry } from '../citation/mentions.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** What an article says of places in its source, for a text editor. All offsets are into the source. */
export class SourceLookup {
  readonly #article: Article;
  readonly #entries: ReadonlyMap<string, ReferenceEntry>;
  readonly #mentions: ReadonlyMap<string, readonly number[]>;

  constructor(article: Article) {
    this.#article = article;
    this.#entries = new Map(article.bibliography.map((entry) => [entry.id, entry]));
    this.#mentions = mentionsByEntry(article.citations);
  }

  /** The citation whose callout is at an offset, its ends included; the shortest where one stands in another. */
  citationAt(offset: number): Citation | undefined {
    const found = this.#article.citations.filter(({ sourceRange }) => holds(sourceRange, offset));
    return found.toSorted((a, b) => lengthOf(a.sourceRange) - lengthOf(b.sourceRange))[0];
  }

  /** The entry of the reference list at an offset, its ends included. */
  entryAt(offset: number): ReferenceEntry | undefined {
    return this.#article.bibliography.find(({ sourceRanges }) => sourceRanges.some((range) => holds(range, offset)));
  }

  /** The entries that a citation cites, in its order, each once. */
  entriesOf({ citationItems }: Citation): readonly ReferenceEntry[] {
    const ids = new Set(citationItems.map(({ entryId }) => entryId));
    return [...ids].flatMap((id) => this.#entries.get(id ?? '') ?? []);
  }

  /** Where an entry is cited, in the order of the text. */
  mentionsOf(entryId: string): readonly Citation[] {
    return (this.#mentions.get(entryId) ?? []).flatMap((index) => this.#article.citations[index] ?? []);
  }

  get citations(): readonly Citation[] {
    return this.#article.citations;
  }
}

function holds([start, end]: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function lengthOf([start, end]: OffsetRange): number {
  return end - start;
}
