import type { AnchoredAnnotation } from '../core/anchoring/anchored.ts';
import { isKept } from '../core/anchoring/kept.ts';
import { type Annotation, type ArticleNote, noteOf, tagsOf } from '../core/annotation/annotation.ts';
import { type LastPlace, lastPlaceOf } from '../core/annotation/lastPlace.ts';
import type { Article } from '../core/article/article.ts';
import { renderNote } from '../core/note/renderNote.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';

/** A view, and what it was made of. */
interface Known {
  readonly of: AnchoredAnnotation | ArticleNote;
  readonly annotation: Annotation | ArticleNote;
  readonly view: AnnotationView;
}

/** Makes annotations into what the page shows of them. What has not changed since the last time gives the same object. */
export class AnnotationViews {
  /** By id, of those that were asked for last. */
  #known: ReadonlyMap<string, Known> = new Map();

  /** Notes on the whole article, then the others in the order of the text, those without a place last. */
  of(
    articleNotes: readonly ArticleNote[],
    anchored: readonly AnchoredAnnotation[],
    article: Pick<Article, 'text' | 'blocks'>,
    unsavedIds: ReadonlySet<string>,
  ): readonly AnnotationView[] {
    const known = new Map<string, Known>();
    const viewOf = (
      of: Known['of'],
      annotation: Known['annotation'],
      make: (was: Known | undefined) => AnnotationView,
    ): AnnotationView => {
      const { id } = annotation;
      const was = this.#known.get(id);
      const isSame = was?.of === of && was.view.unsaved === unsavedIds.has(id);
      const view = isSame ? was.view : make(was);
      known.set(id, { of, annotation, view });
      return view;
    };
    const views = [
      ...articleNotes.map((note) =>
        viewOf(note, note, (was) => ({ ...commonOf(note, was, unsavedIds.has(note.id)), ...onTheWhole })),
      ),
      ...anchored
        .toSorted(byPlace)
        .map((placed) =>
          viewOf(placed, placed.annotation, (was) =>
            placedView(placed, article, was, unsavedIds.has(placed.annotation.id)),
          ),
        ),
    ];
    this.#known = known;
    return views;
  }
}

/** What was made of the same annotation before is taken over. */
function commonOf(annotation: Known['annotation'], was: Known | undefined, unsaved: boolean) {
  const { id, target } = annotation;
  const { styleClass } = target;
  const note = noteOf(annotation);
  const noteHtml = was?.view.note === note ? was.view.noteHtml : note === '' ? '' : renderNote(note);
  const tags = was?.annotation === annotation ? was.view.tags : tagsOf(annotation);
  return { id, styleClass, note, noteHtml, tags, unsaved };
}

function placedView(
  placed: AnchoredAnnotation,
  article: Pick<Article, 'text' | 'blocks'>,
  was: Known | undefined,
  unsaved: boolean,
): AnnotationView {
  const { annotation, state, textRange, candidates, changes } = placed;
  return {
    ...commonOf(annotation, was, unsaved),
    target: annotation.target.part === 'reference-entry' ? 'entry' : 'passage',
    quote: annotation.target.selector[0].exact,
    state,
    textRange,
    candidates,
    changes,
    lastPlace: textRange === null ? lastPlaceIn(article, annotation) : null,
    kept: annotation.target.kept !== undefined && isKept(article.text, placed),
  };
}

const onTheWhole = {
  target: 'article',
  quote: '',
  state: 'exact',
  textRange: null,
  candidates: [],
  changes: [],
  lastPlace: null,
  kept: false,
} as const;

/** By what was recorded of the place that the reader confirmed last; null where no position was. */
function lastPlaceIn({ text, blocks }: Pick<Article, 'text' | 'blocks'>, { target }: Annotation): LastPlace | null {
  const { selector, block } = target.confirmed ?? target;
  return selector[1] === undefined ? null : lastPlaceOf(selector[1].start, block?.headings, text, blocks);
}

function byPlace(a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  if (a.textRange === null || b.textRange === null) {
    return a.textRange === b.textRange ? 0 : a.textRange === null ? 1 : -1;
  }
  return a.textRange[0] - b.textRange[0] || a.textRange[1] - b.textRange[1];
}
