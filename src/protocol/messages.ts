/**
 * What the host (the extension) and the page (the webview) of one panel say to each other: plain JSON, told apart by
 * `type`. `version` is the version of the TextDocument whose article a message speaks of: all its offsets count UTF-16
 * code units in the text of that article, and the receiver drops a message about another version than its own.
 *
 * The page says `ready` first. The host answers with `showArticle`, then `showAnnotations`, and once the page has said
 * `didRender` with `showReferences`. It sends them again whenever they change: each replaces the one before it. Of annotations
 * only what has changed is sent, by `changeAnnotations`.
 */
import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { ArticleFormat } from '../core/article/parseArticle.ts';
import type { Page } from '../core/page/page.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type {
  AnnotationRequest,
  AnnotationView,
  AskAnnotations,
  ChangeAnnotations,
  DidPaint,
  DraftNote,
  RestoreDrafts,
  ShowAnnotations,
} from './annotationMessages.ts';
import type { ReadingHostMessage, ReadingPageMessage } from './readingMessages.ts';
import type { CopyReference, SetEntryStatus, ShowReferences } from './referenceMessages.ts';

// --- What the messages carry -----------------------------------------------------------------------------------------

/** A place in an article that can be found again after an edit. */
export interface ReadingPosition {
  /** Of the first character that is wholly in view. */
  readonly textOffset: number;
  /** Up to `readingQuoteLength` characters of the article text from `textOffset` on. */
  readonly quote: string;
}

export const readingQuoteLength = 64;

/** What the page keeps through `setState` and hands back after a reload of the window. */
export interface ViewState {
  /** Tells the panel from others on the same article; it keeps it through reloads. At most `maxIdLength` long. */
  readonly panelId: string;
  /** Null in a panel that is new. VS Code keeps it in moments of leisure, so it can be older than what `didScroll` told. */
  readonly position: ReadingPosition | null;
}

/**
 * What a command of the workbench (palette, key, menu) makes the page do. `undoTyping` and `redoTyping` are meant for the
 * text field that has the focus: the workbench takes their keys before the field sees them.
 */
export const pageCommands = [
  'highlight',
  'annotate',
  'goBack',
  'goForward',
  'find',
  'findNext',
  'findPrevious',
  'showMentions',
  'nextMention',
  'previousMention',
  'selectNextSentence',
  'selectPreviousSentence',
  'selectNextParagraph',
  'selectPreviousParagraph',
  'extendSelection',
  'shrinkSelection',
  'nextAnnotation',
  'previousAnnotation',
  'showUnplaced',
  'confirmPlace',
  'reattach',
  'keep',
  'delete',
  'editTags',
  'addArticleNote',
  'addEntryNote',
  'extendStart',
  'shrinkStart',
  'extendEnd',
  'shrinkEnd',
  'copyQuote',
  'copyLink',
  'undoTyping',
  'redoTyping',
] as const;
export type PageCommand = (typeof pageCommands)[number];

// --- From the host to the page ---------------------------------------------------------------------------------------

/** Show this article, at the same place in its text as the one before. */
export interface ShowArticle {
  readonly type: 'showArticle';
  readonly version: number;
  readonly page: Page;
  readonly format: ArticleFormat;
  /** The webview URI of the article's folder, with a slash at its end; null where local images cannot be shown. */
  readonly resourceBase: string | null;
  /** The text offset to scroll to; null: stay where you are, at the start if this is the first article. */
  readonly position: number | null;
}

/** The article cannot be shown: say so instead of a blank page. */
export interface ShowFailure {
  readonly type: 'showFailure';
  readonly message: string;
}

/** Scroll to an annotation and show its note. */
export interface RevealAnnotation {
  readonly type: 'revealAnnotation';
  readonly id: string;
}

/** Scroll to an entry of the reference list and let it flash. */
export interface RevealEntry {
  readonly type: 'revealEntry';
  readonly entryId: string;
}

/** Do what a command of the workbench asks for, with the page's own selection. */
export interface RunCommand {
  readonly type: 'runCommand';
  readonly command: PageCommand;
  /** For `highlight` and `annotate`: the colour, null for the one used last. Null for all else. */
  readonly styleClass: HighlightColor | null;
}

