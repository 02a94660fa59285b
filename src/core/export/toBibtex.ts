import mapping from '@citation-js/plugin-bibtex/lib-mjs/mapping/bibtex.js';
import { LABEL, TYPE } from '@citation-js/plugin-bibtex/lib-mjs/mapping/shared.js';
import type { CslItem, CslName } from '../bibliography/cslItem.ts';
import type { ExportedItem } from './exportedItem.ts';
import { texNames } from './texNames.ts';
import { texText, texTitle, verbatimText } from './texText.ts';

/** The fields of an entry, in the order in which they are written; what is not here follows. */
const order =
  'author editor translator title booktitle journal series volume volumes number pages pagetotal edition publisher organization institution school howpublished address year month day type note doi eprint archiveprefix pmid pmcid isbn issn url urldate annote'.split(
    ' ',
  );

const verbatim = new Set(['doi', 'url', 'eprint', 'archiveprefix', 'pmid', 'pmcid', 'isbn', 'issn']);
/** Fields that biblatex divides at each `and`, unless it stands in braces. */
const lists = new Set(['publisher', 'organization', 'institution', 'school', 'address']);

const names = new Set(['author', 'editor', 'translator']);

/**
 * Items as BibTeX, in UTF-8. citation-js says which field of CSL is which of BibTeX; what it leaves out is added. The values
 * are written here, as its own writer drops what is not Latin.
 */
export function toBibtex(items: readonly ExportedItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(exported: ExportedItem): string {
  const { item } = exported;
  const { [TYPE]: type, [LABEL]: label, ...mapped } = mapping.convertToSource(mappable(exported));
  const fields = { ...mapped, ...added(exported) };
  const container = mapped['journal'] ?? mapped['booktitle'] ?? mapped['series'];
  // A work that stands by itself has no place for what it stands in but its series.
  if (container === undefined) Object.assign(fields, { series: item['container-title'] });
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([field, value]) => `  ${field} = ${fieldValue(field, value)},\n`);
  return `@${entryType(item, String(type))}{${String(label)},\n${lines.join('')}}\n`;
}

/** The item in the terms that the mapping knows. */
function mappable({ item, key }: ExportedItem): object {
  const { 'citation-number': _, URL, page, issue, accessed, ...rest } = item;
  return {
    ...rest,
    id: key,
    type: /^entry-/.test(item.type) ? 'chapter' : item.type,
    ...(item.type === 'thesis' ? { genre: thesisGenre(item.genre) } : {}),
  };
}

/** What the mapping has no place for, or puts into a wrong one. */
function added({ item, printed }: ExportedItem): Readonly<Record<string, unknown>> {
  const [start, end] = item.issued?.['date-parts'] ?? [];
  const [year, month, day] = start ?? [];
  const isArticle = item.type.startsWith('article') || item.type === 'paper-conference';
  return {
    translator: item.translator,
    director: undefined,
    author: item.author ?? item.director,
    pages: item.page?.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '--'),
    pagetotal: item['number-of-pages'],
    number: isArticle ? item.issue : (item.number ?? item.issue),
    volumes: item['number-of-volumes'],
    year: year === undefined ? undefined : end?.[0] === undefined ? String(year) : `${year}--${end[0]}`,
    // A figure: the macros of BibTeX's own styles are unknown to many programs.
    month: month === undefined ? undefined : String(month),
    day: day === undefined ? undefined : String(day),
    note: [item.note, item.status].filter(Boolean).join(', ') || undefined,
    eprint: item.archive === 'arXiv' ? item.archive_location : undefined,
    archiveprefix: item.archive === 'arXiv' ? item.archive : undefined,
    pmid: item.PMID,
    pmcid: item.PMCID,
    url: item.URL,
    urldate: item.accessed?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    annote: printed,
  };
}

/** `inbook` is a part of a book with the book's own title; and an article must have a journal. */
function entryType(item: CslItem, type: string): string {
  if (type === 'inbook') return 'incollection';
  if (item.type === 'thesis' && type === 'misc') return 'phdthesis';
  return type === 'article' && item['container-title'] === undefined ? 'misc' : type;
}

/** The two kinds of theses that BibTeX tells apart by their type; others are named. */
function thesisGenre(genre: string | undefined): string | undefined {
  if (genre === undefined || /ph\.? ?d|doctor|dissert|диссерт/i.test(genre)) return 'PhD thesis';
  return /master|m\.? ?(?:sc|a|phil)\b|diplom/i.test(genre) ? "Master's thesis" : genre;
}

function fieldValue(field: string, value: unknown): string {
  if (names.has(field)) return `{${texNames(value as readonly CslName[])}}`;
  if (verbatim.has(field)) return `{${verbatimText(String(value))}}`;
  if (field === 'title') return `{${texTitle(String(value))}}`;
  const text = texText(String(value));
  return `{${lists.has(field) ? text.replace(/(?<= )and(?= )/gi, '{$&}') : text}}`;
}

function rank(field: string): number {
  const at = order.indexOf(field);
  return at < 0 ? order.length : at;
}
