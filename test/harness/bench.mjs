/** `npm run bench`: how long the core takes for articles of several lengths. */
import { prepare } from './prepare.mjs';

await prepare();
const { bundleNodeSuites } = await import('./bundle.mjs');
const { runMocha } = await import('./mocha.mjs');

const files = await bundleNodeSuites('bench', process.argv[2]);
const { failed } = await runMocha('bench', files, { testTimeout: 120_000, timeout: 600_000 });
process.exit(failed === 0 ? 0 : 1);
