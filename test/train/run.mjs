/** `npm run train -- --data DIR [--write] [--quick]`: bundles the training script and runs it. */
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';
import { prepare } from '../harness/prepare.mjs';
import { run } from '../harness/processes.mjs';
import { temporaryFolder } from '../harness/temporary.mjs';

await prepare();
const { build } = await import('esbuild');
const outfile = join(temporaryFolder('train'), 'main.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/train/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
});
process.exitCode = await run(process.execPath, [outfile, ...process.argv.slice(2)], { timeout: 3 * 60 * 60_000 });
