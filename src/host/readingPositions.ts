import type * as vscode from 'vscode';
import type { ReadingPosition } from '../protocol/messages.ts';

const key = 'readingPositions';

/** The oldest are forgotten beyond this. */
const maxPositions = 300;

/** Where each article of the workspace was left, kept by VS Code with the workspace. */
export class ReadingPositions {
  readonly #memento: vscode.Memento;
  /** By URI, the newest last. */
  readonly #positions: Map<string, ReadingPosition>;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#positions = new Map(memento.get<readonly (readonly [string, ReadingPosition])[]>(key, []));
  }

  get(article: vscode.Uri): ReadingPosition | null {
    return this.#positions.get(article.toString()) ?? null;
  }

  async set(article: vscode.Uri, position: ReadingPosition): Promise<void> {
    this.#positions.delete(article.toString());
    this.#positions.set(article.toString(), position);
    for (const oldest of [...this.#positions.keys()].slice(0, -maxPositions)) {
      this.#positions.delete(oldest);
    }
    await this.#memento.update(key, [...this.#positions]);
  }
}
