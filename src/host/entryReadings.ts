import type { Article } from '../core/article/article.ts';
import { type EntryReading, readEntry } from '../core/entry/readEntry.ts';
import type { ReferenceTools } from '../core/export/referenceTools.ts';
import type { ReadReference, ReferenceReader } from '../core/reference/readReference.ts';

/** How long entries are read at a stretch, in milliseconds, before others have their turn. */
const sliceMilliseconds = 8;

/** So many references that were read are kept; an edit of an article changes few of them. */
const mostKept = 5000;

/**
 * Reads the entries of articles when they are asked for, in slices, so that nothing else has to wait: the readers of one
 * extension host share one thread.
 */
export class EntryReadings {
  readonly tools: () => Promise<ReferenceTools>;
  readonly #known = new WeakMap<Article, Promise<readonly EntryReading[]>>();
  readonly #read = new Map<string, ReadReference>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: () => Promise<ReferenceTools>) {
    this.tools = tools;
  }

  /** The readings of all entries, in the order of the list. Rejects where the tools cannot be had. */
  of(article: Article): Promise<readonly EntryReading[]> {
    const known = this.#known.get(article);
    if (known !== undefined) {
      return known;
    }
    // One article after another: the next version of one finds most of its entries read.
    const readings = this.#last.then(() => this.#readAll(article));
    this.#known.set(article, readings);
    this.#last = readings.catch(() => this.#known.delete(article));
    return readings;
  }

  async #readAll({ bibliography }: Article): Promise<readonly EntryReading[]> {
    if (bibliography.length === 0) {
      return [];
    }
    const { read } = await this.tools();
    const readings: EntryReading[] = [];
    let started = Date.now();
    for (const entry of bibliography) {
      readings.push(readEntry(entry, (text, id) => this.#readOnce(read, text, id)));
      if (Date.now() - started >= sliceMilliseconds) {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        started = Date.now();
      }
    }
    return readings;
  }

  #readOnce(read: ReferenceReader, text: string, id = ''): ReadReference {
    const known = this.#read.get(text);
    if (known !== undefined) {
      return { ...known, item: { ...known.item, id } };
    }
    if (this.#read.size >= mostKept) {
      this.#read.clear();
    }
    const reading = read(text, id);
    this.#read.set(text, reading);
    return reading;
  }
}
