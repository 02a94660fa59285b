import { applyChanges } from '../protocol/annotationChanges.ts';
import type { AnnotationView, ChangeAnnotations, ShowAnnotations } from '../protocol/annotationMessages.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { Annotator } from './annotator.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import type { Find } from './find/find.ts';
import type { Highlights } from './highlights.ts';
import { type InlineNotes, settleTargets } from './inlineNotes.ts';
import type { Margin } from './margin.ts';
import type { OwnWords } from './ownWords.ts';
import type { Resizer } from './resizer.ts';
import { strings } from './strings.ts';
import type { UnplacedPanel } from './unplacedPanel.ts';
import type { Verbs } from './verbs.ts';

export interface AnnotationFeedParts {
  readonly view: ArticleView;
  readonly highlights: Highlights;
  readonly verbs: Verbs;
  readonly unplaced: UnplacedPanel;
  readonly margin: Margin;
  readonly resizer: Resizer;
  readonly annotator: Annotator;
  readonly inline: InlineNotes;
  readonly find: Find;
  readonly ownWords: OwnWords;
  readonly channel: PageChannel;
  /** At the foot of the view. */
  readonly dock: HTMLElement;
}

/** A reader need not be told of what takes less than this, in milliseconds. */
const patience = 400;

/** Takes in what the host says of the annotations, all of them or what has changed, and has each part of the page show it. */
export class AnnotationFeed {
  readonly #parts: AnnotationFeedParts;
  readonly #progress = element('div', { class: 'progress', role: 'status', hidden: true });
  #annotations: readonly AnnotationView[] = [];
  /** Of the last message; undefined before the first. */
  #revision: number | undefined;
  #pending = 0;
  #timer: number | undefined;

  constructor(parts: AnnotationFeedParts) {
    this.#parts = parts;
    parts.dock.prepend(this.#progress);
  }

  /** `version`: of the article on the page. */
  receive(message: ShowAnnotations | ChangeAnnotations, version: number | undefined): void {
    if (message.type === 'showAnnotations') {
      if (message.version === version) this.#show(message, message.annotations);
    } else if (message.version !== version || message.base !== this.#revision) {
      this.#revision = undefined;
      this.#parts.channel.notify({ type: 'askAnnotations' });
    } else {
      const { removed, changed, shifted } = message;
      const annotations = applyChanges(this.#annotations, message);
      const ids = [
        ...removed,
        ...changed.map(({ annotation }) => annotation.id),
        ...shifted.flatMap(({ index }) => annotations[index]?.id ?? []),
      ];
      this.#show(message, annotations, new Set(ids));
    }
  }

  #show(
    { version, revision, pending, writable, notice }: ShowAnnotations | ChangeAnnotations,
    annotations: readonly AnnotationView[],
    changed?: ReadonlySet<string>,
  ): void {
    const { view, highlights, verbs, unplaced, margin, resizer, annotator, inline, find, ownWords, channel } =
      this.#parts;
    // What was there all the time and comes only now is nothing to tell of.
    const isArriving = this.#revision === undefined || this.#pending > 0;
    this.#annotations = annotations;
    this.#revision = revision;
    this.#pending = pending;
    const settled = settleTargets(annotations, inline);
    const annotationIds = highlights.draw(settled, changed);
    verbs.update(settled);
    unplaced.update(settled, view.blocks.text.length, writable, notice);
    margin.update(settled, writable);
    resizer.update(settled, writable);
    annotator.update(settled, writable, isArriving);
    ownWords.update(settled);
    find.update();
    this.#showProgress();
    channel.notify({ type: 'didPaint', version, revision, annotationIds });
  }

  #showProgress(): void {
    if (this.#pending === 0) {
      window.clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#progress.hidden = true;
      return;
    }
    this.#progress.textContent = strings.findingPlaces(this.#pending);
    this.#timer ??= window.setTimeout(() => {
      this.#progress.hidden = false;
    }, patience);
  }
}
