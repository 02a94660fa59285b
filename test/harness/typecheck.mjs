import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';

await prepare();
const tsc = join(root, 'node_modules/typescript/bin/tsc');
// From scratch: an incremental build may keep errors, or miss them, after a change of global declarations.
process.exitCode = await run(process.execPath, [tsc, '--build', '--force', root]);
