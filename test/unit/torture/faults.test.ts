import { assert } from 'chai';
import { idOf, parseAnnotationPage, replaceItem } from '../../../src/core/annotation/annotationPage.ts';
import { AnnotationStore } from '../../../src/host/annotationStore.ts';
import { UnsavedFiles } from '../../../src/host/unsavedPages.ts';
import { someItem } from '../../support/annotations.ts';
import { type FaultRates, FaultyFiles } from '../../support/faultyFiles.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';
import { randomNumbers } from '../../support/randomNumbers.ts';
import { isLong } from './processes.ts';

const uri = 'file:///ws/.lectern/annotations/a.md.json';
/** A window must not be taken for dead that is only slow: in place, nothing could keep it from writing then. */
const times = { writing: 2, stale: 500, patience: 60_000 };
const none: FaultRates = { partialWrite: 0, failedRename: 0, staleRead: 0, lostEvent: 0, failedWrite: 0 };
const each = isLong ? 200 : 10;
const seed = Number(process.env['LECTERN_SEED'] ?? 1);

const kinds: readonly (readonly [title: string, rates: FaultRates])[] = [
  ['partial writes', { ...none, partialWrite: 0.1 }],
  ['failed renames', { ...none, failedRename: 0.3 }],
  ['stale reads', { ...none, staleRead: 0.2 }],
  ['lost events of the watcher', { ...none, lostEvent: 0.5 }],
  ['failed writes', { ...none, failedWrite: 0.2 }],
  ['all of that', { partialWrite: 0.05, failedRename: 0.1, staleRead: 0.1, lostEvent: 0.3, failedWrite: 0.05 }],
];

suite('Two windows on a file system that fails', () => {
  for (const linked of [false, true]) {
    for (const [title, rates] of kinds) {
      test(`lose nothing: ${title}${linked ? ', in place' : ''}`, async function () {
        this.timeout(isLong ? 3_600_000 : 60_000);
        const files = new InMemoryFiles();
        if (linked) {
          files.linked.add(uri);
        }
        const random = randomNumbers(2 * seed + (linked ? 0 : -1));
        const open = (rate: FaultRates) => {
          const faulty = new FaultyFiles(files, rate, random);
          return new AnnotationStore(faulty, uri, new UnsavedFiles(files, `file:///unsaved`), times);
        };
        const stores = [open(rates), open(rates)];
        const taken: string[] = [];
        await Promise.all(
          stores.map(async (store, index) => {
            for (let number = 0; number < each; number++) {
              const id = `${index}-${number}`;
              const result = await store.change((page) => replaceItem(page, id, someItem({ id, start: number * 10 })));
              if (result.ok || result.error.kind === 'write-failed') {
                taken.push(id);
              }
            }
          }),
        );
        // Those who come later, when all is well again.
        for (const store of stores) {
          store.dispose();
        }
        const last = open(none);
        await last.retry();
        last.dispose();
        const page = parseAnnotationPage(files.textOf(uri) ?? '');
        const ids = page.ok ? page.value.items.map(idOf) : [];
        assert.includeMembers([...ids], taken);
        assert.lengthOf(new Set(ids), ids.length, 'none is there twice');
        assert.isAbove(taken.length, each, 'most changes are taken');
      });
    }
  }
});
