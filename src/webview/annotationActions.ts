import { describeRange } from '../core/anchoring/describe.ts';
import type { HighlightColor, TargetPart } from '../core/annotation/annotation.ts';
import type { TagChange } from '../core/annotation/editAnnotation.ts';
import type { Result } from '../core/result.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { PlaceAnnotation } from '../protocol/annotationMessages.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { PageReplies } from '../protocol/messages.ts';
import { shortened } from './citationLinks.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';

/** How much of a quote a message tells. */
const namedLength = 40;

/** What a reader does to annotations: each asks the host, which sends what is then drawn. */
export class AnnotationActions {
  readonly #channel: PageChannel;
  readonly #toast: Toast;
  readonly #version: () => number;

  /** `version` is that of the article on the page. */
  constructor(channel: PageChannel, toast: Toast, version: () => number) {
    this.#channel = channel;
    this.#toast = toast;
    this.#version = version;
  }

  /** Annotates a passage of the article text `text`; false where that failed. It may be drawn, and taken back, before. */
  async create(
    id: string,
    text: string,
    range: OffsetRange,
    styleClass: HighlightColor,
    part?: TargetPart,
  ): Promise<boolean> {
    const selector = describeRange(text, range);
    const what = part === undefined ? {} : { part };
    const request = { type: 'createAnnotation', id, selector, styleClass, ...what } as const;
    return this.#valueOf(await this.#channel.request(request)) !== undefined;
  }

  /** Begins a note on the whole article; false where that failed. */
  async createArticleNote(id: string, styleClass: HighlightColor): Promise<boolean> {
    return this.#valueOf(await this.#channel.request({ type: 'createArticleNote', id, styleClass })) !== undefined;
  }

  /** Keeps a note as it is typed, in case that the page does not live to save it; null: no more. */
  keepDraft(id: string, note: string | null): void {
    this.#channel.notify({ type: 'draftNote', id, note });
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

  async changeTags(id: string, tags: TagChange): Promise<void> {
    this.#valueOf(await this.#channel.request({ type: 'updateAnnotation', id, tags }));
  }

  /** `textRange` is one of the article on the page. False where that failed. */
  async place(id: string, by: PlaceAnnotation['by'], textRange: OffsetRange): Promise<boolean> {
    const version = this.#version();
    const placed = this.#valueOf(await this.#channel.request({ type: 'placeAnnotation', version, id, by, textRange }));
    if (placed === undefined) return false;
    if (by === 'confirm') this.#offerUndo(strings.confirmed);
    if (by === 'reattach') this.#offerUndo(strings.placed(shortened(placed.quote, namedLength)));
    return true;
  }

  async keep(id: string): Promise<void> {
    if (this.#valueOf(await this.#channel.request({ type: 'keepAnnotation', id })) === undefined) return;
    this.#offerUndo(strings.kept);
  }

  /** Deletes what the reader left empty, without a word. */
  async discard(id: string): Promise<void> {
    await this.#channel.request({ type: 'deleteAnnotation', id });
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
