import { assert } from 'chai';
import { localSource } from '../../src/webview/images.ts';

const base = 'https://file.vscode-resource.example/home/reader/articles/';

suite('The source of an image', () => {
  for (const [path, address] of [
    ['figure.png', `${base}figure.png`],
    ['./figures/one.png', `${base}figures/one.png`],
    ['../figures/two.png', 'https://file.vscode-resource.example/home/reader/figures/two.png'],
    ['figures\\three.png', `${base}figures/three.png`],
    ['a figure.png', `${base}a%20figure.png`],
  ] as const) {
    test(`is a file: ${path}`, () => assert.equal(localSource(path, base), address));
  }

  for (const path of [
    '',
    'https://example.org/a.png',
    '//example.org/a.png',
    '\\\\example.org\\a.png',
    '/\\example.org/a.png',
    ' https://example.org/a.png',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
    'vscode://file/a.png',
  ]) {
    test(`is refused: ${path || 'nothing'}`, () => assert.isUndefined(localSource(path, base)));
  }

  test('is none without a folder', () => assert.isUndefined(localSource('figure.png', null)));
});
