import type { CopyPassage, PageCommand } from '../protocol/messages.ts';
import type { Find } from './find/find.ts';
import type { Jumps } from './jumps.ts';
import type { Mentions } from './mentions/mentions.ts';
import type { Picker } from './picker.ts';

export interface ReadingCommandParts {
  readonly jumps: Jumps;
  readonly find: Find;
  readonly mentions: Mentions;
  readonly picker: Picker;
  readonly copy: (as: CopyPassage['as']) => void;
}

/** What the commands do that are about reading, and change no annotation. */
export type ReadingCommands = Readonly<Partial<Record<PageCommand, () => unknown>>>;

export function readingCommands({ jumps, find, mentions, picker, copy }: ReadingCommandParts): ReadingCommands {
  return {
    goBack: () => jumps.goBack(),
    goForward: () => jumps.goForward(),
    find: () => find.open(),
    findNext: () => find.step(1),
    findPrevious: () => find.step(-1),
    showMentions: () => mentions.open(),
    nextMention: () => mentions.step(1),
    previousMention: () => mentions.step(-1),
    selectNextSentence: () => picker.pick('sentence', 1),
    selectPreviousSentence: () => picker.pick('sentence', -1),
    selectNextParagraph: () => picker.pick('paragraph', 1),
    selectPreviousParagraph: () => picker.pick('paragraph', -1),
    extendSelection: () => picker.extend(1),
    shrinkSelection: () => picker.extend(-1),
    copyQuote: () => copy('quote'),
    copyLink: () => copy('link'),
    // No other way leads to the undo history of a field for text.
    undoTyping: () => document.execCommand('undo'),
    redoTyping: () => document.execCommand('redo'),
  };
}
