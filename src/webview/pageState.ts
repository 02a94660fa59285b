import type { ReadingPosition, ViewState } from '../protocol/messages.ts';
import type { VsCodeApi } from './vscodeApi.ts';

/** Keeps what survives a reload of the window, and the page's being thrown away while another tab hides it. */
export class PageStateStore {
  readonly #api: VsCodeApi;
  #state: ViewState;
  /** What was kept before this page came to be. */
  readonly restored: ViewState;

  constructor(api: VsCodeApi) {
    this.#api = api;
    this.#state = readPageState(api.getState());
    this.restored = this.#state;
    this.#set(this.#state);
  }

  setPosition(position: ReadingPosition): void {
    this.#set({ ...this.#state, position });
  }

  #set(state: ViewState): void {
    this.#state = state;
    this.#api.setState(state);
  }
}

/** The state in `kept`, or a new panel's where that is none: an older version of the program may have written it. */
function readPageState(kept: unknown): ViewState {
  const panelId = crypto.randomUUID();
  if (typeof kept !== 'object' || kept === null) return { panelId, position: null };
  return {
    panelId: 'panelId' in kept && typeof kept.panelId === 'string' ? kept.panelId : panelId,
    position: 'position' in kept ? readPosition(kept.position) : null,
  };
}

function readPosition(kept: unknown): ReadingPosition | null {
  if (typeof kept !== 'object' || kept === null || !('textOffset' in kept) || !('quote' in kept)) return null;
  const { textOffset, quote } = kept;
  return typeof textOffset === 'number' && typeof quote === 'string' ? { textOffset, quote } : null;
}
