/** What host and page say about reading itself: where, in what type, with which keys. */

// --- From the host to the page

/** Scroll to a place in the text, from which one can go back. */
export interface RevealPlace {
  readonly type: 'revealPlace';
  readonly textOffset: number;
}

/** Set the page like this. Sent before the first article, and whenever a setting changes. */
export interface SetTypography {
  readonly type: 'setTypography';
  /** In percent of the usual size. */
  readonly zoom: number;
  /** How many letters fit into a line, about. */
  readonly measure: number;
  /** In heights of the letters. */
  readonly lineHeight: number;
  /** As CSS has it; empty for the font of VS Code. */
  readonly fontFamily: string;
  readonly justified: boolean;
}

/** Show which keys do what. */
export interface ShowShortcuts {
  readonly type: 'showShortcuts';
  /** `title` of a command, and its keys as package.json spells them. */
  readonly shortcuts: readonly { readonly title: string; readonly key: string; readonly mac: string }[];
}

// --- From the page to the host

/** The reader wants to see which keys do what. */
export interface AskShortcuts {
  readonly type: 'askShortcuts';
}

/** The reader wants to change keys. */
export interface ChangeKeys {
  readonly type: 'changeKeys';
}
