/**
 * `npm run bench [-- FOLDER…]`: how long the core takes for articles of several lengths, how much longer than a bare
 * markdown-it for the samples, or for the `.md` files below each FOLDER, and what a reader waits for in a real window.
 */
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';

const folders = process.argv.slice(2).map((folder) => resolve(folder));
await prepare();
if ((await run(process.execPath, [join(root, 'esbuild.js')])) !== 0) process.exit(1);
const { bundleNodeSuites } = await import('./bundle.mjs');
const { runMocha } = await import('./mocha.mjs');
const { obtainWindow } = await import('./obtainWindow.mjs');
await obtainWindow('newest');

const files = await bundleNodeSuites('bench');
const { failed } = await runMocha('bench', files, {
  testTimeout: 300_000,
  timeout: 900_000,
  env: { LECTERN_BENCH: JSON.stringify(folders) },
});
process.exit(failed === 0 ? 0 : 1);
