import { assert } from 'chai';
import {
  annotationFilePath,
  annotationFolderPath,
  articlePathOf,
} from '../../../src/core/annotation/annotationFilePath.ts';

const cases: readonly (readonly [article: string, folder: string | null, path: string, source: string])[] = [
  ['/ws/a.md', '/ws', '/ws/.lectern/annotations/a.md.json', '../../a.md'],
  [
    '/ws/x/y z/ä [1].md',
    '/ws',
    '/ws/.lectern/annotations/x/y z/ä [1].md.json',
    '../../../../x/y%20z/%C3%A4%20%5B1%5D.md',
  ],
  ['/a.md', '/', '/.lectern/annotations/a.md.json', '../../a.md'],
  ['/home/a.txt', null, '/home/a.txt.annotations.json', 'a.txt'],
  ['/home/100%.txt', null, '/home/100%.txt.annotations.json', '100%25.txt'],
  ['/workspace/a.md', '/work', '/workspace/a.md.annotations.json', 'a.md'],
];

suite('The annotation file of an article', () => {
  for (const [article, folder, path, source] of cases) {
    test(`${article} in ${folder ?? 'no folder'}`, () => {
      assert.deepEqual(annotationFilePath(article, folder), { path, source });
    });
  }

  test('tells by its place of which article it is', () => {
    for (const [article, folder, path] of cases.slice(0, -1)) {
      assert.equal(articlePathOf(path, folder), article);
    }
    assert.isUndefined(articlePathOf('/ws/.lectern/annotations/a.md.json.backup', '/ws'));
    assert.isUndefined(articlePathOf('/ws/a.md.json', '/ws'));
  });

  test('lies in a folder with those of the same folder', () => {
    assert.equal(annotationFolderPath('/ws/x/y', '/ws'), '/ws/.lectern/annotations/x/y');
    assert.equal(annotationFolderPath('/ws', '/ws/'), '/ws/.lectern/annotations');
  });

  test('names the article by a path that leads back to it', () => {
    for (const [article, , path, source] of cases) {
      assert.equal(decodeURIComponent(new URL(source, `file://${path}`).pathname), article);
    }
  });
});
