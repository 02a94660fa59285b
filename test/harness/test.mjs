/**
 * `npm test` runs everything; `npm run test:unit` and its like run one part. A last argument limits the suites to the
 * files whose path contains it: `npm run test:e2e -- hover`.
 */
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';

/** @typedef {import('./mocha.mjs').Count} Count */

const [only = 'all', filter = ''] = process.argv.slice(2);

await prepare();
// They may need packages, which are there only now.
const { bundleNodeSuites } = await import('./bundle.mjs');
const { runMocha } = await import('./mocha.mjs');
const { runInExtensionHost } = await import('./integration.mjs');
const { obtainWindow } = await import('./obtainWindow.mjs');
const { tryPackage } = await import('./packaged.mjs');

const minutes = 60_000;

/** A program that passes or fails as a whole counts as one test. @param {string} script @returns {Promise<Count>} */
async function program(script) {
  const code = await run(process.execPath, [join(root, script)], { timeout: 5 * minutes });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @type {{ name: string, part: string, run: () => Promise<Count> }[]} */
const stages = [
  { name: 'types', part: 'static', run: () => program('test/harness/typecheck.mjs') },
  { name: 'lint', part: 'static', run: () => program('test/harness/lint.mjs') },
  { name: 'build', part: 'build', run: () => program('test/harness/build.mjs') },
  {
    name: 'unit',
    part: 'unit',
    run: async () =>
      runMocha('unit', await bundleNodeSuites('unit', filter), { testTimeout: 10_000, timeout: 5 * minutes }),
  },
  { name: 'integration, Node extension host', part: 'integration', run: () => runInExtensionHost('node', { filter }) },
  {
    name: 'integration, web worker extension host',
    part: 'integration',
    run: () => runInExtensionHost('web', { filter }),
  },
  {
    name: 'end to end',
    part: 'e2e',
    run: async () => {
      await obtainWindow('newest');
      return await runMocha('e2e', await bundleNodeSuites('e2e', filter), {
        testTimeout: 60_000,
        timeout: 60 * minutes,
        retries: 1,
      });
    },
  },
  { name: 'package', part: 'package', run: () => tryPackage() },
];

// What a part runs against is built afresh before it.
const wanted = stages.filter(({ part }) => only === 'all' || part === only || (part === 'build' && only !== 'static'));

/** @type {{ name: string, count: Count, seconds: number }[]} */
const results = [];
for (const stage of wanted) {
  console.log(`\n=== ${stage.name}`);
  const started = performance.now();
  const count = await stage.run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  results.push({ name: stage.name, count, seconds: (performance.now() - started) / 1000 });
}

console.log('');
for (const { name, count, seconds } of results) {
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(0)} s)`);
}
const passed = results.reduce((sum, { count }) => sum + count.passed, 0);
const failed = results.reduce((sum, { count }) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
