import type { PageChannel } from '../protocol/channels.ts';
import type { ReadingHostMessage, RevealPlace } from '../protocol/readingMessages.ts';
import type { ArticleView } from './articleView.ts';
import type { Cards } from './cards.ts';
import { RowLights } from './rowLights.ts';
import { ScrollSync } from './scrollSync.ts';
import { ShortcutHelp } from './shortcutHelp.ts';
import { setTypography } from './typography.ts';

export interface ReadingAidsOptions {
  readonly view: ArticleView;
  readonly body: HTMLElement;
  readonly channel: PageChannel;
  readonly cards: Cards;
  /** Of the article on the page; undefined before the first. */
  readonly version: () => number | undefined;
  /** Makes a change to how the page is set, and leaves the reader at the same line. */
  readonly keepPlace: (change: () => void) => void;
}

/** What makes the page one with the rest of the window: its settings, its keys, the side bar, the source beside it. */
export class ReadingAids {
  readonly scrollSync: ScrollSync;
  readonly #options: ReadingAidsOptions;
  readonly #help: ShortcutHelp;
  readonly #rowLights: RowLights;

  constructor(options: ReadingAidsOptions) {
    this.#options = options;
    const { view, body, channel, version } = options;
    this.#help = new ShortcutHelp(body, (type) => channel.notify({ type }));
    this.#rowLights = new RowLights(view, body, (target) => channel.notify({ type: 'pointAt', target }));
    this.scrollSync = new ScrollSync(view, (textOffset) => {
      channel.notify({ type: 'leadSource', version: version() ?? 0, textOffset });
    });
  }

  /** The page is about to show another article, or another version of it. */
  articleChanges(): void {
    this.scrollSync.pageMoves();
    this.#rowLights.putOut();
  }

  receive(message: Exclude<ReadingHostMessage, RevealPlace>): void {
    const version = this.#options.version();
    switch (message.type) {
      case 'showShortcuts':
        this.#help.show(message);
        break;
      case 'setTypography':
        this.#options.keepPlace(() => setTypography(message));
        break;
      case 'lightUp':
        if (message.version === version) this.#rowLights.lightUp(message);
        break;
      case 'restorePins':
        this.#options.cards.restorePins(message.pins);
        break;
      case 'setScrollSync':
      case 'followSource':
        this.scrollSync.receive(message, version);
    }
  }
}
