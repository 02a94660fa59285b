import { format } from '@citation-js/plugin-ris/lib-mjs/ris.js';
import type { ExportedItem } from './exportedItem.ts';
import { oneLine } from './texText.ts';

/** The tags in the order in which they are written; what is not here follows. */
const order = 'ID AU A2 A3 A4 TI T2 C3 T3 VL IS M1 SP EP ET PB CY PY C2 DA M3 SN DO UR AN DB N1'.split(' ');

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
  const { TY, ...mapped } = tags;
  const fields: Record<string, unknown> = { ...mapped, ...pages(item.page), ...dates(exported), ID: key };
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
  const { 'citation-number': _, issued, page, note, ...rest } = item;
  return rest;
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
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  if (year === undefined) return {};
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  // Of a conference `PY` is when it was held, and `C2` when its papers came out.
  const published = item.type === 'paper-conference' ? { C2: String(year) } : {};
  return {
    PY: String(year),
    ...published,
    ...(month === undefined ? {} : { DA: `${year}/${two(month)}/${two(day)}/` }),
  };
}
