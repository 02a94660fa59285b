import { assert } from 'chai';
import { FileClaims } from '../../../src/host/fileClaims.ts';
import { FileWriter } from '../../../src/host/fileWriter.ts';
import { backupFile, temporaryFile, temporaryFiles } from '../../../src/host/siblingFiles.ts';
import { InMemoryFiles } from '../../support/inMemoryFiles.ts';

const uri = 'file:///ws/a.json';
const times = { stale: 30, patience: 2000 };

function open(text?: string) {
  const files = new InMemoryFiles();
  files.putQuietly(uri, text);
  const kept: string[] = [];
  const writer = new FileWriter({
    files,
    uri,
    claims: new FileClaims(files, uri, times),
    keep: async (content) => void kept.push(content),
  });
  const write = (expected: string | undefined, content: string) =>
    writer.replace(async () => ({ expected, text: content }));
  return { files, kept, write };
}

suite('Writing a file', () => {
  test('goes to a temporary file that then takes its place', async () => {
    const { files, write } = open('"old"');
    assert.isTrue(await write('"old"', '"new"'));
    assert.deepEqual(files.uris(), [uri]);
    assert.equal(files.textOf(uri), '"new"');
    assert.notInclude(files.calls, `write ${uri}`);
    assert.lengthOf(
      files.calls.filter((call) => call.startsWith('copy')),
      1,
      'the temporary file has the permissions of the old one',
    );
  });

  test('makes one that was not there', async () => {
    const { files, write } = open();
    assert.isTrue(await write(undefined, '"new"'));
    assert.equal(files.textOf(uri), '"new"');
  });

  test('leaves alone what has another content than expected', async () => {
    const { files, write } = open('"other"');
    assert.isFalse(await write('"old"', '"new"'));
    assert.deepEqual(files.uris(), [uri]);
    assert.equal(files.textOf(uri), '"other"');
  });

  test('is to be tried again where others have cleared the temporary file away', async () => {
    const { files, write } = open('"old"');
    const read = files.read.bind(files);
    files.read = (other) => {
      if (other !== uri) files.putQuietly(other, undefined);
      return read(other);
    };
    assert.isFalse(await write('"old"', '"new"'));
    assert.equal(files.textOf(uri), '"old"');
  });

  test('is done in place where the file must stay, or renaming is not possible', async () => {
    for (const linked of [true, false]) {
      const { files, kept, write } = open('"old"');
      if (linked) {
        files.linked.add(uri);
      } else {
        files.renameError = 'not supported';
      }
      assert.isTrue(await write('"old"', '"new"'));
      assert.include(files.calls, `write ${uri}`);
      assert.deepEqual(files.uris(), [uri]);
      assert.equal(files.textOf(uri), '"new"');
      assert.deepEqual(kept, [], 'the temporary file is the copy');
    }
  });

  test('keeps a copy elsewhere where no file can be made beside it', async () => {
    const { files, kept, write } = open('"old"');
    files.sealed = true;
    assert.isTrue(await write('"old"', '"new"'));
    assert.deepEqual(kept, ['"new"']);
    assert.equal(files.textOf(uri), '"new"');
  });

  test('waits for another that writes', async () => {
    const { files, write } = open('"old"');
    const other = temporaryFile(uri, 'other');
    files.putQuietly(other, '"half');
    const written = write('"newer"', '"newest"');
    await new Promise((resolve) => setTimeout(resolve, 5));
    files.putQuietly(uri, '"newer"');
    files.putQuietly(other, undefined);
    assert.isTrue(await written);
    assert.equal(files.textOf(uri), '"newest"');
  });

  const left: readonly (readonly [title: string, target: string | undefined, left: string, found: string])[] = [
    ['the file, whole: that', '"old"', '"new"', '"old"'],
    ['no file: what was to be its content', undefined, '"new"', '"new"'],
    ['half of the file: all of it', '"ne', '"new"', '"new"'],
    ['the file, and half of a new one: the file', '"old"', '"ne', '"old"'],
    ['a file that someone mended by hand, or broke: that', '"old', '"new"', '"old'],
  ];
  for (const [title, target, temporary, found] of left) {
    test(`finds, when a program ended that had left ${title}`, async () => {
      const { files, write } = open(target);
      files.putQuietly(temporaryFile(uri, 'dead'), temporary);
      assert.isFalse(await write('"unlike"', '"any"'));
      assert.equal(files.textOf(uri), found);
      assert.deepEqual(files.uris(), [uri]);
    });
  }
});

suite('The files beside an annotation file', () => {
  test('are told from all others by their names', () => {
    const names = ['a.json', '.a.json.tmp-2', '.b.json.tmp-1', '.a.json.tmp-1', 'a.json.backup'];
    assert.deepEqual(temporaryFiles(uri, names), ['file:///ws/.a.json.tmp-1', 'file:///ws/.a.json.tmp-2']);
    assert.equal(backupFile(uri, 1), 'file:///ws/a.json.backup');
    assert.equal(backupFile(uri, 2), 'file:///ws/a.json.backup-2');
  });
});
