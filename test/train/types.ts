import type { Model } from '../../src/core/reference/model.ts';
import { readReferenceWith } from '../../src/core/reference/readReference.ts';
import type { Example } from './example.ts';

/** For each kind of work of the labelled data, the CSL types that its references were given, the most frequent first. */
export function printTypes(model: Model, examples: readonly Example[]): void {
  const kinds = new Map<string, Map<string, number>>();
  for (const { text, kind } of examples) {
    const types = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, types);
    const { type } = readReferenceWith(model, text, '').item;
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  console.log('\ntypes of works: as the data call them, and as they were read');
  for (const [kind, types] of kinds) {
    const sorted = [...types].sort((a, b) => b[1] - a[1]);
    console.log(`  ${kind || '(not said)'}: ${sorted.map(([type, count]) => `${type} ${count}`).join(', ')}`);
  }
}
