/**
 * `npm run torture [-- PART]`: the suites of `test/unit/torture` at their full length, which takes half an hour: programs
 * that are killed while they save, that save at once, file systems that fail, branches that git merges.
 */
import { prepare } from './prepare.mjs';

const [part = ''] = process.argv.slice(2);
await prepare();
const { bundleNodeSuites } = await import('./bundle.mjs');
const { runMocha } = await import('./mocha.mjs');

const hour = 3_600_000;
const files = await bundleNodeSuites('unit', `torture/${part}`);
const { failed } = await runMocha('torture', files, {
  testTimeout: hour,
  timeout: 3 * hour,
  env: { LECTERN_TORTURE: 'long' },
});
process.exit(failed === 0 ? 0 : 1);
