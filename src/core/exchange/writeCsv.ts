import type { ExportedNote } from './exportedNote.ts';

const columns = [
  'id',
  'section',
  'quote',
  'note',
  'tags',
  'color',
  'state',
  'created',
  'modified',
  'start',
  'end',
  'link',
] as const;

/**
 * The annotations as CSV (RFC 4180): a line with the names of the columns, then one record for each. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe. Start and end are offsets into the article text.
 */
export function writeCsv(notes: readonly ExportedNote[], linkTo: (note: ExportedNote) => string): string {
  const records = notes.map((note) => recordOf(note, linkTo(note)));
  return [columns, ...records].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell, quoted where it has to be. */
export function csvCell(value: string): string {
  const harmless = isFormula(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$|^'/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * What spreadsheets may run: it starts with one of their signs, which East Asian versions know at full width too, or with
 * white space that some of them drop (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function isFormula(value: string): boolean {
  return /^\s*[=+\-@＝＋－＠|%]/u.test(value) || /^[\t\r\n]/.test(value);
}

function recordOf(note: ExportedNote, link: string): readonly string[] {
  const [start, end] = note.textRange ?? ['', ''];
  return [
    note.id,
    note.headings?.join(' > ') ?? '',
    note.quote,
    note.note,
    note.tags.join('; '),
    note.styleClass,
    note.state,
    note.created,
    note.modified,
    String(start),
    String(end),
    link,
  ];
}
