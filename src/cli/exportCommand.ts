import { parseArgs } from 'node:util';
import { readEntry } from '../core/entry/readEntry.ts';
import { exportEntries } from '../core/export/exportEntries.ts';
import { type ExportFormat, exportFormats } from '../core/export/exportFormat.ts';
import { exportNotes, noteFormats } from './exportNotes.ts';
import { complain, write } from './output.ts';
import { readReference } from './reader.ts';
import { readArticle } from './textFiles.ts';

/** `lectern export FILE --format FORMAT`: the reference list of an article; with `--annotations PAGE` the notes on it. */
export async function exportCommand(args: readonly string[]): Promise<number | undefined> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { annotations: { type: 'string' }, format: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [file, ...more] = positionals;
  const { annotations: page, format } = values;
  if (file === undefined || more.length > 0 || format === undefined || typeof page === 'boolean') return undefined;
  if (page !== undefined) {
    const known = noteFormats.find((one) => one === format);
    if (known === undefined) return wrongFormat(noteFormats, format);
    await write(exportNotes(file, page, known));
    return 0;
  }
  const known = exportFormats.find((one) => one === format);
  if (known === undefined) return wrongFormat(exportFormats, format);
  return await exportReferences(file, known);
}

async function exportReferences(file: string, format: ExportFormat): Promise<number> {
  const { bibliography } = readArticle(file);
  if (bibliography.length === 0) {
    complain(`${file}: has no reference list`);
    return 1;
  }
  const readings = bibliography.map((entry) => readEntry(entry, readReference));
  await write(exportEntries(readings, format));
  return 0;
}

function wrongFormat(formats: readonly string[], given: string | boolean): number {
  complain(`--format takes ${formats.join(', ')}, not ${typeof given === 'string' ? given : 'nothing'}`);
  return 2;
}
