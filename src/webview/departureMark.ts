const markedClass = 'came-from';

/** Shows where the last jump was made from, for who scrolls back to it or returns. */
export class DepartureMark {
  #marked: HTMLElement | undefined;

  /** Marks an element and no other. */
  show(element: HTMLElement | undefined): void {
    this.#marked?.classList.remove(markedClass);
    this.#marked = element;
    element?.classList.add(markedClass);
  }
}
