import { assert } from 'chai';
import { annotate, idsIn, inFolder, isLong } from './processes.ts';

const each = isLong ? 1000 : 25;

const program = new URL('./annotator.process.mjs', import.meta.url);

suite('Two programs that annotate one article at once', () => {
  for (const renames of ['atomically', 'deletesFirst'] as const) {
    test(`leave ${2 * each} annotations, none twice, where files are renamed ${renames}`, async function () {
      this.timeout(isLong ? 3_600_000 : 60_000);
      await inFolder(async (folder) => {
        const uri = `${folder}a.json`;
        const both = ['one', 'two'].map((prefix) => annotate({ program, uri, prefix, count: each, renames }));
        const runs = await Promise.all(both);
        assert.deepEqual(
          runs.map(({ saved, printed }) => [saved.length, printed]),
          [
            [each, []],
            [each, []],
          ],
        );
        const ids = idsIn(uri);
        assert.sameMembers([...ids], [...(runs[0]?.saved ?? []), ...(runs[1]?.saved ?? [])]);
        assert.lengthOf(new Set(ids), 2 * each);
      });
    });
  }
});
