import type { ArticleView } from '../articleView.ts';
import { citationSelector } from '../citationLinks.ts';
import { unwrap } from '../domText.ts';
import { element } from '../element.ts';
import { crossReferenceSelector } from './crossReferenceLinks.ts';

const links = `${citationSelector}, ${crossReferenceSelector}`;

/** Of an element that is the article's own. */
const ownAttributes = ['id', 'data-block', 'data-entry', 'aria-details', 'aria-describedby'];

/**
 * A thing that the text refers to, to be looked at in a card: no part of the article any more, but what it cites and refers to
 * can be followed and has its own card.
 */
export function copyThing(view: ArticleView, thing: number): HTMLElement {
  return element('div', { class: 'thing article' }, ...view.thingElements(thing).map((shown) => copyOf(view, shown)));
}

function copyOf(view: ArticleView, shown: HTMLElement): Node {
  const copy = element('div', {}, shown.cloneNode(true));
  const originals = shown.querySelectorAll<HTMLElement>(links);
  const copies = copy.querySelectorAll<HTMLElement>(links);
  originals.forEach((original, index) => {
    const link = copies[index];
    if (link !== undefined) view.addCopy(link, original);
  });
  for (const inner of copy.querySelectorAll(`a:not(${links}), mark, button`)) unwrap(inner);
  for (const inner of copy.querySelectorAll('*')) {
    for (const name of ownAttributes) inner.removeAttribute(name);
    if (!inner.matches(links)) for (const name of ['tabindex', 'role']) inner.removeAttribute(name);
    inner.classList.remove('is-typeset', 'came-from', 'flash', 'is-mention');
  }
  return copy;
}
