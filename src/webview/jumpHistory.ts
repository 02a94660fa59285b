import type { Place } from './scrollPlace.ts';

/** Where the reader was before a jump. */
export interface Departure {
  readonly place: Place;
  /** What the reader followed, as it is written there; empty where it was not in the text. */
  readonly callout: string;
  /** What had the focus, looked for when it is needed: the page may have been drawn again since. */
  readonly origin: () => HTMLElement | undefined;
}

/** More than anyone goes back; the oldest go first. */
const maxDepth = 100;

/** The way back through every jump, the last one first. */
export class JumpHistory {
  #departures: readonly Departure[] = [];

  /** Where the next step back leads; undefined where there is none. */
  get last(): Departure | undefined {
    return this.#departures.at(-1);
  }

  push(departure: Departure): void {
    this.#departures = [...this.#departures.slice(1 - maxDepth), departure];
  }

  pop(): Departure | undefined {
    const { last } = this;
    this.#departures = this.#departures.slice(0, -1);
    return last;
  }

  /** The text has changed: `follow` says where an offset is now. */
  follow(follow: (textOffset: number) => number): void {
    this.#departures = this.#departures.map((departure) => ({
      ...departure,
      place: { ...departure.place, textOffset: follow(departure.place.textOffset) },
    }));
  }
}