// --- From the page to the host: notifications ------------------------------------------------------------------------

/** The page listens. Sent once, before anything else. */
export interface Ready {
  readonly type: 'ready';
  readonly viewState: ViewState;
}

/** The article of `showArticle` is on the page. */
export interface DidRender {
  readonly type: 'didRender';
  readonly version: number;
  /** How many elements of each kind there are on the page. */
  readonly blockCount: number;
  readonly citationCount: number;
  /** How many blocks have another text content than their slice of the article text: 0, or the page is wrong. */
  readonly mismatchedBlocks: number;
}

/** The reader moved; sent when the scrolling rests. Counts whatever the version: its quote finds the place again. */
export interface DidScroll {
  readonly type: 'didScroll';
  readonly version: number;
  readonly position: ReadingPosition;
}

/** What the keys of the workbench depend on; all false until the page says otherwise. */
export interface DidChangeContext {
  readonly type: 'didChangeContext';
  /** A field for text has the focus, so that undo, redo and the arrow keys are its own. */
  readonly noteEditorFocused: boolean;
  /** A highlight, a note or an annotation without a place has the focus, so that keys can be meant for it. */
  readonly annotationFocused: boolean;
  readonly cardOpen: boolean;
  readonly hasSelection: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** The reader followed a link out of the article. The host refuses all but http, https and mailto. */
export interface OpenLink {
  readonly type: 'openLink';
  readonly href: string;
}

/** Open the source of the article in a text editor. */
export interface OpenSource {
  readonly type: 'openSource';
  readonly version: number;
  /** Where to put the cursor; null: at the reading position. */
  readonly textOffset: number | null;
}

/** Open the annotation file in a text editor. */
export interface OpenAnnotationFile {
  readonly type: 'openAnnotationFile';
  /** The annotation to show there; null for the file as a whole. */
  readonly id: string | null;
}

/** Put text on the clipboard: a webview may not everywhere. */
export interface CopyText {
  readonly type: 'copyText';
  readonly text: string;
}

/** Put a passage with its citation, or the address of an annotation, on the clipboard. */
export interface CopyPassage {
  readonly type: 'copyPassage';
  readonly as: 'quote' | 'link';
  readonly version: number;
  /** What is selected; null where an annotation is meant. */
  readonly textRange: OffsetRange | null;
  readonly annotationId: string | null;
}

/** Something went wrong in the page that the log should have. */
export interface ReportError {
  readonly type: 'reportError';
  readonly message: string;
}

// --- From the page to the host: requests -----------------------------------------------------------------------------

/** Take back the last change to the article's annotations, whichever panel made it. */
export interface Undo {
  readonly type: 'undo';
}

/** Make the change again that was taken back last. */
export interface Redo {
  readonly type: 'redo';
}

/**
 * What the host answers to each request. By then it has sent `changeAnnotations` with it, which is what to draw
 * from: the answer only says of which annotation it was.
 */
export interface PageReplies {
  /** By now it is saved, or listed as unsaved. */
  readonly createAnnotation: null;
  readonly createArticleNote: null;
  readonly updateAnnotation: AnnotationView;
  readonly placeAnnotation: AnnotationView;
  readonly keepAnnotation: AnnotationView;
  readonly deleteAnnotation: null;
  /** By now it is on the clipboard. */
  readonly copyReference: null;
  readonly setEntryStatus: null;
  /** False where there was nothing to take back. */
  readonly undo: boolean;
  /** False where there was nothing to make again. */
  readonly redo: boolean;
}

// --- The unions ------------------------------------------------------------------------------------------------------

export type HostNotification =
  | ShowArticle
  | ShowFailure
  | ShowAnnotations
  | ChangeAnnotations
  | ShowReferences
  | RevealAnnotation
  | RevealEntry
  | ReadingHostMessage
  | RestoreDrafts
  | RunCommand;

export type PageNotification =
  | Ready
  | DidRender
  | DidPaint
  | AskAnnotations
  | DidScroll
  | DidChangeContext
  | ReadingPageMessage
  | OpenLink
  | OpenSource
  | DraftNote
  | OpenAnnotationFile
  | CopyText
  | CopyPassage
  | ReportError;

export type PageRequest = AnnotationRequest | CopyReference | SetEntryStatus | Undo | Redo;
