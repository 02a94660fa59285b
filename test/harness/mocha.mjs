import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Runs bundled suites with mocha, in a process of its own so that nothing they leave behind lives on.
 *
 * @param {string} name
 * @param {readonly string[]} files
 * @param {{ testTimeout: number, timeout: number, retries?: number, env?: Record<string, string> }} options
 * @returns {Promise<Count>}
 */
export async function runMocha(name, files, { testTimeout, timeout, retries = 0, env = {} }) {
  if (files.length === 0) {
    throw new Error(`No suite was found for ${name}.`);
  }
  const results = join(temporaryFolder('results'), 'results.json');
  const child = join(root, 'test/harness/mochaChild.mjs');
  const code = await run(
    process.execPath,
    ['--enable-source-maps', child, results, String(testTimeout), String(retries), ...files],
    {
      timeout,
      env: { ...process.env, ...env },
    },
  );
  const count = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failed: 1 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
