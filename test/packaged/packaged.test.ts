import { statSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { assert } from 'chai';
import { closeSharedBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/openWorkbench.ts';
import { versions } from '../harness/obtainServer.mjs';

const vsix = process.env['LECTERN_VSIX'] ?? '';

const article = [
  '# A short article',
  'It was shown before [1], and *again* later [2].',
  '## References',
  '1. A. Author. The first. Journal of Firsts, 2001.\n2. B. Author. The second. Journal of Seconds, 2002.\n',
].join('\n\n');

suite('The package', () => {
  suiteTeardown(closeSharedBrowser);

  test('holds what runs and what is read, and nothing else', async () => {
    const files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
    const unexpected = files.filter(
      (name) =>
        !/^(dist\/[a-z]+\.(css|m?js)|dist\/fonts\/[\w-]+\.woff2|media\/[a-z-]+\.(png|svg|schema\.json|txt)|media\/walkthrough\/[a-z]+\.md|media\/l10n\/bundle\.l10n\.[a-z-]+\.json|[A-Z]+(\.md)?|package(\.nls.*)?\.json)$/.test(
          name,
        ),
    );
    assert.deepEqual(unexpected, []);
    assert.includeMembers(files, [
      'dist/extension.js',
      'dist/article.js',
      'dist/references.js',
      'dist/exchange.js',
      'dist/webview.js',
      'dist/webview.css',
      'dist/katex.js',
      'dist/katex.css',
      'dist/fonts/KaTeX_Main-Regular.woff2',
      'dist/cli.js',
      'media/reference-weights.txt',
      'package.json',
      'LICENSE',
    ]);
  });

  test('is small: the extension below 400 kB, the page below 250 kB', () => {
    assert.isBelow(statSync('dist/extension.js').size, 400_000);
    assert.isBelow(statSync('dist/webview.js').size, 250_000);
  });

  for (const version of ['newest', 'oldest'] as const) {
    test(`opens an article in VS Code ${versions[version].vscode}`, async () => {
      const workbench = await openWorkbench({ version, vsix, files: { 'short.md': article } });
      try {
        const reader = await workbench.openArticle('short.md');
        await reader.getByRole('heading', { name: 'A short article' }).waitFor();
        await reader.getByRole('link', { name: /2/ }).first().waitFor();
        await workbench.screenshot(`packaged-${version}`);
      } finally {
        await workbench.close();
      }
    });
  }
});
