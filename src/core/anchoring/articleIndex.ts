import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { fingerprint, shortFingerprint } from './fingerprint.ts';
import { type FoldedText, foldOffset } from './foldedText.ts';
import { skeletonOf } from './skeleton.ts';

/** What anchoring wants to know of an article. */
export type AnchorableArticle = Pick<Article, 'text' | 'blocks' | 'citations'>;

/** A block that has letters or figures. Its fingerprints are those of its skeleton. */
export interface Unit {
  readonly textRange: OffsetRange;
  /** Into the skeleton of the article. */
  readonly skeletonRange: OffsetRange;
  /** Of all of it, in full; of its first and its last `edgeLength` code units, short. */
  readonly whole: string;
  readonly head: string;
  readonly tail: string;
  /** Long enough, and no cell of a table: others are found by it. */
  readonly isLandmark: boolean;
}

/** As much of a block, in code units of its skeleton, as tells most blocks apart. */
const edgeLength = 24;

const shortestLandmark = 12;

/** An article prepared for describing and finding passages, each part when it is first asked for. */
export class ArticleIndex {
  readonly article: AnchorableArticle;
  /** The callouts of the citations in the article text, ascending. */
  readonly callouts: readonly OffsetRange[];
  #fingerprint: string | undefined;
  #skeleton: FoldedText | undefined;
  #units: readonly Unit[] | undefined;

  constructor(article: AnchorableArticle) {
    this.article = article;
    // Names and year of an author-year citation are words like others; numerals are not.
    this.callouts = article.citations.filter(({ style }) => style !== 'author-year').map(({ textRange }) => textRange);
  }

  get text(): string {
    return this.article.text;
  }

  /** Of the article text, unit by unit: where it is the same, every position holds. */
  get fingerprint(): string {
    this.#fingerprint ??= fingerprint(this.text);
    return this.#fingerprint;
  }

  get skeleton(): FoldedText {
    this.#skeleton ??= skeletonOf(this.text, this.callouts);
    return this.#skeleton;
  }

  /** In reading order. */
  get units(): readonly Unit[] {
    this.#units ??= this.#readUnits();
    return this.#units;
  }

  /** The index of the unit that holds `offset`, or of the next one; the number of units where there is none. */
  unitAt(offset: number): number {
    let low = 0;
    let high = this.units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.units[middle] as Unit).textRange[1] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #readUnits(): readonly Unit[] {
    return this.article.blocks.flatMap(({ kind, textRange }): Unit[] => {
      const [from, to] = [foldOffset(this.skeleton, textRange[0]), foldOffset(this.skeleton, textRange[1])];
      if (from >= to) return [];
      const text = this.skeleton.text.slice(from, to);
      return [
        {
          textRange,
          skeletonRange: [from, to],
          whole: fingerprint(text),
          head: shortFingerprint(text.slice(0, edgeLength)),
          tail: shortFingerprint(text.slice(-edgeLength)),
          isLandmark: text.length >= shortestLandmark && kind !== 'table-cell',
        },
      ];
    });
  }
}
