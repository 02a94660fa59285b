import { format } from '@citation-js/plugin-ris/lib-mjs/ris.js';
import type { CslItem } from '../bibliography/cslItem.ts';
import type { ExportedItem } from './exportedItem.ts';
import { oneLine } from './texText.ts';

/** The tags in the order in which they are written; what is not here follows. */
const order = 'ID AU A2 A3 A4 TI T2 C3 T3 VL IS M1 SP EP ET PB CY PY C2 DA M3 SN DO UR Y2 AN DB N1'.split(' ');

/**
 * Items as RIS. citation-js says which field of CSL is which tag. The lines are written here: its own writer breaks long ones
 * within words, which nothing that reads them mends.
 */
export function toRis(items: readonly ExportedItem[]): string {
  return items.map(recordOf).join('\r\n');
}

function recordOf(exported: ExportedItem): string {
  const { item, key, printed } = exported;
  const [tags = {}] = format([mappable(exported)], { format: 'object', spec: 'new' });
  const { TY = 'GEN', ...mapped } = tags;
  const fields: Record<string, unknown> = {
    ...leftOut(item, mapped),
    ...mapped,
    ...pages(item.page),
    ...dates(exported),
    ID: key,
  };
  if (item.PMID !== undefined) Object.assign(fields, { AN: item.PMID, DB: 'PubMed' });
  if (item.archive === 'arXiv') Object.assign(fields, { AN: `arXiv:${item.archive_location}`, DB: 'arXiv' });
  const note = [item.note, item.status, printed].filter((text) => text !== undefined);
  if (note.length > 0) fields['N1'] = note;
  const lines = Object.entries(fields)
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([tag, value]) =>
      [value].flat().map((one) => (one === undefined ? '' : `${tag}  - ${oneLine(String(one))}\r\n`)),
    );
  return `TY  - ${TY}\r\n${lines.join('')}ER  - \r\n`;
}

/** The item without what is written otherwise. */
function mappable({ item }: ExportedItem): object {
  const { 'citation-number': _, issued, page, note, accessed, 'number-of-pages': total, ...rest } = item;
  // Of anything but a whole work it would be read as the page that the work begins at.
  return total === undefined || (item.type !== 'book' && item.type !== 'thesis')
    ? rest
    : { ...rest, 'number-of-pages': total };
}

/** What the rules have no tag for in works of this type, under the usual tags: better there than lost. */
function leftOut(item: CslItem, mapped: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const hasContainer = 'T2' in mapped || 'C3' in mapped;
  return {
    ...(item.publisher === undefined ? {} : { PB: item.publisher }),
    ...(item['publisher-place'] === undefined || 'C1' in mapped ? {} : { CY: item['publisher-place'] }),
    ...(item['container-title'] === undefined || hasContainer ? {} : { T2: item['container-title'] }),
  };
}

function rank(tag: string): number {
  const at = order.indexOf(tag);
  return at < 0 ? order.length : at;
}

/** One range is its first and its last page; anything else is said in one. */
function pages(page: string | undefined): Readonly<Record<string, string>> {
  if (page === undefined) return {};
  const range = /^([^\s,-]+)-([^\s,-]+)$/.exec(page);
  return range === null ? { SP: page } : { SP: range[1] ?? '', EP: range[2] ?? '' };
}

/** The year, and the whole date where more than the year is known. Of a range its beginning. */
function dates({ item }: ExportedItem): Readonly<Record<string, string>> {
  const [issued] = item.issued?.['date-parts'] ?? [];
  const [accessed] = item.accessed?.['date-parts'] ?? [];
  const year = issued?.[0];
  return {
    ...(year === undefined ? {} : { PY: String(year) }),
    // Of a conference `PY` is when it was held, and `C2` when its papers came out.
    ...(year === undefined || item.type !== 'paper-conference' ? {} : { C2: String(year) }),
    ...(issued === undefined || issued.length < 2 ? {} : { DA: risDate(issued) }),
    ...(accessed === undefined ? {} : { Y2: risDate(accessed) }),
  };
}

/** `YYYY/MM/DD/`, with nothing for what is not known. */
function risDate([year, month, day]: readonly number[]): string {
  const parts = [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')));
  return `${parts.join('/')}/`;
}
