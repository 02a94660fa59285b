import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { PageChannel } from '../protocol/channels.ts';
import type { CopyPassage } from '../protocol/messages.ts';
import type { ArticleView } from './articleView.ts';
import type { Margin } from './margin.ts';
import { passageOf } from './passage.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';

/** Has the host copy what the reader has chosen: the host knows what the article is called, and where it lies. */
export class PassageCopier {
  readonly #view: ArticleView;
  readonly #margin: Margin;
  readonly #channel: PageChannel;
  readonly #toast: Toast;

  constructor(view: ArticleView, margin: Margin, channel: PageChannel, toast: Toast) {
    this.#view = view;
    this.#margin = margin;
    this.#channel = channel;
    this.#toast = toast;
  }

  /** `version` is that of the article on the page. */
  copy(as: CopyPassage['as'], version: number): void {
    const textRange = as === 'quote' ? this.#selected() : null;
    const annotationId = textRange === null ? this.#chosenAnnotation() : null;
    if (textRange === null && annotationId === null) {
      this.#toast.show(as === 'quote' ? strings.nothingToQuote : strings.noAnnotationChosen);
    } else this.#channel.notify({ type: 'copyPassage', as, version, textRange, annotationId });
  }

  #selected(): OffsetRange | null {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || !this.#view.root.contains(selection.anchorNode)) return null;
    return passageOf(selection.getRangeAt(0), this.#view.blocks);
  }

  /** The one that has the focus, else the one that is open. */
  #chosenAnnotation(): string | null {
    const focused = document.activeElement?.closest('[data-annotation]')?.getAttribute('data-annotation');
    return focused ?? this.#margin.activeId ?? null;
  }
}
