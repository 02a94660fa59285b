import type * as vscode from 'vscode';

/**
 * The border between VS Code and the extension: errors end here, in the log, under the name of what was being done. Used
 * around command handlers, message handlers and event callbacks, and nowhere else.
 */
export class Border {
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Runs it and logs what it throws, or rejects with. */
  run(operation: string, action: () => unknown): void {
    try {
      const result = action();
      if (result instanceof Promise) {
        result.catch((error: unknown) => this.report(operation, error));
      }
    } catch (error) {
      this.report(operation, error);
    }
  }

  /** An event listener, or other callback, that logs what it throws. */
  guard<Args extends readonly unknown[]>(operation: string, listener: (...args: Args) => unknown) {
    return (...args: Args): void => this.run(operation, () => listener(...args));
  }

  report(operation: string, error: unknown): void {
    this.#log.error(`${operation}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
