import type { PageCitation, PageEntry } from '../../core/page/page.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { ArticleView } from '../articleView.ts';
import { citationSelector, shortened } from '../citationLinks.ts';
import type { Jumps } from '../jumps.ts';
import { currentPlace } from '../scrollPlace.ts';
import { strings } from '../strings.ts';
import { MentionPanel, type MentionRow } from './mentionPanel.ts';

/** How much of an entry the panel shows: which one it is, not all of it. */
const entryLength = 160;

/** A longer sentence is cut on both sides of the mention. In UTF-16 code units. */
const longestSide = 220;

export interface MentionsOptions {
  readonly view: ArticleView;
  readonly jumps: Jumps;
  readonly parent: HTMLElement;
  /** Told where in the article text the mentions are that the panel shows, whenever that changes. */
  readonly drawn: (textOffsets: readonly number[]) => void;
  /** Makes a change to the room that the article has, and leaves the reader at the same line. */
  readonly arrange: (change: () => void) => void;
  /** Says something to the reader. */
  readonly say: (message: string) => void;
}

/** Where an entry is cited: a panel that lists it, marks in the text, and the way from one place to the next. */
export class Mentions {
  readonly #options: MentionsOptions;
  readonly #panel: MentionPanel;
  #entryId: string | undefined;
  #current = -1;
  /** What had the focus before the panel. */
  #opener: Element | null = null;

  constructor(options: MentionsOptions) {
    this.#options = options;
    this.#panel = new MentionPanel(options.parent, {
      go: (citation) => this.#go(citation),
      step: (by) => this.step(by),
      close: () => this.close(),
    });
  }

  /** Lists where an entry is cited; undefined: the one that the reader is at. */
  open(entryId?: string): void {
    const entry = this.#entryOf(entryId ?? this.#entryInQuestion());
    if (entry === undefined) return;
    if (!this.#panel.element.contains(document.activeElement)) this.#opener = document.activeElement;
    this.#show(entry);
    this.#panel.focus();
  }

  close(): void {
    if (!this.#panel.isOpen) return;
    this.#options.arrange(() => this.#panel.close());
    this.#mark(undefined);
    const target =
      this.#opener instanceof HTMLElement && this.#opener.isConnected ? this.#opener : this.#options.view.root;
    target.focus({ preventScroll: true });
  }

  /** To the next (1) or previous (-1) place that cites the entry that the reader is at, round the ends. */
  step(by: 1 | -1): void {
    const entry = this.#entryOf(this.#entryInQuestion());
    if (entry === undefined) return;
    const { length } = entry.mentions;
    const from = this.#entryId === entry.id && this.#current >= 0 ? this.#current : this.#stepFrom(entry, by);
    this.#entryId = entry.id;
    this.#go(entry.mentions[(from + by + length) % length] ?? 0);
  }

  /** The article has changed. */
  update(): void {
    if (!this.#panel.isOpen) return;
    const entry = this.#options.view.entry(this.#entryId ?? '');
    if (entry === undefined || entry.mentions.length === 0) this.close();
    else this.#show(entry);
  }

  #entryOf(id: string | undefined): PageEntry | undefined {
    const entry = this.#options.view.entry(id ?? '');
    if (entry === undefined) this.#options.say(strings.noEntryChosen);
    else if (entry.mentions.length === 0) this.#options.say(strings.neverCited);
    else return entry;
    return undefined;
  }

  /** Of the citation or the entry that has the focus, else of the panel. */
  #entryInQuestion(): string | undefined {
    const { view } = this.#options;
    const focused = document.activeElement;
    const entry = focused?.closest('[data-entry]')?.getAttribute('data-entry');
    const link = focused?.closest(citationSelector) ?? null;
    const index = link === null ? undefined : view.citationIndex(link);
    if (entry != null) return entry;
    if (index === undefined) return this.#entryId;
    const cited = view.page.citations[index]?.items.flatMap(({ entryId }) => entryId ?? []) ?? [];
    return this.#entryId !== undefined && cited.includes(this.#entryId) ? this.#entryId : cited[0];
  }

  #show(entry: PageEntry): void {
    if (this.#entryId !== entry.id) this.#current = -1;
    this.#entryId = entry.id;
    const number = entry.citationNumber === null ? '' : `${entry.citationNumber}. `;
    const title = `${number}${shortened(entry.text, entryLength)}`;
    const rows = entry.mentions.flatMap((index) => this.#rowOf(index));
    this.#options.arrange(() => this.#panel.show(title, rows));
    this.#panel.setCurrent(this.#current);
    this.#mark(entry);
  }

  #go(citation: number): void {
    const entry = this.#options.view.entry(this.#entryId ?? '');
    if (entry === undefined) return;
    this.#current = entry.mentions.indexOf(citation);
    if (this.#panel.isOpen) this.#panel.setCurrent(this.#current);
    this.#options.jumps.toCitation(citation);
  }

  /** Where a first step starts: at the citation that has the focus, else between the two that the reader is between. */
  #stepFrom(entry: PageEntry, by: 1 | -1): number {
    const { view } = this.#options;
    const link = document.activeElement?.closest(citationSelector) ?? null;
    const focused = link === null ? -1 : entry.mentions.indexOf(view.citationIndex(link) ?? -1);
    if (focused >= 0) return focused;
    const offset = currentPlace(view.sections, view.blocks)?.textOffset ?? 0;
    const following = entry.mentions.findIndex((index) => (view.page.citations[index]?.textRange[0] ?? 0) >= offset);
    if (by === -1) return following < 0 ? entry.mentions.length : following;
    return following < 0 ? -1 : following - 1;
  }

  #rowOf(citation: number): MentionRow[] {
    const { view } = this.#options;
    const cited = view.page.citations[citation];
    if (cited === undefined) return [];
    const [start, end] = cited.textRange;
    const { text } = view.page;
    const block = view.blocks.indexAt(start);
    const range = view.blocks.ranges[block] ?? cited.textRange;
    const [from, to] = sentenceAt(text, range, start) ?? range;
    const before = text.slice(from, start);
    const after = text.slice(end, Math.max(to, end));
    return [
      {
        citation,
        heading: this.#headingOver(block),
        before: before.length > longestSide ? `…${before.slice(-longestSide).replace(/^\S*\s/, '')}` : before,
        callout: cited.callout,
        after: shortened(after, longestSide),
      },
    ];
  }

  #headingOver(block: number): string {
    const { elements } = this.#options.view.blocks;
    const heading = elements.slice(0, block + 1).findLast(({ localName }) => /^h[1-6]$/.test(localName));
    return heading?.textContent ?? '';
  }

  /** Marks the mentions of an entry in the text, and no others. */
  #mark(entry: PageEntry | undefined): void {
    const { view, drawn } = this.#options;
    for (const marked of view.root.querySelectorAll('.is-mention')) marked.classList.remove('is-mention');
    const mentions = entry?.mentions ?? [];
    for (const index of mentions) view.citationElement(index)?.classList.add('is-mention');
    drawn(mentions.flatMap((index): number[] => offsetsOf(view.page.citations[index])));
  }
}

function offsetsOf(citation: PageCitation | undefined): number[] {
  return citation === undefined ? [] : [citation.textRange[0]];
}
