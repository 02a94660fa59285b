import type * as vscode from 'vscode';

/** Time for VS Code to take over rows that are new, in milliseconds: it asks for them some time after it was told. */
const settling = 300;

const mostAttempts = 4;

/** Selects rows of a view by program, and leaves the focus where it is. */
export class RowSelection<Row> {
  readonly #view: vscode.TreeView<Row>;
  #wanted: Row | undefined;

  constructor(view: vscode.TreeView<Row>) {
    this.#view = view;
  }

  /**
   * Selects a row where the view is in sight. VS Code refuses one that is still to come in its tree: then again, until another
   * is wanted or `isThere` says that the view has others by now. One that it does not take at all stays unselected: nobody
   * has asked for it.
   */
  async select(row: Row, isThere: () => boolean): Promise<void> {
    this.#wanted = row;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (!this.#view.visible || this.#wanted !== row || !isThere()) return;
      const isSelected = await this.#view.reveal(row, { select: true, focus: false, expand: false }).then(
        () => true,
        () => false,
      );
      if (isSelected) return;
      await new Promise<void>((resolve) => setTimeout(resolve, settling));
    }
  }
}
