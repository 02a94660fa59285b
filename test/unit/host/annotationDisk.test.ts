import { assert } from 'chai';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { AnnotationDisk, noFile } from '../../../src/host/annotationDisk.ts';
import { FileClaims } from '../../../src/host/fileClaims.ts';
import { temporaryFile } from '../../../src/host/siblingFiles.ts';
import { pageWith, someItem } from '../../support/annotations.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const uri = 'file:///ws/.lectern/annotations/a.md.json';
/** Nobody is given up on while a test runs. */
const times = { stale: 60_000, patience: 60_000 };

function open() {
  const files = new InMemoryFiles();
  const claims = new FileClaims(files, uri, times);
  return { files, claims, disk: new AnnotationDisk(files, uri, claims, 1) };
}

suite('The annotation file as it is on disk', () => {
  test('is not waited for by whoever may write it, for those who wait to', async () => {
    const { files, claims, disk } = open();
    assert.isDefined(await claims.acquire(true));
    files.putQuietly(temporaryFile(uri, 'another'), '');
    assert.deepEqual(await disk.read(noFile), { ok: true, value: noFile });
  });

  test('that holds the beginning of what was to be written has nothing that was not there before', async () => {
    const { files, disk } = open();
    const before = { text: 'before', page: pageWith(someItem({ id: 'old' })) };
    const attempted = serializeAnnotationPage(pageWith(someItem({ id: 'old' }), someItem({ id: 'new', start: 90 })));
    disk.attempted = attempted;
    const text = attempted.slice(0, 300);
    files.putQuietly(uri, text);
    assert.deepEqual(await disk.read(before), { ok: true, value: { text, page: before.page, mendedFrom: 'half' } });
  });
});
