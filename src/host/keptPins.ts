import type * as vscode from 'vscode';
import type { PinRecord } from '../protocol/readingMessages.ts';

const key = 'pinnedCards';

/** The oldest are forgotten beyond this. */
const maxPanels = 100;

/** The pinned cards of each panel, kept by VS Code with the workspace: they outlive a reload of the window. */
export class KeptPins {
  readonly #memento: vscode.Memento;
  /** By panel, the newest last. */
  readonly #pins: Map<string, readonly PinRecord[]>;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#pins = new Map(memento.get<readonly (readonly [string, readonly PinRecord[]])[]>(key, []));
  }

  of(panelId: string): readonly PinRecord[] {
    return this.#pins.get(panelId) ?? [];
  }

  async set(panelId: string, pins: readonly PinRecord[]): Promise<void> {
    this.#pins.delete(panelId);
    if (pins.length > 0) this.#pins.set(panelId, pins);
    for (const oldest of [...this.#pins.keys()].slice(0, -maxPanels)) this.#pins.delete(oldest);
    await this.#memento.update(key, [...this.#pins]);
  }
}
