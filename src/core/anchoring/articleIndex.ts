import type { Article } from '../article/article.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { fingerprint, shortFingerprint } from './fingerprint.ts';
import { type FoldedText, foldOffset } from './foldedText.ts';
import type { Passage } from './sameWords.ts';
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
  #unitRanges: readonly OffsetRange[] | undefined;
  #landmarks: readonly number[] | undefined;
  #landmarksByHead: ReadonlyMap<string, readonly number[]> | undefined;
  #landmarksByTail: ReadonlyMap<string, readonly number[]> | undefined;
  #unitsByWhole: ReadonlyMap<string, readonly number[]> | undefined;

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

  /** The units that are landmarks, as indices into `units`. */
  get landmarks(): readonly number[] {
    this.#landmarks ??= this.units.flatMap(({ isLandmark }, i) => (isLandmark ? [i] : []));
    return this.#landmarks;
  }

  /** The landmarks, as indices into `landmarks`, by the fingerprint of their start, or of their end. */
  get landmarksByHead(): ReadonlyMap<string, readonly number[]> {
    this.#landmarksByHead ??= groupBy(this.landmarks, (unit) => this.units[unit]?.head ?? '');
    return this.#landmarksByHead;
  }

  get landmarksByTail(): ReadonlyMap<string, readonly number[]> {
    this.#landmarksByTail ??= groupBy(this.landmarks, (unit) => this.units[unit]?.tail ?? '');
    return this.#landmarksByTail;
  }

  /** The units of which all words are the same, as indices into `units`. */
  unitsLike(whole: string): readonly number[] {
    this.#unitsByWhole ??= groupBy(this.units, (unit) => unit.whole);
    return this.#unitsByWhole.get(whole) ?? [];
  }

  /** The passage at a range of the article text. */
  passageAt([start, end]: OffsetRange): Passage {
    const callouts: OffsetRange[] = [];
    for (let i = firstEndingAfter(this.callouts, start); i < this.callouts.length; i++) {
      const [from, to] = this.callouts[i] as OffsetRange;
      if (from >= end) break;
      callouts.push([Math.max(0, from - start), Math.min(to, end) - start]);
    }
    return { text: this.text.slice(start, end), callouts };
  }

  /** The index of the unit that holds `offset`, or of the next one; the number of units where there is none. */
  unitAt(offset: number): number {
    this.#unitRanges ??= this.units.map(({ textRange }) => textRange);
    return firstEndingAfter(this.#unitRanges, offset);
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

/** The index of the first range that ends behind `offset`. The ranges ascend. */
function firstEndingAfter(ranges: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as OffsetRange)[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The indices of the items, by key. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return groups;
}
