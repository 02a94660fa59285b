import * as vscode from 'vscode';
import { Disposable } from './disposable.ts';
import type { ReaderProvider } from './readerProvider.ts';

/** Keeps the keys that the `when` clauses of commands and keys read in step with the active reader. */
export class ReaderContext extends Disposable {
  readonly #reader: ReaderProvider;
  readonly #values = new Map<string, boolean>();

  constructor(reader: ReaderProvider) {
    super();
    this.#reader = reader;
    this._register(reader.onDidChangeContext(() => this.#update()));
  }

  #update(): void {
    const context = this.#reader.activePanel?.context;
    this.#set('lectern.noteEditorFocused', context?.noteEditorFocused ?? false);
    this.#set('lectern.annotationFocused', context?.annotationFocused ?? false);
    this.#set('lectern.cardOpen', context?.cardOpen ?? false);
    this.#set('lectern.hasSelection', context?.hasSelection ?? false);
    this.#set('lectern.canGoBack', context?.canGoBack ?? false);
    this.#set('lectern.canGoForward', context?.canGoForward ?? false);
  }

  #set(key: string, value: boolean): void {
    if (this.#values.get(key) !== value) {
      this.#values.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
