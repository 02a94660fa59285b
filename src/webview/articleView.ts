import type { EntryView } from '../core/entry/entryView.ts';
import type { Page, PageEntry } from '../core/page/page.ts';
import { BlockMap } from './blockMap.ts';
import { citationSelector, nameCitation } from './citationLinks.ts';
import { crossReferenceSelector, nameCrossReference } from './crossReferences/crossReferenceLinks.ts';
import { element } from './element.ts';
import { loadImages } from './images.ts';
import { LinkElements } from './linkElements.ts';
import { Formulas } from './math/formulas.ts';
import { Sections } from './sections.ts';
import { strings } from './strings.ts';
import { letWidePartsScroll } from './wideParts.ts';

export interface RenderReport {
  readonly blockCount: number;
  readonly citationCount: number;
  /** How many blocks did not show the text that they should; they show it now, without markup. */
  readonly mismatchedBlocks: number;
}

/**
 * From this length of text on, in UTF-16 code units, sections that are far out of view are not laid out, and an article is
 * shown in two steps.
 */
export const longText = 100_000;

/** The article on the page. */
export class ArticleView {
  readonly root = element('article', { class: 'article', 'aria-label': strings.article, tabindex: -1 });
  readonly #sections = new Sections(this.root);
  readonly #formulas = new Formulas(this.root);
  readonly #emptyNotice = element('p', { class: 'empty', hidden: true }, strings.emptyArticle);
  #page: Page = {
    title: null,
    text: '',
    sections: [],
    blocks: [],
    citations: [],
    entries: [],
    things: [],
    crossReferences: [],
  };
  #blocks = new BlockMap('', [], []);
  #entries: ReadonlyMap<string, PageEntry> = new Map();
  #entryElements: ReadonlyMap<string, HTMLElement> = new Map();
  #entryViews: ReadonlyMap<string, EntryView> = new Map();
  #citations = new LinkElements([], citationSelector, this.#blocks);
  #crossReferences = new LinkElements([], crossReferenceSelector, this.#blocks);

  constructor(parent: HTMLElement) {
    parent.append(this.#emptyNotice, this.root);
  }

  get page(): Page {
    return this.#page;
  }

  get blocks(): BlockMap {
    return this.#blocks;
  }

  get sections(): readonly HTMLElement[] {
    return this.#sections.elements;
  }

  /** Makes elements of sections that will be shown, for as long as this, in milliseconds. True once there are all. */
  makeSections(htmls: readonly string[], milliseconds: number): boolean {
    return this.#sections.make(htmls, milliseconds);
  }

  show(page: Page, resourceBase: string | null): RenderReport {
    this.root.classList.toggle('is-long', page.text.length >= longText);
    const fresh = this.#sections.show(page.sections);
    for (const section of fresh) {
      loadImages(section, resourceBase);
      letWidePartsScroll(section);
      this.#formulas.watch(section);
    }
    const elements = [...this.root.querySelectorAll<HTMLElement>('[data-block]')];
    const mismatchedBlocks = mendBlocks(elements, page);
    this.#page = page;
    this.#blocks = new BlockMap(
      page.text,
      elements.slice(0, page.blocks.length),
      page.blocks.slice(0, elements.length),
    );
    this.#entries = new Map(page.entries.map((entry) => [entry.id, entry]));
    this.#entryElements = new Map(
      [...this.root.querySelectorAll<HTMLElement>('.reference[data-entry]')].map((item) => [
        item.dataset['entry'] ?? '',
        item,
      ]),
    );
    this.#entryViews = new Map();
    this.#linkCitations();
    this.#emptyNotice.hidden = page.text.trim() !== '' || this.root.querySelector('img') !== null;
    const citationCount = this.root.querySelectorAll(citationSelector).length;
    return { blockCount: elements.length, citationCount, mismatchedBlocks };
  }

  entry(id: string): PageEntry | undefined {
    return this.#entries.get(id);
  }

  /** The entries of the page by their parts, which come after it. */
  setEntryViews(entries: readonly EntryView[]): void {
    this.#entryViews = new Map(entries.map((entry) => [entry.entryId, entry]));
  }

  /** An entry by its parts; undefined until they have come. */
  entryView(id: string): EntryView | undefined {
    return this.#entryViews.get(id);
  }

  /** The list item of an entry. */
  entryElement(id: string): HTMLElement | undefined {
    return this.#entryElements.get(id);
  }

  citationElement(index: number): HTMLElement | undefined {
    return this.#citations.elements[index];
  }

  /** Which citation an element is, by its index; undefined for every other element. */
  citationIndex(link: Element): number | undefined {
    return this.#citations.indexOf(link);
  }

  /** A link that was copied out of the article stands for the one in it. */
  addCopy(copy: Element, original: Element): void {
    this.#citations.addCopy(copy, original);
    this.#crossReferences.addCopy(copy, original);
  }

  get crossReferences(): LinkElements {
    return this.#crossReferences;
  }

  /** The elements of a thing that the text refers to, those of its blocks; a table is one. */
  thingElements(index: number): readonly HTMLElement[] {
    const [start, end] = this.#page.things[index]?.blocks ?? [0, 0];
    const elements = this.#blocks.elements.slice(start, end);
    return [...new Set(elements.map((block) => block.closest<HTMLElement>('table') ?? block))];
  }

  /** Draws the formulas of what was copied from the article. */
  async drawFormulas(copy: ParentNode): Promise<void> {
    await this.#formulas.drawAll(copy);
  }

  #linkCitations(): void {
    const { citations, crossReferences } = this.#page;
    this.#citations = new LinkElements(citations, citationSelector, this.#blocks);
    this.#citations.elements.forEach((link, index) => {
      const citation = citations[index];
      if (link !== undefined && citation !== undefined) nameCitation(link, citation, this.#entries);
    });
    this.#crossReferences = new LinkElements(crossReferences, crossReferenceSelector, this.#blocks);
    for (const link of this.#crossReferences.elements) if (link !== undefined) nameCrossReference(link);
  }
}

/**
 * Checks that every block shows its slice of the article text, which all positions count on. One that does not is given
 * that text, without markup: wrong letters in a wrong place would be worse than lost italics. Returns how many there were.
 */
function mendBlocks(elements: readonly HTMLElement[], page: Page): number {
  let mismatched = Math.abs(elements.length - page.blocks.length);
  page.blocks.forEach(([start, end], index) => {
    const block = elements[index];
    const slice = page.text.slice(start, end);
    if (block === undefined || block.textContent === slice) return;
    block.textContent = slice;
    mismatched++;
  });
  return mismatched;
}
