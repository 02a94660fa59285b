import type * as vscode from 'vscode';

/** A choice of the reader for a view, remembered with the workspace. */
export class ViewState<Value extends string> {
  readonly #memento: vscode.Memento;
  readonly #key: string;
  readonly #values: readonly Value[];
  readonly #initial: Value;

  /** `values` are all that there are; what is remembered may be of another version. */
  constructor(memento: vscode.Memento, key: string, values: readonly Value[], initial: Value) {
    this.#memento = memento;
    this.#key = key;
    this.#values = values;
    this.#initial = initial;
  }

  get value(): Value {
    const stored = this.#memento.get<unknown>(this.#key);
    return this.#values.find((value) => value === stored) ?? this.#initial;
  }

  async set(value: Value): Promise<void> {
    await this.#memento.update(this.#key, value);
  }
}
