import type * as vscode from 'vscode';
import type { ReadingPosition, ViewState } from '../protocol/messages.ts';

const key = 'readingPlaces';

/** The oldest are forgotten beyond this. */
const maxPositions = 300;

interface KeptPosition {
  /** The panel that was scrolled last. */
  readonly panelId: string;
  readonly position: ReadingPosition;
}

/** Where each article of the workspace was left, kept by VS Code with the workspace. */
export class ReadingPositions {
  readonly #memento: vscode.Memento;
  /** By URI, the newest last. */
  readonly #positions: Map<string, KeptPosition>;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#positions = new Map(memento.get<readonly (readonly [string, KeptPosition])[]>(key, []));
  }

  /** Where a panel begins: where itself was left or, a new one, any other; null where the article was never read. */
  startOf(article: vscode.Uri, { panelId, position }: ViewState): ReadingPosition | null {
    const kept = this.#positions.get(article.toString());
    return kept !== undefined && (position === null || kept.panelId === panelId) ? kept.position : position;
  }

  async set(article: vscode.Uri, panelId: string, position: ReadingPosition): Promise<void> {
    this.#positions.delete(article.toString());
    this.#positions.set(article.toString(), { panelId, position });
    for (const oldest of [...this.#positions.keys()].slice(0, -maxPositions)) {
      this.#positions.delete(oldest);
    }
    await this.#memento.update(key, [...this.#positions]);
  }
}
