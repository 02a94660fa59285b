import type { ArticleView } from './articleView.ts';
import { citationSelector } from './citationLinks.ts';
import { crossReferenceSelector } from './crossReferences/crossReferenceLinks.ts';
import type { ThingCard } from './crossReferences/thingCard.ts';
import type { CardLevel } from './floatingCard.ts';
import type { HoverTargets } from './hoverController.ts';
import type { ReferenceCard } from './referenceCard.ts';

/** The links that cards of one level belong to. */
export interface LinkPlace {
  readonly view: ArticleView;
  /** What the links are in: the article, or whatever holds the cards. */
  readonly root: HTMLElement;
  readonly level: CardLevel;
  isCovered(): boolean;
}

/** Citations, and the card of what they cite. */
export function citationTargets(place: LinkPlace, card: ReferenceCard): HoverTargets {
  const { view } = place;
  return {
    ...targetsOf(place, citationSelector, (link) => view.citationIndex(link)),
    card,
    prepare: (link) => {
      const citation = view.page.citations[view.citationIndex(link) ?? -1];
      if (citation !== undefined) card.prepare(citation);
    },
    open: (_, link, pointer) => {
      const citation = view.page.citations[view.citationIndex(link) ?? -1];
      if (citation !== undefined) card.open(citation, link, pointer);
    },
  };
}

/** Cross-references, and the card of what they refer to. */
export function crossReferenceTargets(place: LinkPlace, card: ThingCard): HoverTargets {
  const { view } = place;
  return {
    ...targetsOf(place, crossReferenceSelector, (link) => view.crossReferences.indexOf(link)),
    card,
    prepare: (link) => {
      const crossReference = view.crossReferences.indexOf(link);
      if (crossReference !== undefined) card.prepare(crossReference, link);
    },
    open: (_, link, pointer) => {
      const crossReference = view.crossReferences.indexOf(link);
      if (crossReference !== undefined) card.open(crossReference, link, pointer);
    },
  };
}

/** One link may stand in several cards, so they are told apart by numbers of their own. */
function targetsOf(
  { root, level, isCovered }: LinkPlace,
  selector: string,
  indexInPage: (link: Element) => number | undefined,
): Pick<HoverTargets, 'root' | 'selector' | 'indexOf' | 'element' | 'isCovered'> {
  const links = new Map<number, HTMLElement>();
  const numbers = new WeakMap<Element, number>();
  let next = 0;
  const numberOf = (link: HTMLElement): number => {
    const known = numbers.get(link);
    if (known !== undefined) return known;
    for (const [number, other] of links) if (!other.isConnected) links.delete(number);
    links.set(next, link);
    numbers.set(link, next);
    return next++;
  };
  return {
    root,
    selector,
    isCovered,
    indexOf: (link) =>
      link instanceof HTMLElement && levelOf(link) === level && indexInPage(link) !== undefined
        ? numberOf(link)
        : undefined,
    element: (number) => links.get(number),
  };
}

/** The level of the card that a link would have. */
function levelOf(link: Element): CardLevel {
  const around = link.closest<HTMLElement>('[data-level]')?.dataset['level'];
  return around === undefined ? 0 : Number(around) + 1;
}
