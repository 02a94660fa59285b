/**
 * A pattern for what stands right before a place. It is matched backwards from there; a pattern with `$` behind it would be
 * tried from every character before.
 */
export class EndPattern {
  readonly #regexp: RegExp;

  /** @param pattern of what ends at the place; where it can start in several places, it starts as far back as it can. */
  constructor(pattern: RegExp) {
    this.#regexp = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  }

  /** Whether it matches before an offset into the text. */
  test(text: string, at = text.length): boolean {
    this.#regexp.lastIndex = at;
    return this.#regexp.test(text);
  }

  /** The first group of the match; undefined where there is none. */
  group(text: string, at = text.length): string | undefined {
    this.#regexp.lastIndex = at;
    return this.#regexp.exec(text)?.[1];
  }
}
