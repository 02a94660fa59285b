/**
 * The row of a tree that the pointer rests on. VS Code asks for the tooltip of a row when the pointer comes to rest on it, but
 * only once: so the row is drawn anew when the pointer has gone on to another one.
 */
export class HoveredRow<Node> {
  readonly #drawAnew: (row: Node) => void;
  #last: Node | undefined;

  constructor(drawAnew: (row: Node) => void) {
    this.#drawAnew = drawAnew;
  }

  /** The tooltip of this row has been asked for. */
  restsOn(row: Node): void {
    const last = this.#last;
    this.#last = row;
    if (last !== undefined && last !== row) this.#drawAnew(last);
  }

  /** All rows are new. */
  clear(): void {
    this.#last = undefined;
  }
}
