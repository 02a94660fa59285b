import type { Annotation } from '../annotation/annotation.ts';
import { anchorAnnotation, placeAt, placeUntouched } from './anchor.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import type { ArticleIndex } from './articleIndex.ts';
import { EditMap } from './editMap.ts';
import { settleByNeighbours } from './settleByNeighbours.ts';
import { soughtOf } from './sought.ts';

/** The annotations that have been looked for so far. */
export interface Placed {
  /** In the order given; those that are still to be looked for are missing. */
  readonly anchored: readonly AnchoredAnnotation[];
  readonly isComplete: boolean;
}

/** Of a passage that is followed through edits this part must be left, or else it is looked for anew. */
const leastLeft = 0.5;

/**
 * The places of an article's annotations while it is open and edited: they follow the edits, since the text before each is
 * known, and are looked for only where there was none, or where nothing is left of it. Asked again for the same article, it
 * answers from memory, or goes on where it stopped.
 */
export class Placements {
  #text = '';
  #known: ReadonlyMap<string, AnchoredAnnotation> = new Map();

  /** @param mayGoOn asked before each annotation that takes long; once it says no, the rest is left for the next call */
  place(index: ArticleIndex, annotations: readonly Annotation[], mayGoOn: () => boolean = () => true): Placed {
    const edits = this.#known.size > 0 && this.#text !== index.text ? new EditMap(this.#text, index.text) : undefined;
    const found = new Map<string, AnchoredAnnotation>();
    const rest: Annotation[] = [];
    for (const annotation of annotations) {
      const known = this.#knownOf(annotation);
      const placed = known === undefined ? placeUntouched(index, annotation) : follow(index, annotation, known, edits);
      if (placed === undefined) rest.push(annotation);
      else found.set(annotation.id, placed);
    }
    let done = 0;
    for (const annotation of rest) {
      if (!mayGoOn()) break;
      found.set(annotation.id, anchorAnnotation(index, annotation));
      done++;
    }
    this.#text = index.text;
    this.#known = found;
    const anchored = annotations.flatMap(({ id }) => found.get(id) ?? []);
    return { anchored: settleByNeighbours(index, anchored), isComplete: done === rest.length };
  }

  /** Undefined for one that is new, or has other selectors now. */
  #knownOf(annotation: Annotation): AnchoredAnnotation | undefined {
    const known = this.#known.get(annotation.id);
    if (known === undefined || known.annotation === annotation) return known;
    return selectorsOf(known.annotation) === selectorsOf(annotation) ? known : undefined;
  }
}

function selectorsOf({ target: { selector, block, confirmed } }: Annotation): string {
  return JSON.stringify([selector, block, confirmed]);
}

function follow(
  index: ArticleIndex,
  annotation: Annotation,
  known: AnchoredAnnotation,
  edits: EditMap | undefined,
): AnchoredAnnotation | undefined {
  if (edits === undefined) return known.annotation === annotation ? known : { ...known, annotation };
  if (known.textRange === null) return undefined;
  const followed = edits.follow(known.textRange);
  if (followed === undefined) return undefined;
  const { range, isUntouched, isCut } = followed;
  // One that had moved may be back among its own.
  if (isUntouched && known.state !== 'moved') return { ...known, annotation, textRange: range };
  const sought = soughtOf(annotation.target);
  if (isUntouched) return placeAt(index, annotation, sought, range, known.score);
  if (range[1] - range[0] < leastLeft * sought.quote.exact.length) return undefined;
  const found = isCut ? anchorAnnotation(index, annotation) : undefined;
  // Found in what was put there, or not found at all: what is left of it is the better place then.
  if (found?.textRange != null && found.textRange[0] < range[1] && found.textRange[1] > range[0]) return found;
  return placeAt(index, annotation, sought, range, known.score);
}
