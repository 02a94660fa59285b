import type { PageCitation, PageEntry } from '../core/page/page.ts';
import { footnoteLabel, raiseMark } from './crossReferences/raisedMark.ts';
import { strings } from './strings.ts';

export const citationSelector = 'a.citation[data-citation]';

/** How many works a citation's name spells out; the card has them all. */
const namedWorks = 3;

/** How much of an entry its name holds: as a rule the authors, the year and the first words of the title. */
const namedLength = 90;

/** Makes a citation a link that one can tab to, with a name that says what it cites. */
export function nameCitation(link: HTMLElement, citation: PageCitation, entries: ReadonlyMap<string, PageEntry>): void {
  // Without an href: the page follows it, and nothing else could.
  link.removeAttribute('href');
  link.setAttribute('role', 'link');
  link.tabIndex = 0;
  link.setAttribute('aria-label', citationName(citation, entries));
  // Some converters write raised numbers as marks of footnotes.
  if (footnoteLabel(link) !== undefined) raiseMark(link);
  link.classList.toggle(
    'unresolved',
    citation.items.some(({ entryId }) => entryId === null),
  );
  link.classList.toggle(
    'leads-nowhere',
    citation.items.every(({ entryId }) => entryId === null),
  );
}

export function citationName(citation: PageCitation, entries: ReadonlyMap<string, PageEntry>): string {
  const works = citation.items.map(({ citationNumber, entryId, names }) => {
    const entry = entryId === null ? undefined : entries.get(entryId);
    if (entry === undefined) return strings.unresolved(names ?? String(citationNumber ?? citation.callout));
    return strings.citedAs(citationNumber, shortened(entry.text, namedLength));
  });
  if (works.length === 1) return strings.citation(works[0] ?? '');
  const named = works.slice(0, namedWorks);
  if (works.length > namedWorks) named.push(strings.moreWorks(works.length - namedWorks));
  // What is seen is part of what is heard, so that one can be said for the other.
  return strings.citations(citation.callout.replace(/^[[(]|[\])]$/g, ''), named.join('; '));
}

/** The start of a text, cut between two words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length);
  return `${text.slice(0, cut > length / 2 ? cut : length).replace(/[\s,;:.]+$/, '')}…`;
}
