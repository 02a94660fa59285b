import { describeRange } from '../core/anchoring/describe.ts';
import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { Result } from '../core/result.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { PageReplies } from '../protocol/messages.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';

/** What a reader does to annotations: each asks the host, which sends what is then drawn. */
export class AnnotationActions {
  readonly #channel: PageChannel;
  readonly #toast: Toast;

  constructor(channel: PageChannel, toast: Toast) {
    this.#channel = channel;
    this.#toast = toast;
  }

  /** Annotates a passage of the article text `text`; undefined where that failed. */
  async create(text: string, range: OffsetRange, styleClass: HighlightColor): Promise<AnnotationView | undefined> {
    const selector = describeRange(text, range);
    return this.#valueOf(await this.#channel.request({ type: 'createAnnotation', selector, styleClass }));
  }

  /** Saves a note; false where that failed. */
  async saveNote(id: string, note: string): Promise<boolean> {
    return this.#valueOf(await this.#channel.request({ type: 'updateAnnotation', id, note })) !== undefined;
  }

  async changeColor(id: string, styleClass: HighlightColor): Promise<void> {
    const changed = this.#valueOf(await this.#channel.request({ type: 'updateAnnotation', id, styleClass }));
    if (changed === undefined) return;
    this.#offerUndo(strings.colorChanged(strings.colors[styleClass]));
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.#channel.request({ type: 'deleteAnnotation', id });
    if (result.ok) this.#offerUndo(strings.deleted);
    else this.#toast.show(strings.failed(result.error));
    return result.ok;
  }

  async undo(): Promise<void> {
    const undone = this.#valueOf(await this.#channel.request({ type: 'undo' }));
    if (undone === false) this.#toast.show(strings.nothingToUndo);
  }

  #offerUndo(message: string): void {
    this.#toast.offer(message, { label: strings.undo, run: () => void this.undo() });
  }

  #valueOf<Value extends PageReplies[keyof PageReplies]>(result: Result<Value>): Value | undefined {
    if (result.ok) return result.value;
    this.#toast.show(strings.failed(result.error));
    return undefined;
  }
}
