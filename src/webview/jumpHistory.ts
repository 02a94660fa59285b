import type { Place } from './scrollPlace.ts';

/** Where the reader was before a jump. */
export interface Departure {
  readonly place: Place;
  /** What the reader followed, as it is written there; empty where it was not in the text. */
  readonly callout: string;
  /** What had the focus, looked for when it is needed: the page may have been drawn again since. */
  readonly origin: () => HTMLElement | undefined;
}

/** Where the reader was before a step back, and the departure that the step led to. */
interface Return {
  readonly from: Pick<Departure, 'place' | 'origin'>;
  readonly to: Departure;
}

/** More than anyone goes back; the oldest go first. */
const maxDepth = 100;

/** The way back through every jump, the last one first, and forward again until the next jump. */
export class JumpHistory {
  #departures: readonly Departure[] = [];
  #returns: readonly Return[] = [];

  /** Where the next step back leads; undefined where there is none. */
  get last(): Departure | undefined {
    return this.#departures.at(-1);
  }

  get canGoForward(): boolean {
    return this.#returns.length > 0;
  }

  push(departure: Departure): void {
    this.#departures = [...this.#departures.slice(1 - maxDepth), departure];
    this.#returns = [];
  }

  /** A step back from where the reader is: gives where it leads, or undefined. */
  goBack(from: Return['from']): Departure | undefined {
    const { last } = this;
    if (last === undefined) return undefined;
    this.#departures = this.#departures.slice(0, -1);
    this.#returns = [...this.#returns, { from, to: last }];
    return last;
  }

  /** A step forward from `place`, where the reader is: gives where it leads, or undefined. */
  goForward(place: Place): Return['from'] | undefined {
    const next = this.#returns.at(-1);
    if (next === undefined) return undefined;
    this.#returns = this.#returns.slice(0, -1);
    this.#departures = [...this.#departures, { ...next.to, place }];
    return next.from;
  }

  /** The text has changed: `follow` says where an offset is now. */
  follow(follow: (textOffset: number) => number): void {
    const moved = <Part extends { readonly place: Place }>(part: Part): Part => ({
      ...part,
      place: { ...part.place, textOffset: follow(part.place.textOffset) },
    });
    this.#departures = this.#departures.map(moved);
    this.#returns = this.#returns.map(({ from, to }) => ({ from: moved(from), to: moved(to) }));
  }
}
