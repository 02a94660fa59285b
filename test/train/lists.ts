import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/core/reference/model.ts';
import { adaptedTo } from '../../src/core/reference/readList.ts';
import { readReferenceWith } from '../../src/core/reference/readReference.ts';
import { comparableGold, comparableItem } from './score.ts';
import { allNames, Tally } from './tally.ts';

interface Entry {
  readonly text: string;
  /** `verbatim` where the text is the publisher's, not made up from the fields. */
  readonly mode: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads the reference lists of articles: each entry alone, then each with what the rest of its list tells. */
export function printLists(model: Model, folder: string): void {
  const alone: ConstructorParameters<typeof Tally>[0][number][] = [];
  const together: typeof alone = [];
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name, 'gold.json');
    if (!existsSync(file)) continue;
    const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: readonly Entry[] };
    const printed = entries
      .filter(({ mode }) => mode === 'verbatim')
      .map(({ text, fields }) => ({ text: text.replace(/\*+/g, '').replace(/\s+/g, ' '), fields }));
    const adapted = adaptedTo(
      model,
      printed.map(({ text }) => text),
    );
    for (const { text, fields } of printed) {
      const read = (by: Model) => {
        const { item, confidence } = readReferenceWith(by, text, '');
        return { text, gold: comparableGold(fields), item: comparableItem(item), confidence };
      };
      alone.push(read(model));
      together.push(read(adapted));
    }
  }
  new Tally(alone, allNames).print('entries of reference lists, each alone', 0);
  new Tally(together, allNames).print('the same, each with its list', 0);
}
