import type { CopyFormat } from '../core/export/copyFormat.ts';
import type { ReadingStatus } from '../core/views/referenceRow.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { ArticleView } from './articleView.ts';
import type { EntryActions } from './entryActions.ts';
import type { OwnWords } from './ownWords.ts';
import { strings } from './strings.ts';

export interface EntryActionsOptions {
  readonly channel: PageChannel;
  readonly view: ArticleView;
  /** Of the article on the page. */
  readonly version: () => number;
  readonly open: (href: string) => void;
  readonly say: (message: string) => void;
  readonly showMentions: (entryId: string) => void;
  readonly writeNote: (entryId: string) => void;
  readonly ownWords: OwnWords;
}

/** What can be done with an entry, wherever it is shown. */
export function readerEntryActions({
  channel,
  view,
  version,
  open,
  say,
  showMentions,
  writeNote,
  ownWords,
}: EntryActionsOptions): EntryActions {
  const copy = async (entryId: string, format: CopyFormat): Promise<void> => {
    const result = await channel.request({ type: 'copyReference', version: version(), entryId, format });
    say(result.ok ? strings.copied : strings.failed(result.error));
  };
  const setStatus = async (entryId: string, status: ReadingStatus | null): Promise<void> => {
    const result = await channel.request({ type: 'setEntryStatus', version: version(), entryId, status });
    if (!result.ok) say(strings.failed(result.error));
  };
  return {
    open,
    copy: (entryId, format) => void copy(entryId, format),
    mentionCount: (entryId) => view.entry(entryId)?.mentions.length ?? 0,
    showMentions,
    setStatus: (entryId, status) => void setStatus(entryId, status),
    writeNote,
    ownWords: (entryId) => ownWords.element(entryId),
  };
}
