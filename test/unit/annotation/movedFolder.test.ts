import { assert } from 'chai';
import { filesToFollow } from '../../../src/core/annotation/movedFolder.ts';

suite('The annotation files of a folder that was moved', () => {
  test('have stayed where a workspace folder is around it', () => {
    assert.deepEqual(filesToFollow('/ws/old', '/ws/x/new', ['/ws', '/other']), [
      { folder: '/ws/.lectern/annotations/old', ending: '.json', articles: '/ws/x/new', was: undefined },
    ]);
  });

  test('are those of the innermost workspace folder around it', () => {
    const [files] = filesToFollow('/ws/in/old', '/ws/in/new', ['/', '/ws/', '/ws/in', '/ws/in/other']);
    assert.equal(files?.folder, '/ws/in/.lectern/annotations/old');
  });

  test('have moved with it where it is a workspace folder itself, in another one', () => {
    assert.deepEqual(filesToFollow('/ws/in', '/ws/new', ['/ws', '/ws/in', '/ws/inner']), [
      {
        folder: '/ws/new/.lectern/annotations',
        ending: '.json',
        articles: '/ws/new',
        was: '/ws/in/.lectern/annotations',
      },
    ]);
  });

  test('have stayed and moved where a workspace folder is inside it', () => {
    assert.deepEqual(filesToFollow('/ws/old', '/ws/new', ['/ws', '/ws/old/in']), [
      { folder: '/ws/.lectern/annotations/old', ending: '.json', articles: '/ws/new', was: undefined },
      {
        folder: '/ws/new/in/.lectern/annotations',
        ending: '.json',
        articles: '/ws/new/in',
        was: '/ws/old/in/.lectern/annotations',
      },
    ]);
  });

  test('lie beside their articles, and have moved with them, where there is no workspace folder', () => {
    assert.deepEqual(filesToFollow('/home/old', '/ws/new', ['/ws']), [
      { folder: '/ws/new', ending: '.annotations.json', articles: '/ws/new', was: '/home/old' },
    ]);
  });
});
