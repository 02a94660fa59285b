import * as vscode from 'vscode';

export interface UnsavedOfferOptions {
  /** Where the annotations could not be written. */
  readonly uri: vscode.Uri;
  readonly retry: () => Promise<unknown>;
  /** The text of an annotation file with all annotations, unsaved ones too. */
  readonly text: () => Promise<string>;
}

/** What a reader can do about annotations that could not be written. */
export class UnsavedOffer {
  readonly #options: UnsavedOfferOptions;
  #isOpen = false;

  constructor(options: UnsavedOfferOptions) {
    this.#options = options;
  }

  /** Once at a time, however many changes fail meanwhile. */
  async show(message: string): Promise<void> {
    if (this.#isOpen) {
      return;
    }
    this.#isOpen = true;
    const [retry, saveAs] = [vscode.l10n.t('Retry'), vscode.l10n.t('Save As…')];
    const chosen = await vscode.window.showErrorMessage(message, retry, saveAs);
    this.#isOpen = false;
    if (chosen === retry) {
      await this.#options.retry();
    } else if (chosen === saveAs) {
      await this.#saveAs();
    }
  }

  /** A copy: they stay unsaved until the file of the article has them. */
  async #saveAs(): Promise<void> {
    const name = this.#options.uri.path.split('/').at(-1) ?? '';
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.joinPath(this.#options.uri, '..');
    const chosen = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save a Copy of the Annotations'),
      defaultUri: vscode.Uri.joinPath(folder, name),
      filters: { JSON: ['json'] },
    });
    if (chosen === undefined) {
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(await this.#options.text()));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      await this.show(vscode.l10n.t('The copy could not be saved ({0}).', detail));
    }
  }
}
