import type { Callout } from './callout.ts';

/** What the order of first mentions adds: for a number that goes on the count, and for one far beyond it. */
const nextInOrder = 2.5;
const outOfOrder = -3;

/** How far a number may run ahead of the count: some callouts between were lost. */
const slack = 4;

/** A range of more new numbers is rather a measure: `21–56 million`. */
const longestFresh = 20;

/** The order in which the numbers of a list are first mentioned. Callouts are asked for in the order of the text. */
export class MentionOrder {
  /** Places of first mentions, ascending, and the highest number up to each. */
  readonly #places: number[] = [];
  readonly #highest: number[] = [];
  #next = 0;
  #before = 0;

  constructor(callouts: readonly Callout[]) {
    const mentions = longestAscent(firstMentions(callouts));
    let highest = 0;
    for (const { at, last } of mentions) {
      highest = Math.max(highest, last);
      this.#places.push(at);
      this.#highest.push(highest);
    }
  }

  weightOf({ items, textRange }: Callout): number {
    for (; (this.#places[this.#next] ?? Number.POSITIVE_INFINITY) < textRange[0]; this.#next++) {
      this.#before = Math.max(this.#before, this.#highest[this.#next] ?? 0);
    }
    const before = this.#before;
    const after = this.#highest[this.#next] ?? Number.POSITIVE_INFINITY;
    const fresh = items.filter(({ number }) => number > before).map(({ number }) => number);
    if (fresh.length === 0 || fresh.length > longestFresh) return 0;
    const first = Math.min(...fresh);
    if (first === before + 1 || (first <= before + slack && Math.max(...fresh) < after)) return nextInOrder;
    return first > before + 2 * slack ? outOfOrder : 0;
  }

  /** Counts on with a callout that was taken, where it goes on the count. */
  pass(callout: Callout): void {
    if (this.weightOf(callout) === nextInOrder) this.#before = Math.max(...callout.items.map(({ number }) => number));
  }
}

/** The numbers that a callout is the first to mention: from `first` to `last`. */
interface Mention {
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

function firstMentions(callouts: readonly Callout[]): readonly Mention[] {
  const seen = new Set<number>();
  return callouts.flatMap(({ items, textRange }): readonly Mention[] => {
    const fresh = items.map(({ number }) => number).filter((number) => !seen.has(number));
    for (const number of fresh) seen.add(number);
    if (fresh.length === 0) return [];
    return [{ at: textRange[0], first: Math.min(...fresh), last: Math.max(...fresh) }];
  });
}

/** The most mentions that ascend: what is left out stands out of order. */
function longestAscent(mentions: readonly Mention[]): readonly Mention[] {
  /** By length, the index of the mention that ends the ascent of that length with the lowest number. */
  const ends: number[] = [];
  const previous: number[] = [];
  mentions.forEach(({ first }, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[ends[middle] as number] as Mention).last < first) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = i;
  });
  const ascent: Mention[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) ascent.push(mentions[i] as Mention);
  return ascent.reverse();
}
