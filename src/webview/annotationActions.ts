import { describeRange } from '../core/anchoring/describe.ts';
import type { HighlightColor } from '../core/annotation/annotation.ts';
import type { Result } from '../core/result.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { AnnotationView, PageReplies } from '../protocol/messages.ts';
import type { Announcer } from './announcer.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';

/** What a reader does to annotations: each asks the host, and says how it went. What is drawn comes from the host. */
export class AnnotationActions {
  readonly #channel: PageChannel;
  readonly #toast: Toast;
  readonly #announcer: Announcer;

  constructor(channel: PageChannel, toast: Toast, announcer: Announcer) {
    this.#channel = channel;
    this.#toast = toast;
    this.#announcer = announcer;
  }

  /** Annotates a passage of the article text `text`; undefined where that failed. */
  async create(text: string, range: OffsetRange, styleClass: HighlightColor): Promise<AnnotationView | undefined> {
    const selector = describeRange(text, range);
    const created = this.#valueOf(await this.#channel.request({ type: 'createAnnotation', selector, styleClass }));
    if (created !== undefined) this.#announcer.say(strings.highlighted(strings.colors[styleClass]));
    return created;
  }

  /** Saves a note; false where that failed. */
  async saveNote(id: string, note: string): Promise<boolean> {
    const saved = this.#valueOf(await this.#channel.request({ type: 'updateAnnotation', id, note }));
    if (saved !== undefined) this.#announcer.say(strings.noteSaved);
    return saved !== undefined;
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
    if (undone !== undefined) this.#announcer.say(undone ? strings.undone : strings.nothingToUndo);
  }

  async redo(): Promise<void> {
    const redone = this.#valueOf(await this.#channel.request({ type: 'redo' }));
    if (redone !== undefined) this.#announcer.say(redone ? strings.redone : strings.nothingToRedo);
  }

  #offerUndo(message: string): void {
    this.#toast.show(message, { label: strings.undo, run: () => void this.undo() });
  }

  #valueOf<Value extends PageReplies[keyof PageReplies]>(result: Result<Value>): Value | undefined {
    if (result.ok) return result.value;
    this.#toast.show(strings.failed(result.error));
    return undefined;
  }
}
