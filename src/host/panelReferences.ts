import * as vscode from 'vscode';
import { entryView } from '../core/entry/entryView.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { CopyReference, SetEntryStatus, ShowReferences } from '../protocol/referenceMessages.ts';
import { articleHasChanged } from './annotationNotices.ts';
import type { ArticleSession } from './articleSession.ts';
import type { EntryReadings } from './entryReadings.ts';
import { setStatus } from './views/entryStatus.ts';

/** The entries of the reference list for the page of one panel. */
export class PanelReferences {
  readonly #session: ArticleSession;
  readonly #readings: EntryReadings;
  readonly #send: (message: ShowReferences) => void;

  constructor(session: ArticleSession, readings: EntryReadings, send: (message: ShowReferences) => void) {
    this.#session = session;
    this.#readings = readings;
    this.#send = send;
  }

  /** Sends the entries of a version that the page shows by now, unless there is a newer one when they are read. */
  async show(version: number): Promise<void> {
    const { article } = this.#session;
    if (!article.ok || article.value.version !== version) {
      return;
    }
    const readings = await this.#readings.of(article.value.article);
    if (this.#session.article === article && readings.length > 0) {
      this.#send({ type: 'showReferences', version, entries: readings.map(entryView) });
    }
  }

  answer(request: CopyReference | SetEntryStatus): Promise<Result<null>> {
    return request.type === 'copyReference' ? this.#copy(request) : this.#setStatus(request);
  }

  async #setStatus({ version, entryId, status }: SetEntryStatus): Promise<Result<null>> {
    const { article } = this.#session;
    return article.ok && article.value.version === version
      ? await setStatus(this.#session, entryId, status)
      : failure(articleHasChanged());
  }

  async #copy({ version, entryId, format }: CopyReference): Promise<Result<null>> {
    const { article } = this.#session;
    if (!article.ok || article.value.version !== version) {
      return failure(articleHasChanged());
    }
    const { copyEntry } = await this.#readings.tools();
    const text = copyEntry(await this.#readings.of(article.value.article), entryId, format);
    if (text === undefined) {
      return failure(vscode.l10n.t('There is nothing to copy.'));
    }
    await vscode.env.clipboard.writeText(text);
    return success(null);
  }
}
