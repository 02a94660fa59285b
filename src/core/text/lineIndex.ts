/** Where the lines of a source start and end. A line ends at `\n`, `\r\n` or `\r`, as markdown-it and VS Code have it. */
export class LineIndex {
  readonly #source: string;
  readonly #starts: number[] = [0];

  constructor(source: string) {
    this.#source = source;
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.#starts.push(i + 1);
    if (source.includes('\r')) this.#addLoneReturns();
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Source offset of the line's first code unit; past the last line, the end of the source. */
  start(line: number): number {
    return this.#starts[line] ?? this.#source.length;
  }

  /** Source offset behind the line's last code unit, before its line end. */
  end(line: number): number {
    let end = line + 1 < this.#starts.length ? this.start(line + 1) : this.#source.length;
    if (line + 1 < this.#starts.length) {
      end--;
      if (this.#source[end] === '\n' && this.#source[end - 1] === '\r' && end > this.start(line)) end--;
    }
    return end;
  }

  text(line: number): string {
    return this.#source.slice(this.start(line), this.end(line));
  }

  /** Where a text starts that the line ends with; undefined where it ends with another. */
  startAtEnd(line: number, text: string): number | undefined {
    const start = this.end(line) - text.length;
    return start >= this.start(line) && this.#source.startsWith(text, start) ? start : undefined;
  }

  #addLoneReturns(): void {
    const source = this.#source;
    for (let i = source.indexOf('\r'); i >= 0; i = source.indexOf('\r', i + 1)) {
      if (source[i + 1] !== '\n') this.#starts.push(i + 1);
    }
    this.#starts.sort((a, b) => a - b);
  }
}
