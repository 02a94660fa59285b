import { symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import { emptyAnnotationPage } from '../../../src/core/annotation/annotationPage.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { AnnotationStore } from '../../../src/host/annotationStore.ts';
import { nodeFiles } from '../../support/nodeFiles.ts';
import { noUnsaved } from '../../support/noUnsaved.ts';
import { annotate, idsIn, inFolder, isLong } from './processes.ts';

const kills = isLong ? 1000 : 4;

/** A file is left for a new one when it has so many annotations: what is tested is not how long they take to parse. */
const largest = 150;

/** In milliseconds: several annotations are saved in that time. */
const longestLife = 60;

const ways = [
  { title: 'that renames at once', renames: 'atomically', linked: false },
  { title: 'that renames as VS Code does', renames: 'deletesFirst', linked: false },
  { title: 'that writes through a link', renames: 'atomically', linked: true },
] as const;

const program = new URL('./annotator.process.mjs', import.meta.url);

suite('A program that is killed while it saves', () => {
  for (const { title, renames, linked } of ways) {
    test(`${title} loses nothing that it said was saved (${kills} times)`, async function () {
      this.timeout(isLong ? 3_600_000 : 60_000);
      await inFolder(async (folder) => {
        let acknowledged: string[] = [];
        let total = 0;
        let mended = 0;
        let uri = '';
        for (let kill = 0; kill < kills; kill++) {
          if (kill === 0 || acknowledged.length > largest) {
            uri = `${folder}${kill}.json`;
            acknowledged = [];
            if (linked) {
              link(uri, `${folder}target-${kill}.json`);
            }
          }
          const killAfter = Math.random() * longestLife;
          const { saved, printed } = await annotate({
            program,
            uri,
            prefix: `kill ${kill}`,
            count: 10_000,
            renames,
            killAfter,
          });
          assert.deepEqual(printed, []);
          acknowledged.push(...saved);
          total += saved.length;
          if (renames === 'deletesFirst' || linked) {
            mended += await open(uri);
          }
          const ids = idsIn(uri);
          assert.includeMembers([...ids], acknowledged, `after kill ${kill}`);
          assert.lengthOf(new Set(ids), ids.length, 'none is there twice');
        }
        if (isLong) {
          console.log(`      ${total} saved; ${mended} times the file had to be mended on opening`);
        }
      });
    });
  }
});

function link(uri: string, target: string): void {
  writeFileSync(fileURLToPath(target), serializeAnnotationPage(emptyAnnotationPage));
  symlinkSync(fileURLToPath(target), fileURLToPath(uri));
}

/** Opens the file as a window would that comes after the one that died. 1 where it was damaged before. */
async function open(uri: string): Promise<number> {
  const wasDamaged = isDamaged(uri);
  const times = { writing: 5, stale: 20, patience: 60_000 };
  const store = new AnnotationStore(nodeFiles(), uri, noUnsaved, times);
  await store.whenIdle();
  store.dispose();
  assert.isUndefined(store.fault);
  return wasDamaged ? 1 : 0;
}

function isDamaged(uri: string): boolean {
  try {
    idsIn(uri);
    return false;
  } catch {
    return true;
  }
}
