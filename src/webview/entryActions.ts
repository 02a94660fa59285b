import type { EntryView } from '../core/entry/entryView.ts';
import type { CopyFormat } from '../core/export/copyFormat.ts';
import { type ReadingStatus, readingStatuses } from '../core/views/referenceRow.ts';
import { element, iconButton, textButton } from './element.ts';
import { icon } from './icon.ts';
import { Menu, type MenuItem } from './menu.ts';
import { strings } from './strings.ts';

/** What the reader can do with an entry of the reference list. */
export interface EntryActions {
  /** Opens an address outside, after VS Code's own question. */
  readonly open: (href: string) => void;
  readonly copy: (entryId: string, format: CopyFormat) => void;
  /** How many places cite the entry. */
  readonly mentionCount: (entryId: string) => number;
  /** Lists them. */
  readonly showMentions: (entryId: string) => void;
  /** Null takes all marks away. */
  readonly setStatus: (entryId: string, status: ReadingStatus | null) => void;
  readonly writeNote: (entryId: string) => void;
  /** What the reader has said of it. */
  readonly ownWords: (entryId: string) => HTMLElement;
}

/** The row under an entry: the address that is likeliest to be wanted, a search, a copy; all else is in its menu. */
export function entryActionsRow(entry: EntryView, actions: EntryActions, ...more: readonly Node[]): HTMLElement {
  const { links, entryId } = entry;
  const label = strings.entryActions(entry.parts?.title);
  const row = element('div', { class: 'entry-actions', role: 'group', 'aria-label': label });
  const [first] = addresses(entry);
  if (first !== undefined) row.append(link(first.short, first.href, first.label));
  row.append(link(strings.scholar, links.scholar, strings.searchScholar));
  const count = actions.mentionCount(entryId);
  if (count > 0) {
    const mentions = textButton(strings.citedTimes(count), () => actions.showMentions(entryId), 'entry-action');
    mentions.title = strings.showMentions;
    row.append(mentions);
  }
  row.append(
    textButton(strings.copy, () => actions.copy(entryId, 'text'), 'entry-action'),
    ...more,
  );
  const button = iconButton(strings.moreActions, icon('more'), () => undefined, 'entry-action');
  row.append(button);
  new Menu(button, label, menuItems(entry, actions));
  return row;
}

function menuItems(entry: EntryView, { open, copy, setStatus, writeNote }: EntryActions): readonly MenuItem[] {
  const { entryId, links, doi } = entry;
  const copied = (label: string, format: CopyFormat): MenuItem => ({ label, run: () => copy(entryId, format) });
  return [
    ...addresses(entry).map(({ label, href }) => ({ label, run: () => open(href) })),
    { label: strings.searchScholar, run: () => open(links.scholar) },
    { ...copied(strings.copyText, 'text'), startsGroup: true },
    ...(doi === null ? [] : [copied(strings.copyDoi, 'doi')]),
    copied(strings.copyBibtex, 'bibtex'),
    copied(strings.copyMarkdown, 'markdown'),
    { label: strings.addEntryNote, run: () => writeNote(entryId), startsGroup: true },
    ...readingStatuses.map((status) => ({ label: strings.markAs[status], run: () => setStatus(entryId, status) })),
    { label: strings.clearMark, run: () => setStatus(entryId, null) },
  ];
}

interface Address {
  readonly short: string;
  readonly label: string;
  readonly href: string;
}

/** Where the entry is to be had, the likeliest first. */
function addresses({ links, doi }: EntryView): readonly Address[] {
  const of = (href: string | null, short: string, label: string): readonly Address[] =>
    href === null ? [] : [{ short, label, href }];
  return [
    ...of(links.doi, 'DOI', strings.openDoi(doi ?? '')),
    ...of(links.arXiv, 'arXiv', strings.openArXiv),
    ...of(links.pubMed, 'PubMed', strings.openPubMed),
    ...of(links.pubMedCentral, 'PMC', strings.openPubMedCentral),
    ...of(links.url, strings.link, strings.openAddress(hostOf(links.url ?? ''))),
  ];
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href;
}

/** A click on it is followed as on any other link of the page. */
function link(text: string, href: string, label: string): HTMLElement {
  return element('a', { class: 'entry-action', href, title: label, 'aria-label': label }, text);
}
