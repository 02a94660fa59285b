/** What host and page say about reading itself: where, in what type, with which keys. */
import type { OffsetRange } from '../core/text/offsetRange.ts';

// --- What the messages carry

/** A pinned card so that it can be made again, in another version of the article as well. */
export interface PinRecord {
  readonly title: string;
  /** In the window, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly parts: readonly PinPart[];
}

export type PinPart =
  /** An entry of the reference list, or a thing of the article: what it says, and where that starts in the article text. */
  | { readonly kind: 'entry' | 'thing'; readonly textOffset: number; readonly quote: string }
  /** A cited work that the list does not have. */
  | { readonly kind: 'missing'; readonly number: number | null; readonly names: string | null };

// --- From the host to the page

/** The cards that were pinned in this panel when its page was there before. Sent before the first article. */
export interface RestorePins {
  readonly type: 'restorePins';
  readonly pins: readonly PinRecord[];
}

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
  /** Screen readers are told in the text where a highlight starts and ends. */
  readonly highlightEnds: boolean;
}

/** Show which keys do what. */
export interface ShowShortcuts {
  readonly type: 'showShortcuts';
  /** `title` of a command, and its keys as package.json spells them. */
  readonly shortcuts: readonly { readonly title: string; readonly key: string; readonly mac: string }[];
}

/** Whether the source editor and the page follow each other's scrolling. Off until this is sent. */
export interface SetScrollSync {
  readonly type: 'setScrollSync';
  readonly on: boolean;
}

/** The reader scrolled the source: have this at the top of the view. */
export interface FollowSource {
  readonly type: 'followSource';
  readonly version: number;
  readonly textOffset: number;
}

/** The pointer rests on the row of this passage or entry: light it up for a moment, where it is. */
export interface LightUp {
  readonly type: 'lightUp';
  readonly version: number;
  readonly textRange: OffsetRange;
}

// --- From the page to the host

/** The reader rests on an annotation or an entry of the reference list. */
export interface PointAt {
  readonly type: 'pointAt';
  readonly target: { readonly annotation: string } | { readonly entry: string };
}

/** The reader scrolled the page, which is to be followed: at most once a frame, and only while `setScrollSync` is on. */
export interface LeadSource {
  readonly type: 'leadSource';
  readonly version: number;
  /** What is at the top of the view; 0 at the very start of the page. */
  readonly textOffset: number;
}

/** These cards are pinned now. */
export interface KeepPins {
  readonly type: 'keepPins';
  readonly pins: readonly PinRecord[];
}

/** The reader wants to see which keys do what. */
export interface AskShortcuts {
  readonly type: 'askShortcuts';
}

/** The reader wants to change keys. */
export interface ChangeKeys {
  readonly type: 'changeKeys';
}

// --- The unions

export type ReadingHostMessage =
  | RevealPlace
  | SetTypography
  | ShowShortcuts
  | SetScrollSync
  | FollowSource
  | RestorePins
  | LightUp;

export type ReadingPageMessage = AskShortcuts | ChangeKeys | LeadSource | KeepPins | PointAt;
