import type { ExchangeTools } from '../../core/exchange/exchangeTools.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { ReaderProvider } from '../readerProvider.ts';

/** What exporting and importing annotations works with. */
export interface ExchangeParts {
  readonly reader: ReaderProvider;
  readonly sessions: ArticleSessions;
  readonly tools: () => Promise<ExchangeTools>;
}
