import { writeSync } from 'node:fs';
import { replaceItem } from '../../../src/core/annotation/annotationPage.ts';
import { AnnotationStore } from '../../../src/host/annotationStore.ts';
import { someItem } from '../../support/annotations.ts';
import { nodeFiles } from '../../support/nodeFiles.ts';
import { noUnsaved } from '../../support/noUnsaved.ts';

/**
 * A program that makes one annotation after another, as a window would, and prints the id of each as soon as it is told
 * that it is saved. Arguments: the annotation file's URI, what its ids begin with, how many, how files are renamed.
 */
const [uri = '', prefix = '', count = '0', renames = ''] = process.argv.slice(2);

const files = nodeFiles({ deletesFirst: renames === 'deletesFirst' });
const times = { writing: 50, stale: 1000, patience: 60_000 };
const store = new AnnotationStore(files, uri, noUnsaved, times);
await store.whenIdle();
for (let number = 0; number < Number(count); number++) {
  const id = `${prefix}-${number}`;
  const item = someItem({ id, start: (number * 7919) % 100_003, note: `note ${number}` });
  const result = await store.change((page) => replaceItem(page, id, item));
  // Written at once: what is only buffered dies with the process.
  writeSync(1, result.ok ? `saved ${id}\n` : `failed ${id} ${JSON.stringify(result.error)}\n`);
}
process.exit(0);
