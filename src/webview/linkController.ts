import type { ArticleView } from './articleView.ts';
import { citationSelector } from './citationLinks.ts';
import { crossReferenceSelector } from './crossReferences/crossReferenceLinks.ts';
import { footnoteLabelSelector } from './crossReferences/footnotes.ts';
import type { Jumps } from './jumps.ts';
import { mentionSelector } from './mentionLinks.ts';

/** What a mouse event calls the wheel when it is pressed. */
const middleButton = 1;

/** Links without an address, so that Enter does nothing by itself. */
const followable = [citationSelector, crossReferenceSelector, footnoteLabelSelector, mentionSelector].join();

/**
 * Every click on a link of the page, and Enter on one: inside the article it is a jump, outside of it the host opens it.
 * No click on a link gets past this, as VS Code would follow it in its own way.
 */
export function followLinks(
  page: HTMLElement,
  view: ArticleView,
  jumps: Jumps,
  openLink: (href: string) => void,
): void {
  const follow = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null;
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    const mention = link.dataset['mention'];
    const footnote = link.dataset['footnote'];
    const citation = view.citationIndex(link);
    const crossReference = view.crossReferences.indexOf(link);
    if (citation !== undefined) jumps.toEntryOf(citation, link);
    else if (crossReference !== undefined) jumps.toThingOf(crossReference, link);
    else if (footnote !== undefined) jumps.toCrossReference(Number(footnote), link);
    else if (mention !== undefined) jumps.toMention(Number(mention), link);
    else followHref(link, link.getAttribute('href') ?? '');
  };
  const followHref = (link: HTMLElement, href: string): void => {
    if (href.startsWith('#')) jumps.toId(decoded(href.slice(1)), link);
    else if (href !== '') openLink(href);
  };
  page.addEventListener('click', (event) => {
    // The end of a selection that started or ended on a link is no click on it; a click by a key has no count.
    if (event.detail === 0 || !isSelecting()) follow(event);
    else if (event.target instanceof Element && event.target.closest('a') !== null) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  page.addEventListener('auxclick', (event) => {
    if (event.button === middleButton) follow(event);
  });
  page.addEventListener('keydown', (event) => {
    const link = event.target instanceof Element ? event.target : undefined;
    if (event.key === 'Enter' && link?.matches(followable)) follow(event);
  });
}

function isSelecting(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
