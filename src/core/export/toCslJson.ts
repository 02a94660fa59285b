import type { ExportedItem } from './exportedItem.ts';

/** Items as CSL-JSON. Their ids are their keys; their numbers, which the list gave them, are left out. */
export function toCslJson(items: readonly ExportedItem[]): string {
  const exported = items.map(({ item, key, printed }) => {
    const { 'citation-number': _, id: __, ...fields } = item;
    return { id: key, ...fields, ...(printed === undefined ? {} : { annote: printed }) };
  });
  return `${JSON.stringify(exported, null, 2)}\n`;
}
