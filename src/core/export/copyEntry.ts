import type { CslItem } from '../bibliography/cslItem.ts';
import { type EntryLinks, entryLinks } from '../entry/entryLinks.ts';
import { shownName } from '../entry/entryParts.ts';
import type { EntryReading } from '../entry/readEntry.ts';
import type { CopyFormat } from './copyFormat.ts';
import { exportEntries } from './exportEntries.ts';

/** An entry for the clipboard; undefined where the list has none with that id, or the entry no DOI to copy. */
export function copyEntry(readings: readonly EntryReading[], entryId: string, format: CopyFormat): string | undefined {
  const reading = readings.find(({ item }) => item.id === entryId);
  if (reading === undefined) return undefined;
  switch (format) {
    case 'text':
      return reading.text;
    case 'doi':
      return reading.item.DOI;
    case 'bibtex':
      return exportEntries(readings, 'bibtex', (id) => id === entryId);
    case 'markdown':
      return markdownLink(reading);
  }
}

/** `[Quint (2010). Drift of clocks](https://doi.org/…)`; without the link where no address is known. */
function markdownLink({ item, text, isSure }: EntryReading): string {
  const label = isSure
    ? [namesAndYear(item), item.title]
        .filter((part) => part !== '')
        .join('. ')
        .replace('.. ', '. ')
    : text;
  const escaped = label.replace(/[\\[\]*_`<>]/g, '\\$&');
  const address = bestLink(entryLinks(item, ''));
  return address === null ? escaped : `[${escaped}](${inMarkdown(address)})`;
}

function namesAndYear({ author = [], issued }: CslItem): string {
  const [first, second, third] = author.map((name) => name.family ?? shownName(name));
  const names = third === undefined ? [first, second].filter(Boolean).join(' & ') : `${first} et al.`;
  const year = issued?.['date-parts'][0]?.[0];
  return [names, year === undefined ? '' : `(${year})`].filter(Boolean).join(' ');
}

/** The address that is meant to last longest. */
function bestLink({ doi, arXiv, pubMed, pubMedCentral, url }: EntryLinks): string | null {
  return doi ?? arXiv ?? pubMed ?? pubMedCentral ?? url;
}

/** Parentheses would end the address of a link. */
function inMarkdown(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('<', '%3C').replaceAll('>', '%3E');
}
