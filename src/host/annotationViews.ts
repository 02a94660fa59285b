import type { AnchoredAnnotation } from '../core/anchoring/anchored.ts';
import { isKept } from '../core/anchoring/kept.ts';
import { type Annotation, type ArticleNote, noteOf, tagsOf } from '../core/annotation/annotation.ts';
import { type LastPlace, lastPlaceOf } from '../core/annotation/lastPlace.ts';
import type { Article } from '../core/article/article.ts';
import { renderNote } from '../core/note/renderNote.ts';
import type { AnnotationView } from '../protocol/annotationMessages.ts';

/** Makes annotations into what the page shows of them. */
export class AnnotationViews {
  /** By note, for those that are shown: they are asked for again with every edit of the article. */
  #noteHtml = new Map<string, string>();

  /** Notes on the whole article, then the others in the order of the text, those without a place last. */
  of(
    articleNotes: readonly ArticleNote[],
    anchored: readonly AnchoredAnnotation[],
    article: Pick<Article, 'text' | 'blocks'>,
    unsavedIds: ReadonlySet<string>,
  ): readonly AnnotationView[] {
    const rendered = this.#noteHtml;
    this.#noteHtml = new Map();
    const common = (annotation: ArticleNote) => {
      const note = noteOf(annotation);
      const noteHtml = note === '' ? '' : (rendered.get(note) ?? renderNote(note));
      this.#noteHtml.set(note, noteHtml);
      const { id, target } = annotation;
      const { styleClass } = target;
      return { id, styleClass, note, noteHtml, tags: tagsOf(annotation), unsaved: unsavedIds.has(id) };
    };
    return [
      ...articleNotes.map((annotation): AnnotationView => ({ ...common(annotation), ...onTheWhole })),
      ...anchored.toSorted(byPlace).map((placed): AnnotationView => {
        const { annotation, state, textRange, candidates, changes } = placed;
        return {
          ...common(annotation),
          target: annotation.target.part === 'reference-entry' ? 'entry' : 'passage',
          quote: annotation.target.selector[0].exact,
          state,
          textRange,
          candidates,
          changes,
          lastPlace: textRange === null ? lastPlaceIn(article, annotation) : null,
          kept: annotation.target.kept !== undefined && isKept(article.text, placed),
        };
      }),
    ];
  }
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
