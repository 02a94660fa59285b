/** Runs bundled suites with mocha in this process: `node mochaChild.mjs RESULTS TIMEOUT RETRIES FILE…`. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import Mocha from 'mocha';

const [results, timeout, retries, ...files] = process.argv.slice(2);
// Properties are tried on the same cases each time, so that a change is judged by what it changes; another seed looks further.
fc.configureGlobal({ seed: Number(process.env['LECTERN_SEED'] ?? 1) });

const mocha = new Mocha({ ui: 'tdd', timeout: Number(timeout), retries: Number(retries), slow: Number(timeout) / 4 });
for (const file of files) {
  mocha.addFile(file);
}
// mocha's other spelling means the same.
mocha.suite.on('pre-require', (context) => {
  Object.assign(globalThis, {
    describe: context.suite,
    it: context.test,
    before: context.suiteSetup,
    beforeEach: context.setup,
    after: context.suiteTeardown,
    afterEach: context.teardown,
  });
});
await mocha.loadFilesAsync();
const runner = mocha.run(finish);
runner.on('retry', (test, error) => console.log(`↻ ${test.fullTitle()}: ${error.message}`));

function finish() {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  writeFileSync(String(results), JSON.stringify({ passed: passes, failed: failures }));
  process.exit(failures === 0 ? 0 : 1);
}
