import { escapeMarkdownLine } from './escapeMarkdown.ts';

/** Where a quote is from; null or undefined for what is not known. */
export interface QuoteOrigin {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The heading that it stands under. */
  readonly heading: string | undefined;
  /** An address that opens the article there. */
  readonly link: string | undefined;
}

/** A passage to put into a text of one's own: “…” (Authors, *Title*, Heading), as Markdown on one line. */
export function quoteWithCitation(quote: string, { title, authors, heading, link }: QuoteOrigin): string {
  const place = heading === undefined || heading === title ? [] : [escapeMarkdownLine(heading)];
  const parts = [
    ...authors.map(escapeMarkdownLine),
    ...(title === null ? [] : [`*${escapeMarkdownLine(title)}*`]),
    ...place.map((name) => (link === undefined ? name : `[${name}](${link})`)),
  ];
  const linked = link === undefined || place.length > 0 ? parts : parts.map((part) => `[${part}](${link})`);
  const citation = linked.length === 0 ? '' : ` (${linked.join(', ')})`;
  return `“${innerQuotes(escapeMarkdownLine(quote))}”${citation}`;
}

/** Quotation marks within quotation marks are single ones. */
function innerQuotes(text: string): string {
  return text.replace(/“([^”]*)”/g, '‘$1’').replace(/"([^"]*)"/g, '‘$1’');
}
