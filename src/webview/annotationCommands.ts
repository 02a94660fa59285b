import type { PageCommand, RunCommand } from '../protocol/messages.ts';
import type { Annotator } from './annotator.ts';
import type { Margin } from './margin.ts';
import type { Resizer } from './resizer.ts';
import { strings } from './strings.ts';
import type { Toast } from './toast.ts';
import type { UnplacedPanel } from './unplacedPanel.ts';
import type { Verbs } from './verbs.ts';
import type { Edge } from './wordEdges.ts';

export interface AnnotationCommandParts {
  readonly annotator: Annotator;
  readonly margin: Margin;
  readonly resizer: Resizer;
  readonly unplaced: UnplacedPanel;
  readonly verbs: Verbs;
  readonly toast: Toast;
}

/** The commands that are about annotations, and about which one: where the reader is. */
export class AnnotationCommands {
  readonly #parts: AnnotationCommandParts;

  constructor(parts: AnnotationCommandParts) {
    this.#parts = parts;
  }

  /** False where it is no such command. */
  run(command: PageCommand, styleClass: RunCommand['styleClass']): boolean {
    const { annotator, margin, verbs } = this.#parts;
    switch (command) {
      case 'highlight':
      case 'annotate':
        annotator.annotate(styleClass, command === 'annotate');
        return true;
      case 'nextAnnotation':
        annotator.step(1);
        return true;
      case 'previousAnnotation':
        annotator.step(-1);
        return true;
      case 'showUnplaced':
        if (!this.#parts.unplaced.open()) this.#parts.toast.show(strings.noneUnplaced);
        return true;
      case 'confirmPlace':
        return this.#onCurrent((id) => verbs.confirm(id));
      case 'reattach':
        return this.#onCurrent((id) => verbs.reattach(id));
      case 'keep':
        return this.#onCurrent((id) => verbs.keep(id));
      case 'delete':
        return this.#onCurrent((id) => verbs.delete(id));
      case 'editTags':
        return this.#onCurrent((id) => margin.editTags(id));
      case 'addArticleNote':
        annotator.noteArticle();
        return true;
      case 'addEntryNote':
        annotator.noteEntry();
        return true;
      case 'extendStart':
      case 'shrinkStart':
        return this.#resize('start', command === 'extendStart');
      case 'extendEnd':
      case 'shrinkEnd':
        return this.#resize('end', command === 'extendEnd');
      default:
        return false;
    }
  }

  #resize(edge: Edge, outwards: boolean): true {
    return this.#onCurrent((id) => {
      if (!this.#parts.resizer.move(id, edge, outwards)) this.#parts.toast.show(strings.noEnds);
    });
  }

  #onCurrent(act: (id: string) => unknown): true {
    const { annotator, margin, unplaced, verbs, toast } = this.#parts;
    const focusedMark = document.activeElement?.closest<HTMLElement>('mark[data-annotation]')?.dataset['annotation'];
    const id = verbs.currentId ?? unplaced.focusedId ?? focusedMark ?? margin.activeId;
    if (id === undefined) toast.show(strings.noAnnotation);
    else if (!annotator.writable) toast.show(strings.notWritable);
    else act(id);
    return true;
  }
}
