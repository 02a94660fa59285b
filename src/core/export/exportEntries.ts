import type { EntryReading } from '../entry/readEntry.ts';
import { citationKeys } from './citationKeys.ts';
import type { ExportedItem } from './exportedItem.ts';
import type { ExportFormat } from './exportFormat.ts';
import { toBibtex } from './toBibtex.ts';
import { toCslJson } from './toCslJson.ts';
import { toRis } from './toRis.ts';

const writers: Readonly<Record<ExportFormat, (items: readonly ExportedItem[]) => string>> = {
  bibtex: toBibtex,
  'csl-json': toCslJson,
  ris: toRis,
};

/**
 * Writes entries of a reference list.
 * @param readings all entries of the list: keys are unique among them.
 * @param isWanted tells by its id whether an entry is to be written.
 */
export function exportEntries(
  readings: readonly EntryReading[],
  format: ExportFormat,
  isWanted: (entryId: string) => boolean = () => true,
): string {
  const keys = citationKeys(readings.map(({ item }) => item));
  const items = readings
    .filter(({ item }) => isWanted(item.id))
    .map(({ item, isSure, text }): ExportedItem => {
      return { item, key: keys.get(item.id) ?? item.id, printed: isSure ? undefined : text };
    });
  return writers[format](items);
}
