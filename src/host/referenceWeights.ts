import * as vscode from 'vscode';
import { type ReferenceReader, referenceReader } from '../core/reference/readReference.ts';

/** The reader of references with the weights that come with the extension; they are read from their file once, when asked for. */
export class ReferenceWeights {
  readonly #extension: vscode.Uri;
  #reader: Promise<ReferenceReader> | undefined;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** Rejects where the file cannot be read; asked again it tries again. */
  reader(): Promise<ReferenceReader> {
    this.#reader ??= this.#read().catch((error: unknown) => {
      this.#reader = undefined;
      throw error;
    });
    return this.#reader;
  }

  async #read(): Promise<ReferenceReader> {
    const file = vscode.Uri.joinPath(this.#extension, 'media', 'reference-weights.txt');
    return referenceReader(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  }
}
