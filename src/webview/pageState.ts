import type { ReadingPosition, ViewState } from '../protocol/messages.ts';
import type { VsCodeApi } from './vscodeApi.ts';

/** What survives a reload of the window, and the page's being thrown away while another tab hides it. */
export interface PageState extends ViewState {
  /** Notes as typed and not yet known to be saved, by annotation id. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** Keeps the page's state with VS Code. */
export class PageStateStore {
  readonly #api: VsCodeApi;
  #state: PageState;
  /** What was kept before this page came to be. */
  readonly restored: ViewState;

  constructor(api: VsCodeApi) {
    this.#api = api;
    this.#state = readPageState(api.getState());
    this.restored = { panelId: this.#state.panelId, position: this.#state.position };
    this.#set(this.#state);
  }

  get drafts(): Readonly<Record<string, string>> {
    return this.#state.drafts;
  }

  setPosition(position: ReadingPosition): void {
    this.#set({ ...this.#state, position });
  }

  /** `undefined` forgets the draft. */
  setDraft(id: string, note: string | undefined): void {
    const drafts = new Map(Object.entries(this.#state.drafts));
    if (note === undefined) drafts.delete(id);
    else drafts.set(id, note);
    this.#set({ ...this.#state, drafts: Object.fromEntries(drafts) });
  }

  #set(state: PageState): void {
    this.#state = state;
    this.#api.setState(state);
  }
}

/** The state in `kept`, or a new panel's where that is none: an older version of the program may have written it. */
function readPageState(kept: unknown): PageState {
  const panelId = crypto.randomUUID();
  if (typeof kept !== 'object' || kept === null) return { panelId, position: null, drafts: {} };
  return {
    panelId: 'panelId' in kept && typeof kept.panelId === 'string' ? kept.panelId : panelId,
    position: 'position' in kept ? readPosition(kept.position) : null,
    drafts: 'drafts' in kept ? readDrafts(kept.drafts) : {},
  };
}

function readPosition(kept: unknown): ReadingPosition | null {
  if (typeof kept !== 'object' || kept === null || !('textOffset' in kept) || !('quote' in kept)) return null;
  const { textOffset, quote } = kept;
  return typeof textOffset === 'number' && typeof quote === 'string' ? { textOffset, quote } : null;
}

function readDrafts(kept: unknown): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {};
  const drafts = Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(drafts);
}
