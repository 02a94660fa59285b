import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { npm } from './processes.mjs';

/** Installs the packages that the lock file names, unless they are there and not older than it. */
export async function prepare() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  // npm writes the two within a moment of each other, in either order.
  if (existsSync(installed) && statSync(installed).mtimeMs + 5000 >= statSync(lock).mtimeMs) {
    return;
  }
  console.log('Installing packages…');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}
