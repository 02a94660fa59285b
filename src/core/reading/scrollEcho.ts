/** So many places are remembered that a view was asked to go to and has not got to. */
const mostAsked = 8;

/**
 * Two views that follow each other must not follow their own echo. One of them tells where it is, but not why; this tells
 * whether it was asked to go there, by no clock: what it was asked for brings it nearer, in one step or, where it scrolls
 * smoothly or cannot get all the way, in several. Places are offsets of what is at the top of the view.
 */
export class ScrollEcho {
  #asked: readonly number[] = [];
  #top: number | undefined;

  /** The view, which is at `top`, is being asked to go to `target`. */
  ask(target: number, top: number): void {
    this.#top = top;
    if (target !== top || this.#asked.length > 0) this.#asked = [...this.#asked, target].slice(-mostAsked);
  }

  /** The view is at `top` now: whether it is its reader who moved it there. */
  isReaders(top: number): boolean {
    const before = this.#top;
    this.#top = top;
    if (top === before) return false;
    const asked = this.#asked.findIndex(
      (target) => before !== undefined && Math.abs(top - target) <= Math.abs(before - target),
    );
    this.#asked = asked < 0 ? [] : this.#asked.slice(asked);
    return asked < 0;
  }
}
