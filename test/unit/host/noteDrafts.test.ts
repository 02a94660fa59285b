import { assert } from 'chai';
import { NoteDrafts } from '../../../src/host/noteDrafts.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const folder = 'file:///storage/drafts';
const [a, b, c] = ['file:///a.md', 'file:///b.md', 'file:///c.md'] as const;

suite('Notes that are being typed', () => {
  test('are there again for another window, each as it was typed last', async () => {
    const files = new InMemoryFiles();
    const drafts = new NoteDrafts(files, folder);
    await Promise.all([
      drafts.set(a, '1', 'h'),
      drafts.set(a, '1', 'half a'),
      drafts.set(a, '2', ''),
      drafts.set(b, '1', 'other'),
    ]);
    const again = new NoteDrafts(files, folder);
    assert.sameDeepMembers(
      [...(await again.of(a))],
      [
        { id: '1', note: 'half a' },
        { id: '2', note: '' },
      ],
    );
    assert.deepEqual(await again.of(c), []);
  });

  test('are forgotten when they are saved, also those of an earlier window', async () => {
    const files = new InMemoryFiles();
    await new NoteDrafts(files, folder).set(a, '1', 'half a');
    const second = new NoteDrafts(files, folder);
    await second.set(a, '1', null);
    assert.deepEqual(await second.of(a), []);
    assert.deepEqual(await new NoteDrafts(files, folder).of(a), []);
    assert.lengthOf(files.uris(), 1);
  });

  test('outlive a window that ends while it writes', async () => {
    const files = new InMemoryFiles();
    const drafts = new NoteDrafts(files, folder);
    await drafts.set(a, '1', 'half');
    await drafts.set(a, '1', 'half a note');
    const newest = files.uris().find((uri) => files.textOf(uri)?.includes('half a note')) ?? '';
    files.putQuietly(newest, '{ "time": 99, "dra');
    assert.deepEqual(await new NoteDrafts(files, folder).of(a), [{ id: '1', note: 'half' }]);
  });

  test('of several windows are all there', async () => {
    const files = new InMemoryFiles();
    const [one, two] = [new NoteDrafts(files, folder), new NoteDrafts(files, folder)];
    await one.set(a, '1', 'one');
    await two.set(b, '1', 'two');
    const again = new NoteDrafts(files, folder);
    assert.deepEqual(await again.of(a), [{ id: '1', note: 'one' }]);
    assert.deepEqual(await again.of(b), [{ id: '1', note: 'two' }]);
  });
});
