/**
 * `npm run test:desktop`: the suites for the extension host in a desktop VS Code, which `@vscode/test-electron`
 * downloads, or which VSCODE_PATH names (the program itself, not the `code` script). On Linux it needs a display:
 * `xvfb-run -a npm run test:desktop` where there is none.
 */
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { calmSettings, copyOf, samples, writeSettings } from './workbench.mjs';

await prepare();
if ((await run(process.execPath, [join(root, 'esbuild.js')])) !== 0) {
  process.exit(1);
}
const { bundleHostSuites } = await import('./bundle.mjs');
const { runTests } = await import('@vscode/test-electron');

const profile = temporaryFolder('desktop');
writeSettings(profile, calmSettings);
const vscodeExecutablePath = process.env['VSCODE_PATH'];
const options = {
  version: process.argv[2] ?? 'stable',
  extensionDevelopmentPath: root,
  extensionTestsPath: await bundleHostSuites(),
  launchArgs: [
    copyOf(samples),
    '--disable-extensions',
    '--disable-workspace-trust',
    `--user-data-dir=${join(profile, 'data')}`,
  ],
};
try {
  process.exitCode = await runTests(
    vscodeExecutablePath === undefined ? options : { ...options, vscodeExecutablePath },
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
