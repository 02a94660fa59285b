import type { Article } from '../article/article.ts';
import type { Block, Container, Mark } from '../article/block.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import { mentionsByEntry } from '../citation/mentions.ts';
import { type CrossReference, findCrossReferences } from '../crossReference/findCrossReferences.ts';
import { findThings } from '../crossReference/findThings.ts';
import { blockHtml, escapeHtml, openTag } from './blockHtml.ts';
import { findLinks, type TextLink } from './links.ts';
import type { Page, PageEntry } from './page.ts';
import { marksOf } from './pageMarks.ts';

/** Makes the page of an article: see `Page` for what its html holds. */
export function layoutPage(article: Article): Page {
  const { text, title } = article;
  const mentions = mentionsByEntry(article.citations);
  const links = new Map(article.bibliography.map((entry) => [entry.id, findLinks(entry.text)]));
  const things = findThings(article);
  const crossReferences = findCrossReferences(article, things);
  return {
    title,
    text,
    sections: sectionsOf(article, crossReferences, links),
    blocks: article.blocks.map((block) => block.textRange),
    citations: article.citations.map(({ textRange, callout, citationItems }) => ({
      textRange,
      callout,
      items: citationItems.map(({ citationNumber, entryId, names = null }) => ({ citationNumber, entryId, names })),
    })),
    things: things.map(({ blocks }) => ({ blocks })),
    crossReferences,
    entries: article.bibliography.map((entry): PageEntry => {
      const { id, citationNumber, numberInferred, textRange } = entry;
      return {
        id,
        citationNumber,
        numberInferred,
        text: entry.text,
        textRange,
        links: links.get(id) ?? [],
        mentions: mentions.get(id) ?? [],
      };
    }),
  };
}

/**
 * Consecutive blocks of one outermost container make a section; any other block is one by itself.
 * @param entryLinks the links in the entries' texts, by their ids.
 */
function sectionsOf(
  article: Article,
  crossReferences: readonly CrossReference[],
  entryLinks: ReadonlyMap<string, readonly TextLink[]>,
): readonly string[] {
  const sections: string[] = [];
  let open: readonly Container[] = [];
  let html = '';
  const leaveTo = (depth: number) => {
    for (const container of open.slice(depth).toReversed()) html += `</${container.tag}>`;
    open = open.slice(0, depth);
  };
  const flush = () => {
    leaveTo(0);
    if (html !== '') sections.push(html);
    html = '';
  };
  const entries = new Map(article.bibliography.map((entry) => [entry.id, entry]));
  let nextCitation = 0;
  let nextReference = 0;
  for (const block of article.blocks) {
    const shared = sharedDepth(open, block.containers);
    if (shared === 0) flush();
    leaveTo(shared);
    for (const container of block.containers.slice(shared)) html += openTag(container);
    open = block.containers;
    const first = nextCitation;
    while ((article.citations[nextCitation]?.textRange[0] ?? Number.POSITIVE_INFINITY) < block.textRange[1])
      nextCitation++;
    const firstReference = nextReference;
    while ((crossReferences[nextReference]?.textRange[0] ?? Number.POSITIVE_INFINITY) < block.textRange[1])
      nextReference++;
    const isText = block.kind !== 'code' && block.kind !== 'math';
    const ownText = isText ? article.text.slice(...block.textRange) : '';
    const marks = marksOf(
      block,
      article.citations.slice(first, nextCitation),
      crossReferences.slice(firstReference, nextReference),
      entryLinks.get(block.entryId ?? '') ?? findLinks(ownText),
    );
    html += element(article.text, block, marks, entries.get(block.entryId ?? ''));
    if (open.length === 0) flush();
  }
  flush();
  return sections;
}

function sharedDepth(a: readonly Container[], b: readonly Container[]): number {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth;
}

/**
 * The element of a block, with the attribute `data-block`.
 * @param entry of a block of kind `reference`.
 */
function element(text: string, block: Block, marks: readonly Mark[], entry: ReferenceEntry | undefined): string {
  const [start, end] = block.textRange;
  const inner = blockHtml(text.slice(start, end), start, marks);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level ?? 2} data-block>${inner}</h${block.level ?? 2}>`;
    case 'code': {
      // An html parser drops a line feed right behind <pre>.
      const language = block.language === undefined ? '' : ` data-language="${escapeHtml(block.language)}"`;
      return `<pre data-block${language}>${inner.startsWith('\n') ? '\n' : ''}${inner}</pre>`;
    }
    case 'table-cell':
      return cellElement(block, inner);
    case 'math':
      return `<div class="math" data-block>${inner}</div>`;
    case 'figure':
      return `<figure data-block>${inner}</figure>`;
    case 'rule':
      return '<hr data-block>';
    case 'reference':
      return referenceElement(entry, inner);
    default:
      return `<p data-block>${inner}</p>`;
  }
}

function cellElement({ cell = 'td', align }: Block, inner: string): string {
  return `<${cell}${align === undefined ? '' : ` align="${align}"`} data-block>${inner}</${cell}>`;
}

function referenceElement(entry: ReferenceEntry | undefined, inner: string): string {
  const number = entry?.citationNumber ?? null;
  const title = entry?.numberInferred ? ' data-inferred' : '';
  const label = number === null ? '' : `<span class="reference-number"${title}>${number}.</span>`;
  return `<li class="reference" data-entry="${entry?.id ?? ''}">${label}<p data-block>${inner}</p></li>`;
}
