import 'mocha/mocha.js';

/**
 * Runs suites with mocha's build for browsers, which works in the Node extension host and in the web worker one, and
 * prints what a line-reading harness can understand. Rejects when a test failed.
 */
export async function runSuites(suites: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { Mocha: Runner } = globalThis as unknown as { readonly Mocha: typeof Mocha };
  // Not the ready-made `mocha` instance: that one reads the address of a page, and there is no page here.
  const mocha = new Runner({
    ui: 'tdd',
    reporter: SilentReporter as unknown as Mocha.ReporterConstructor,
    timeout: 20_000,
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  for (const load of suites) {
    await load();
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failed) => {
      console.log(`lectern-tests ${JSON.stringify({ passed: runner.stats?.passes ?? 0, failed })}`);
      if (failed === 0) {
        resolve();
      } else {
        reject(new Error(`${failed} failed`));
      }
    });
    runner.on('pass', (test) => print(`  ✓ ${test.fullTitle()}`));
    runner.on('retry', (test, error: Error) => print(`  ↻ ${test.fullTitle()}: ${error.message}`));
    runner.on('pending', (test) => print(`  - ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) => print(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}

/** mocha's own reporters write to a terminal or to a page. */
class SilentReporter {}

/** One line a test, with a mark by which it is told from what else an extension host prints. */
function print(text: string): void {
  console.log(`lectern-test ${text}`);
}
