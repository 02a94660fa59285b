/** `npm run screenshots [-- FILE…]`: pictures of the samples, or of these articles, in `out/screenshots/`. */
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';

await prepare();
if ((await run(process.execPath, [join(root, 'esbuild.js')])) !== 0) {
  process.exit(1);
}
const { bundleNodeSuites } = await import('./bundle.mjs');
const { runMocha } = await import('./mocha.mjs');
const { obtainWindow } = await import('./obtainWindow.mjs');
await obtainWindow('newest');

const from = process.env['INIT_CWD'] ?? process.cwd();
const articles = process.argv.slice(2).map((name) => resolve(from, name));
const { failed } = await runMocha('screenshots', await bundleNodeSuites('screenshots'), {
  testTimeout: 90_000,
  timeout: 600_000,
  env: { LECTERN_ARTICLES: JSON.stringify(articles) },
});
process.exit(failed === 0 ? 0 : 1);
