import type { CopyFormat } from '../core/export/copyFormat.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { ArticleView } from './articleView.ts';
import type { EntryActions } from './entryActions.ts';
import { strings } from './strings.ts';

export interface EntryActionsOptions {
  readonly channel: PageChannel;
  readonly view: ArticleView;
  /** Of the article on the page. */
  readonly version: () => number;
  readonly open: (href: string) => void;
  readonly say: (message: string) => void;
  readonly showMentions: (entryId: string) => void;
}

/** What can be done with an entry, wherever it is shown. */
export function readerEntryActions({
  channel,
  view,
  version,
  open,
  say,
  showMentions,
}: EntryActionsOptions): EntryActions {
  const copy = async (entryId: string, format: CopyFormat): Promise<void> => {
    const result = await channel.request({ type: 'copyReference', version: version(), entryId, format });
    say(result.ok ? strings.copied : strings.failed(result.error));
  };
  return {
    open,
    copy: (entryId, format) => void copy(entryId, format),
    mentionCount: (entryId) => view.entry(entryId)?.mentions.length ?? 0,
    showMentions,
  };
}
