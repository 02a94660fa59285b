import type { ArticleView } from './articleView.ts';
import { citationSelector } from './citationLinks.ts';
import { crossReferenceSelector } from './crossReferences/crossReferenceLinks.ts';
import type { ThingCard } from './crossReferences/thingCard.ts';
import type { HoverTargets } from './hoverController.ts';
import type { ReferenceCard } from './referenceCard.ts';

/** Citations, and the card of what they cite. */
export function citationTargets(view: ArticleView, card: ReferenceCard): HoverTargets {
  return {
    root: view.root,
    selector: citationSelector,
    card,
    indexOf: (link) => view.citationIndex(link),
    element: (index) => view.citationElement(index),
    open: (index, link, pointer) => {
      const citation = view.page.citations[index];
      if (citation !== undefined) card.open(citation, link, pointer);
    },
  };
}

/** Cross-references, and the card of what they refer to. */
export function crossReferenceTargets(view: ArticleView, card: ThingCard): HoverTargets {
  return {
    root: view.root,
    selector: crossReferenceSelector,
    card,
    indexOf: (link) => view.crossReferences.indexOf(link),
    element: (index) => view.crossReferences.elements[index],
    open: (index, link, pointer) => card.open(index, link, pointer),
  };
}
